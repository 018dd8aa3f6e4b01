import type { ReplaceAct } from '../../../shared/contract/replace-procedures.ts';
import { useArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { momentOf } from '../imports/moment.ts';
import styles from './past-replacings.module.css';
import { inBriefings, undo, useReplaceRun } from './replace-run.ts';

/** What was replaced before, newest first; each can be undone. */
export function PastReplacings() {
  const acts = useArchive('replace.acts', {}).data ?? [];
  if (acts.length === 0) return null;
  return (
    <section className={styles.past} aria-label={say('Replaced before')}>
      <h3 className={styles.head}>{say('Replaced before')}</h3>
      <ul className={styles.acts}>
        {acts.map((act) => (
          <Act key={act.actId} act={act} />
        ))}
      </ul>
    </section>
  );
}

function Act({ act }: { act: ReplaceAct }) {
  const { actId, query, replacement, madeAt, matches, briefings, undone } = act;
  const isBusy = useReplaceRun(({ work }) => work !== null);
  return (
    <li className={styles.act}>
      <div className={styles.words}>
        <p className={styles.change}>
          <del>{query.text}</del> <span aria-hidden>→</span>{' '}
          <ins>{replacement.text || say('(nothing)')}</ins>
        </p>
        <p className={styles.when}>
          {[
            momentOf(madeAt),
            inBriefings(matches, briefings),
            undone > 0 &&
              undone < briefings &&
              say('undone in {undone, plural, one {# briefing} other {# briefings}}', { undone }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {undone === briefings ? (
        <span className={styles.when}>{say('undone')}</span>
      ) : (
        <Button
          variant="quiet"
          disabled={isBusy}
          focusableWhenDisabled
          aria-label={
            replacement.text
              ? say('Undo: {old} replaced with {new}', { old: query.text, new: replacement.text })
              : say('Undo: {old} replaced with nothing', { old: query.text })
          }
          onClick={() => void undo(actId)}
        >
          {say('Undo')}
        </Button>
      )}
    </li>
  );
}
