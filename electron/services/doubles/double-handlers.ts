import type { Handlers } from '../../../shared/contract/contract.ts';
import type { DoubleSide } from '../../../shared/contract/double-procedures.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { compareTexts } from '../../../shared/likeness/compare-texts.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import type { Archive } from '../../archive/archive.ts';
import { IsolatedReader } from '../isolated-reader.ts';
import type { Jobs } from '../jobs.ts';
import { withinContract } from '../within-contract.ts';
import type { SearchedArchive } from './search-archive.ts';
import { searchInThread } from './search-thread.ts';
import { plannedTexts } from './settle-doubles.ts';

interface DoubleParts {
  readonly archive: SearchedArchive & Pick<Archive, 'doubleOf' | 'storedForm' | 'plannedForms'>;
  readonly jobs: Jobs;
}

/** Finds what is there twice, and shows two texts side by side. */
export function doubleHandlers({
  archive,
  jobs,
}: DoubleParts): Pick<Handlers, 'doubles.search' | 'doubles.compare'> {
  return {
    'doubles.search': ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        const found = await searchInThread(archive, null, job);
        return found.ok ? ok({ pairs: found.value }) : found;
      }),
    'doubles.compare': async ({ pairId }) => {
      const double = await archive.doubleOf(pairId);
      if (!double.ok) return withinContract('doubles.compare', double);
      const { pair, batchId } = double.value;
      const textOf = async (side: DoubleSide) => {
        const briefings = await briefingsOf(side, batchId);
        const shown =
          side.position === null ? briefings : briefings?.slice(side.position).slice(0, 1);
        return shown?.map(({ headline, text }) => comparedText(headline, text)).join('\n\n');
      };
      const [one, other] = [await textOf(pair.one), await textOf(pair.other)];
      if (one === undefined || other === undefined) return err(sideGone());
      return ok({ pair, comparison: compareTexts(one, other) });
    },
  };

  async function briefingsOf({ issueId, planned }: DoubleSide, batchId: Identifier | null) {
    // What was merged is in the trash, and is still to be seen beside the other.
    const even = { evenTrashed: true };
    if (issueId !== null) return (await archive.storedForm(issueId, even))?.briefings;
    if (planned === null || batchId === null) return undefined;
    const reader = new IsolatedReader();
    try {
      return (await plannedTexts(archive, reader, batchId, planned)) ?? undefined;
    } finally {
      await reader.close();
    }
  }
}

const sideGone = () =>
  failure('not-found', 'One of the two texts is no longer there.', {
    hint: 'Look for doubles again.',
  });
