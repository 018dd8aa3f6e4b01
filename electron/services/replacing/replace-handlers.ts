import type { Handlers } from '../../../shared/contract/contract.ts';
import { createFinder } from '../../../shared/find/finder.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ChangedBriefing } from '../../archive/replacing.ts';
import type { Jobs } from '../jobs.ts';
import type { ShellPorts } from '../shell-ports.ts';
import { replaceFound, undoFound } from './replace-found.ts';
import { searchWords } from './search-words.ts';
import { WordSearches } from './word-searches.ts';

interface ReplaceParts {
  readonly archive: Pick<Archive, 'findWords' | 'replaceWords' | 'undoReplacing' | 'counts'>;
  readonly jobs: Jobs;
  readonly ports: Pick<ShellPorts, 'emit'>;
}

type ReplaceProcedure = `replace.${'search' | 'found' | 'apply' | 'undo'}`;

/** Finds words in the whole archive, shows what would be replaced, replaces and undoes it. */
export function replaceHandlers({
  archive,
  jobs,
  ports,
}: ReplaceParts): Pick<Handlers, ReplaceProcedure> {
  const searches = new WordSearches();
  const tell = (changed: readonly ChangedBriefing[]) => {
    if (changed.length === 0) return;
    ports.emit('archive.changed', {
      issueIds: [...new Set(changed.map(({ issueId }) => issueId))],
      briefingIds: changed.map(({ briefingId }) => briefingId),
      publications: false,
      sources: true,
    });
  };
  return {
    'replace.search': ({ jobId, query, scope }) =>
      jobs.run(jobId, async (job) => {
        const finder = createFinder(query);
        if (!finder.ok) return finder;
        return searchWords(archive, searches.begin(jobId, finder.value), scope, job);
      }),
    'replace.found': async ({ searchId, from, limit }) => {
      const search = searches.get(searchId);
      if (!search) return err(searchGone());
      const { briefings } = search;
      return ok({ briefings: briefings.slice(from, from + limit), total: briefings.length });
    },
    'replace.apply': ({ jobId, searchId, replacement, except }) =>
      jobs.run(jobId, async (job) => {
        const search = searches.get(searchId);
        if (!search) return err(searchGone());
        return replaceFound(archive, search, { replacement, except }, { job, tell });
      }),
    'replace.undo': ({ jobId, actId }) =>
      jobs.run(jobId, (job) => undoFound(archive, actId, { job, tell })),
  };
}

const searchGone = () =>
  failure('not-found', 'What was found is not kept any more.', { hint: 'Look for it again.' });
