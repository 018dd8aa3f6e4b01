import { inlineContainers } from '../manuscript/inline-containers.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { countWords, projectManuscript } from '../manuscript/plain-text.ts';
import { taggedSpans } from '../manuscript/tagged-spans.ts';
import { decidedReading } from './decided-reading.ts';
import type { Occurrence } from './occurrence.ts';
import { readInText } from './read-in-text.ts';
import { readWithLinks } from './read-with-links.ts';
import type { ReadingContext } from './reading.ts';
import { type Recognise, recogniseCitations } from './recognise-citations.ts';
import { supportedSentence } from './supported-sentence.ts';

export interface ManuscriptIndex {
  /** The plain-text projection, in which the offsets of occurrences count. */
  readonly text: string;
  readonly wordCount: number;
  readonly occurrences: Occurrence[];
}

/** What is tagged in a manuscript, read from its text, with the sentence that each supports. */
export function indexManuscript(
  manuscript: Manuscript,
  context: ReadingContext,
  recognise: Recognise = recogniseCitations,
): ManuscriptIndex {
  const { text } = projectManuscript(manuscript);
  const containers = new Map(
    [...inlineContainers(manuscript)].map((container) => [container.path.join('/'), container]),
  );
  const readers = new Map<string, ReturnType<typeof readInText>>();
  const occurrences: Occurrence[] = [];
  for (const { tag, printed, start, end, path } of taggedSpans(manuscript)) {
    const key = path.join('/');
    const container = containers.get(key);
    const offset = container?.start ?? 0;
    const words = text.slice(offset, container?.end ?? text.length);
    const read = readers.get(key) ?? readInText(words, context, recognise);
    readers.set(key, read);
    occurrences.push({
      id: tag.id,
      tag: tag.type,
      start,
      end,
      printed,
      sentence: supportedSentence(words, start - offset, end - offset),
      reading: decidedReading(tag.decision, printed, () =>
        readWithLinks(tag, context, () => read(start - offset, end - offset)),
      ),
      ...(tag.decision && { decision: tag.decision }),
    });
  }
  return { text, wordCount: countWords(text), occurrences };
}
