import { useArchive } from '../../app/archive-data.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { copyDraft } from '../saving/copy-draft.ts';
import styles from './history.module.css';
import { putBack, restoreAsCopy } from './restore.ts';
import { clockOf, revisionTitle } from './revision-words.ts';
import { closeComparison, showComparison, useComparison } from './shown-comparison.ts';
import type { RevisionSummary } from './timeline.ts';

interface ChosenRevisionProps {
  revision: RevisionSummary;
  revisions: readonly RevisionSummary[];
}

/** What can be done with the revision that lies on the desk. */
export function ChosenRevision({ revision, revisions }: ChosenRevisionProps) {
  const { session, briefingId, isEditing, ask } = useOpenDesk();
  const text = useArchive('briefings.readRevision', {
    briefingId,
    revision: revision.revision,
  }).data;
  const title = revisionTitle(revision, new Date());
  const restore = () => {
    if (!text) return;
    putBack(session, text, say('The text of {title} is back, as a new revision.', { title }));
    closeComparison();
  };
  return (
    <section className={styles.chosen} aria-label={say('The chosen revision')}>
      <h3 className={styles.chosenTitle}>{title}</h3>
      <CompareWith {...{ revision, revisions, briefingId }} />
      <div className={styles.actions}>
        {isEditing && (
          <Button disabled={!text} onClick={restore}>
            {say('Restore')}
          </Button>
        )}
        <Button
          variant="quiet"
          disabled={!text}
          onClick={() => text && void restoreAsCopy(briefingId, text, title)}
        >
          {say('As a copy')}
        </Button>
        <Button variant="quiet" disabled={!text} onClick={() => text && void copyDraft(text)}>
          {say('Copy text')}
        </Button>
        <Button variant="quiet" onClick={() => ask(askForName(briefingId, revision))}>
          {revision.name === null ? say('Name…') : say('Rename…')}
        </Button>
        {revision.name !== null && (
          <Button variant="quiet" onClick={() => void giveName(briefingId, revision, null)}>
            {say('Take its name away')}
          </Button>
        )}
      </div>
    </section>
  );
}

function CompareWith({
  revision: { revision },
  revisions,
  briefingId,
}: ChosenRevisionProps & { briefingId: string }) {
  const comparison = useComparison(briefingId);
  const other = comparison?.from === revision ? comparison.to : (comparison?.from ?? 'now');
  const compare = (chosen: string) => {
    const to = chosen === 'now' ? ('now' as const) : Number(chosen);
    const isEarlier = to !== 'now' && to < revision;
    showComparison({
      briefingId,
      from: isEarlier ? to : revision,
      to: isEarlier ? revision : to,
    });
  };
  const before = revisions.find((one) => one.revision < revision);
  return (
    <label className={styles.compare}>
      {say('Compare with')}
      <select value={other} onChange={({ target }) => compare(target.value)}>
        <option value="now">{say('the text now')}</option>
        {revisions
          .filter((one) => one.revision !== revision)
          .map((one) => (
            <option key={one.revision} value={one.revision}>
              {one === before ? say('the one before it') : revisionTitle(one, new Date())}
              {one === before && `, ${clockOf(one.savedAt)}`}
            </option>
          ))}
      </select>
    </label>
  );
}

const askForName = (briefingId: string, revision: RevisionSummary) => ({
  title: revision.name === null ? say('Name this version') : say('Rename this version'),
  fields: [
    {
      name: 'name',
      label: say('Name'),
      value: revision.name ?? '',
      hint: say('A named version stays in History for good.'),
    },
  ],
  answer: revision.name === null ? say('Name') : say('Rename'),
  refuse: ({ name }: Readonly<Record<string, string>>) =>
    name?.trim() ? null : say('It needs a name.'),
  run: ({ name = '' }: Readonly<Record<string, string>>) =>
    void giveName(briefingId, revision, name),
});

async function giveName(
  briefingId: string,
  { revision, name: before }: RevisionSummary,
  name: string | null,
): Promise<void> {
  const outcome = await bridge.call('briefings.nameVersion', { briefingId, revision, name });
  if (!outcome.ok) return showFailure(outcome.error);
  const words =
    outcome.value.name === null
      ? say('“{name}” has no name now.', { name: before ?? '' })
      : say('This version is named “{name}”.', { name: outcome.value.name });
  showToast(words, {
    action: { label: say('Undo'), run: () => void giveName(briefingId, outcome.value, before) },
  });
}
