import { supportedSentence } from '../citations/supported-sentence.ts';
import { inlineContainers } from '../manuscript/inline-containers.ts';
import { inlineText } from '../manuscript/inline-text.ts';
import type { Manuscript, Mention } from '../manuscript/manuscript.ts';

/** A mention that stands in a text, with its sentence. */
export interface PlacedMention {
  readonly kind: Mention['kind'];
  readonly record: string | null;
  readonly printed: string;
  /** Offsets into the plain-text projection, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** All mentions of a manuscript in reading order. */
export function* mentionsInManuscript(manuscript: Manuscript): Generator<PlacedMention> {
  for (const container of inlineContainers(manuscript)) {
    let offset = 0;
    let words: string | undefined;
    for (const inline of container.inlines) {
      const printed = inlineText([inline]);
      if (inline.type === 'mention') {
        words ??= inlineText(container.inlines);
        yield {
          kind: inline.kind,
          record: inline.record ?? null,
          printed,
          start: container.start + offset,
          end: container.start + offset + printed.length,
          // From within the name, so that the sentence is its own and not the one before.
          sentence: supportedSentence(words, offset + 1, offset + printed.length),
        };
      }
      offset += printed.length;
    }
  }
}
