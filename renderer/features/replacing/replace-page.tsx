import { useMemo } from 'react';
import { useJobProgress } from '../../app/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { WelcomePage } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { say } from '../../wording/say.ts';
import { toggleAll } from './chosen-matches.ts';
import { MatchList } from './match-list.tsx';
import styles from './replace-page.module.css';
import { ReplaceReport } from './replace-report.tsx';
import { replaceRows } from './replace-rows.ts';
import { chosenNow, replaceChosen, spare, stop, useReplaceRun } from './replace-run.ts';

const workWords = {
  search: say('Looking through the archive'),
  apply: say('Replacing'),
  undo: say('Putting back'),
} as const;

/** What would be replaced, match by match, to be left out or replaced; then what was. */
export function ReplacePage() {
  const { search, work, failure, done } = useReplaceRun();
  if (failure) {
    return (
      <div className={styles.page}>
        <FailureNotice failure={failure} />
      </div>
    );
  }
  if (!search && !done && !work) {
    return (
      <WelcomePage title={say('Replacing in the archive')}>
        <p>
          {say(
            'Everything that is found is listed here first, with the words around it. Leave out what should stay; the rest is replaced in one go, as one revision of each briefing, and can be undone.',
          )}
        </p>
      </WelcomePage>
    );
  }
  return (
    <section className={styles.page} aria-label={say('What would be replaced')}>
      {work && <Working />}
      {!work && done && <ReplaceReport done={done} />}
      {search && <Found />}
    </section>
  );
}

function Working() {
  const work = useReplaceRun((run) => run.work);
  const progress = useJobProgress(work?.jobId ?? null);
  if (!work) return null;
  return (
    <div className={styles.working}>
      <ProgressBar
        label={workWords[work.kind]}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      />
      <Button onClick={() => void stop()}>{say('Stop')}</Button>
    </div>
  );
}

function Found() {
  const run = useReplaceRun();
  const { search, spared, work } = run;
  const briefings = search?.briefings;
  const rows = useMemo(() => replaceRows(briefings ?? []), [briefings]);
  if (!search || !briefings) return null;
  const isSearching = work?.kind === 'search';
  if (briefings.length === 0) {
    return isSearching ? null : (
      <EmptyState title={say('Nothing holds “{text}”', { text: search.query.text })}>
        <p>
          {say(
            'Look in more of the archive, or less strictly: without case, or for parts of words.',
          )}
        </p>
      </EmptyState>
    );
  }
  const chosen = chosenNow(run);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.all}>
          <input
            type="checkbox"
            aria-label={say('All of it')}
            checked={chosen.matches > 0}
            ref={(box) => {
              if (box) box.indeterminate = chosen.matches > 0 && spared.size > 0;
            }}
            onChange={() => spare(toggleAll(spared, briefings))}
          />
          {/* While it searches, how far it is gets told by its progress: one voice at a time. */}
          <span role="status" aria-label={say('Found')} aria-live={isSearching ? 'off' : undefined}>
            {foundWords(run)}
          </span>
        </div>
        <Button
          variant="primary"
          disabled={work !== null || chosen.matches === 0}
          focusableWhenDisabled
          onClick={() => void replaceChosen()}
        >
          {say(
            'Replace {matches, number} in {briefings, plural, one {# briefing} other {# briefings}}',
            { matches: chosen.matches, briefings: chosen.briefings },
          )}
        </Button>
      </header>
      <MatchList key={search.searchId} rows={rows} />
    </>
  );
}

function foundWords({ search, work }: ReturnType<typeof useReplaceRun.getState>): string {
  const briefings = search?.briefings ?? [];
  const matches = briefings.reduce((sum, found) => sum + found.matches.length, 0);
  const found = { matches, briefings: briefings.length };
  if (work?.kind === 'search')
    return say(
      '{matches, number} in {briefings, plural, one {# briefing} other {# briefings}} found so far',
      found,
    );
  if (!search?.summary)
    return say(
      '{matches, number} in {briefings, plural, one {# briefing} other {# briefings}} found; then the search was stopped',
      found,
    );
  const { isCut, unsearched } = search.summary;
  if (isCut)
    return say(
      'The first {matches, number} in {briefings, plural, one {# briefing} other {# briefings}} found; there is more',
      found,
    );
  if (unsearched > 0)
    return say(
      '{matches, number} in {briefings, plural, one {# briefing} other {# briefings}} found; {unsearched, plural, other {# too long for this pattern}}',
      { ...found, unsearched },
    );
  return say(
    '{matches, number} in {briefings, plural, one {# briefing} other {# briefings}} found',
    found,
  );
}
