import { BETWEEN_BLOCKS, WITHIN_BLOCK } from '../manuscript/inline-containers.ts';
import type { Block, Manuscript } from '../manuscript/manuscript.ts';
import { type BlockIndex, indexBlock, type PlaceIndex } from './index-block.ts';
import type { Occurrence } from './occurrence.ts';
import type { ReadingContext } from './reading.ts';
import { type Recognise, recogniseCitations } from './recognise-citations.ts';

export interface ManuscriptIndex {
  /** The plain-text projection, in which the offsets of occurrences count. */
  readonly text: string;
  readonly wordCount: number;
  readonly occurrences: Occurrence[];
}

/** What is tagged in a manuscript, read from its text, with the sentence that each supports. */
export const indexManuscript = (
  manuscript: Manuscript,
  context: ReadingContext,
  recognise: Recognise = recogniseCitations,
): ManuscriptIndex => joinIndex(manuscript, (block) => indexBlock(block, context, recognise));

/** The same of what each block says, which whoever asks may know already. */
export function joinIndex(
  { blocks }: Pick<Manuscript, 'blocks'>,
  indexOf: (block: Block) => BlockIndex,
): ManuscriptIndex {
  let text: string | null = null;
  let wordCount = 0;
  const occurrences: Occurrence[] = [];
  const add = (place: PlaceIndex, gap: string) => {
    text = text === null ? place.text : `${text}${gap}${place.text}`;
    wordCount += place.wordCount;
    const offset = text.length - place.text.length;
    for (const { start, end, ...said } of place.occurrences) {
      occurrences.push({ ...said, start: start + offset, end: end + offset });
    }
  };
  const indices = blocks.map(indexOf);
  for (const { places } of indices) {
    for (const [at, place] of places.entries()) {
      add(place, at === 0 ? BETWEEN_BLOCKS : WITHIN_BLOCK);
    }
  }
  for (const { footnotes } of indices) for (const note of footnotes) add(note, BETWEEN_BLOCKS);
  return { text: text ?? '', wordCount, occurrences };
}
