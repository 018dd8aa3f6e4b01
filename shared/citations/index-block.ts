import { inlineContainers } from '../manuscript/inline-containers.ts';
import { inlineText } from '../manuscript/inline-text.ts';
import { type Block, type Inline, MANUSCRIPT_VERSION } from '../manuscript/manuscript.ts';
import { countWords } from '../manuscript/plain-text.ts';
import { taggedIn } from '../manuscript/tagged-spans.ts';
import { decidedReading } from './decided-reading.ts';
import type { Occurrence } from './occurrence.ts';
import { readInText } from './read-in-text.ts';
import { readWithLinks } from './read-with-links.ts';
import type { ReadingContext } from './reading.ts';
import { type Recognise, recogniseCitations } from './recognise-citations.ts';
import { supportedSentence } from './supported-sentence.ts';

/** What one place that bears text says; offsets count from its beginning. */
export interface PlaceIndex {
  readonly text: string;
  readonly wordCount: number;
  readonly occurrences: readonly Occurrence[];
}

/** What a block says, wherever in a manuscript it stands. */
export interface BlockIndex {
  readonly places: readonly PlaceIndex[];
  readonly footnotes: readonly PlaceIndex[];
}

/** Hangs on nothing but the block and the light in which it is read. */
export function indexBlock(
  block: Block,
  context: ReadingContext,
  recognise: Recognise = recogniseCitations,
): BlockIndex {
  const places: PlaceIndex[] = [];
  const footnotes: PlaceIndex[] = [];
  for (const { path, inlines } of inlineContainers({
    version: MANUSCRIPT_VERSION,
    blocks: [block],
  })) {
    const isOfBlock = path[0] === 'blocks';
    (isOfBlock ? places : footnotes).push(indexPlace(inlines, context, recognise));
  }
  return { places, footnotes };
}

function indexPlace(
  inlines: readonly Inline[],
  context: ReadingContext,
  recognise: Recognise,
): PlaceIndex {
  const text = inlineText(inlines);
  const read = readInText(text, context, recognise);
  const occurrences = Array.from(
    taggedIn(inlines),
    ({ tag, printed, start, end }): Occurrence => ({
      id: tag.id,
      tag: tag.type,
      start,
      end,
      printed,
      sentence: supportedSentence(text, start, end),
      reading: decidedReading(tag.decision, printed, () =>
        readWithLinks(tag, context, () => read(start, end)),
      ),
      ...(tag.decision && { decision: tag.decision }),
    }),
  );
  return { text, wordCount: countWords(text), occurrences };
}
