import type { Reading } from '../../../shared/citations/reading.ts';
import type { Bridge } from '../../../shared/contract/contract.ts';
import type {
  Citation,
  CrossReference,
  Manuscript,
} from '../../../shared/manuscript/manuscript.ts';
import { taggedSpans } from '../../../shared/manuscript/tagged-spans.ts';
import type { KnowledgeStore, SpanKnowledge } from './span-knowledge.ts';

/** The names and references of one request; the contract takes no more than 200 of each. */
const MOST_ASKED = 200;

interface Consultation {
  readonly bridge: Bridge;
  readonly issueId: string;
  readonly store: KnowledgeStore;
  /** What a span says by itself. */
  read(tag: Citation | CrossReference, printed: string): Reading | null;
}

/**
 * Finds out what the archive knows of the spans that were just typed or changed, before they are
 * saved. What fails here comes with the next save.
 */
export async function consultSpans(
  { bridge, issueId, store, read }: Consultation,
  manuscript: Manuscript,
): Promise<void> {
  const fresh = [...taggedSpans(manuscript)]
    .filter(({ tag, printed }) => store.get(tag.id)?.printed !== printed)
    .map(({ tag, printed }) => ({ id: tag.id, printed, reading: read(tag, printed) }));
  if (fresh.length === 0) return;
  const readings = fresh.flatMap(({ reading }) => reading ?? []);
  const names = [...new Set(readings.flatMap(namesIn))].slice(0, MOST_ASKED);
  const references = readings.flatMap((reading) => reading.references).slice(0, MOST_ASKED);
  const outcome = await bridge.call('sources.consult', { issueId, names, references });
  if (!outcome.ok) return;
  const { sources, resolutions } = outcome.value;
  const records = new Map(sources.flatMap(({ name, source }) => (source ? [[name, source]] : [])));
  let taken = 0;
  store.set(
    fresh.map(({ id, printed, reading }): [string, SpanKnowledge] => {
      const count = reading?.references.length ?? 0;
      const own = resolutions.slice(taken, taken + count);
      taken += count;
      return [id, { printed, reading, sources: records, resolutions: own }];
    }),
  );
}

const namesIn = ({ groups }: Reading): string[] =>
  groups.flatMap(({ sources }) => sources.map(({ name }) => name));
