import { decidedReading } from '../../../shared/citations/decided-reading.ts';
import { readInText } from '../../../shared/citations/read-in-text.ts';
import { readWithLinks } from '../../../shared/citations/read-with-links.ts';
import type { Reading, ReadingContext } from '../../../shared/citations/reading.ts';
import type { Bridge } from '../../../shared/contract/contract.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../../shared/manuscript/manuscript.ts';
import type { KnowledgeStore, SpanKnowledge } from './span-knowledge.ts';

/** The names and references of one request; the contract takes no more than 200 of each. */
const MOST_ASKED = 200;

interface Consultation {
  readonly bridge: Bridge;
  readonly issueId: string;
  readonly store: KnowledgeStore;
  readonly context: ReadingContext;
}

/**
 * Finds out what the archive knows of the spans in blocks that were just typed or changed, before
 * they are saved. What fails here comes with the next save.
 */
export async function consultSpans(
  { bridge, issueId, store, context }: Consultation,
  blocks: readonly (readonly Inline[])[],
): Promise<void> {
  const fresh = blocks
    .flatMap((block) => [...spansOf(block, context)])
    .filter(({ id, printed }) => store.get(id)?.printed !== printed)
    .map(({ id, printed, read }) => ({ id, printed, reading: read() }));
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

interface Span {
  readonly id: string;
  readonly printed: string;
  /** What it says, read in its paragraph. */
  read(): Reading | null;
}

function* spansOf(block: readonly Inline[], context: ReadingContext): Generator<Span> {
  const readHere = readInText(inlineText(block), context);
  let start = 0;
  for (const inline of block) {
    const printed = inlineText([inline]);
    const [from, to] = [start, start + printed.length];
    start = to;
    if (inline.type !== 'citation' && inline.type !== 'cross-reference') continue;
    const { id, decision } = inline;
    const read = () =>
      decidedReading(decision, printed, () =>
        readWithLinks(inline, context, () => readHere(from, to)),
      );
    yield { id, printed, read };
  }
}

const namesIn = ({ groups }: Reading): string[] =>
  groups.flatMap(({ sources }) => sources.map(({ name }) => name));
