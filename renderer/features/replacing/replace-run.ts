import { create } from 'zustand';
import type {
  FoundBriefing,
  LeftBriefing,
  ReplaceScope,
} from '../../../shared/contract/replace-procedures.ts';
import { emptyQuery, type FindQuery, type Replacement } from '../../../shared/find/find-query.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { ValueFor } from '../../app/archive-data.ts';
import { changeArchive, queryClient } from '../../app/archive-data.ts';
import { cancelJob, newJobId } from '../../app/jobs.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { countChosen, exceptOf, type Spared } from './chosen-matches.ts';

/** What is being done, by the id of its job. */
interface Work {
  readonly kind: 'search' | 'apply' | 'undo';
  readonly jobId: Identifier;
}

/** What a search has found. */
interface Search {
  readonly searchId: Identifier;
  readonly query: FindQuery;
  readonly briefings: readonly FoundBriefing[];
  /** Null while it goes on, or where it was stopped. */
  readonly summary: ValueFor<'replace.search'> | null;
}

/** What was done last: replaced, or put back. */
export interface Done {
  readonly words: string;
  /** By which it can be undone. */
  readonly actId: Identifier | null;
  readonly left: readonly LeftBriefing[];
}

interface ReplaceRun {
  readonly query: FindQuery;
  readonly replacement: Replacement;
  readonly scope: ReplaceScope;
  readonly work: Work | null;
  readonly search: Search | null;
  readonly spared: Spared;
  readonly failure: Failure | null;
  readonly done: Done | null;
}

/** Finding and replacing in the archive; it goes on while one looks at something else. */
export const useReplaceRun = create<ReplaceRun>(() => ({
  query: emptyQuery,
  replacement: { text: '', keepCase: false },
  scope: { draftsOnly: false },
  work: null,
  search: null,
  spared: new Map(),
  failure: null,
  done: null,
}));

const { getState: run, setState: set } = useReplaceRun;

export const chooseQuery = (change: Partial<FindQuery>): void =>
  set(({ query }) => ({ query: { ...query, ...change } }));

export const chooseReplacement = (change: Partial<Replacement>): void =>
  set(({ replacement }) => ({ replacement: { ...replacement, ...change } }));

export const chooseScope = (change: Partial<ReplaceScope>): void =>
  set(({ scope }) => ({ scope: { ...scope, ...change } }));

export const spare = (spared: Spared): void => set({ spared });

/** Milliseconds between two looks at what is found so far. */
const LOOK_EVERY = 200;
const PAGE = 500;

/** Looks for what the form says, in place of what was found before. */
export async function search(): Promise<void> {
  const { query, scope, work } = run();
  if (query.text === '' || (work && work.kind !== 'search')) return;
  await stop();
  const jobId = newJobId();
  const begun: Search = { searchId: jobId, query, briefings: [], summary: null };
  set({
    work: { kind: 'search', jobId },
    search: begun,
    spared: new Map(),
    failure: null,
    done: null,
  });
  const looking = setInterval(() => void readMore(jobId), LOOK_EVERY);
  const outcome = await bridge.call('replace.search', { jobId, query, scope });
  clearInterval(looking);
  if (run().search?.searchId !== jobId) return;
  if (outcome.ok || outcome.error.kind === 'cancelled') await readMore(jobId);
  set(({ search: now, work: current }) => ({
    work: current?.jobId === jobId ? null : current,
    failure: outcome.ok || outcome.error.kind === 'cancelled' ? null : outcome.error,
    search: now && outcome.ok ? { ...now, summary: outcome.value } : now,
  }));
}

/** Stops what is being done; what is done stays. */
export async function stop(): Promise<void> {
  const { work } = run();
  if (work) await cancelJob(work.jobId);
}

/** Replaces what was found, but what is spared. */
export async function replaceChosen(): Promise<void> {
  const { search: found, spared, replacement, work } = run();
  if (!found || work) return;
  const jobId = newJobId();
  set({ work: { kind: 'apply', jobId }, done: null });
  const value = await changeArchive('replace.apply', {
    ...{ jobId, searchId: found.searchId, replacement },
    except: exceptOf(found.briefings, spared),
  });
  set({ work: null });
  await queryClient.invalidateQueries({ queryKey: ['replace.acts'] });
  if (!value) return;
  const { actId, matches, briefings, left, isCancelled } = value;
  const words = isCancelled
    ? say(
        'Replaced {matches, number} in {briefings, plural, one {# briefing} other {# briefings}}; then it was stopped',
        { matches, briefings },
      )
    : say(
        'Replaced {matches, number} in {briefings, plural, one {# briefing} other {# briefings}}',
        { matches, briefings },
      );
  set({ search: null, spared: new Map(), done: { words, actId, left } });
  showToast(
    words,
    actId === null ? {} : { action: { label: say('Undo'), run: () => void undo(actId) } },
  );
}

/** Puts back what stood before. */
export async function undo(actId: Identifier): Promise<void> {
  if (run().work)
    return showFailure({ message: say('Something else is being replaced just now.') });
  const jobId = newJobId();
  set({ work: { kind: 'undo', jobId } });
  const value = await changeArchive('replace.undo', { jobId, actId });
  set({ work: null });
  await queryClient.invalidateQueries({ queryKey: ['replace.acts'] });
  if (!value) return;
  const { briefings, left, isCancelled } = value;
  const words = isCancelled
    ? say(
        'Put back in {briefings, plural, one {# briefing} other {# briefings}}; then it was stopped',
        { briefings },
      )
    : say('Put back in {briefings, plural, one {# briefing} other {# briefings}}', { briefings });
  set({ search: null, done: { words, actId: null, left } });
  showToast(words);
}

/** "214 in 37 briefings" */
export const inBriefings = (matches: number, briefings: number): string =>
  say('{matches, number} in {briefings, plural, one {# briefing} other {# briefings}}', {
    matches,
    briefings,
  });

/** How much is chosen of what was found. */
export const chosenNow = ({ search: found, spared }: Pick<ReplaceRun, 'search' | 'spared'>) =>
  countChosen(found?.briefings ?? [], spared);

/** Reads what is found beyond what is shown. */
async function readMore(searchId: Identifier): Promise<void> {
  for (;;) {
    const shown = run().search;
    if (shown?.searchId !== searchId) return;
    const from = shown.briefings.length;
    const outcome = await bridge.call('replace.found', { searchId, from, limit: PAGE });
    const now = run().search;
    // Another look may have read the same meanwhile.
    if (!outcome.ok || now?.searchId !== searchId || now.briefings.length !== from) return;
    const { briefings, total } = outcome.value;
    if (briefings.length > 0) {
      set({ search: { ...now, briefings: [...now.briefings, ...briefings] } });
    }
    if (from + briefings.length >= total) return;
  }
}
