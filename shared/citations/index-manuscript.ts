import { inlineContainers } from '../manuscript/inline-containers.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { countWords, projectManuscript } from '../manuscript/plain-text.ts';
import { taggedSpans } from '../manuscript/tagged-spans.ts';
import type { Occurrence } from './occurrence.ts';
import { readTagged } from './read-tagged.ts';
import type { Reading, ReadingContext } from './reading.ts';
import { recogniseCitations } from './recognise-citations.ts';
import { supportedSentence } from './supported-sentence.ts';

export interface ManuscriptIndex {
  /** The plain-text projection, in which the offsets of occurrences count. */
  readonly text: string;
  readonly wordCount: number;
  readonly occurrences: Occurrence[];
}

/** What is tagged in a manuscript, read from its text, with the sentence that each supports. */
export function indexManuscript(manuscript: Manuscript, context: ReadingContext): ManuscriptIndex {
  const { text } = projectManuscript(manuscript);
  const containers = new Map(
    [...inlineContainers(manuscript)].map((container) => [container.path.join('/'), container]),
  );
  const readings = new Map<string, readonly Reading[]>();
  const occurrences: Occurrence[] = [];
  for (const { tag, printed, start, end, path } of taggedSpans(manuscript)) {
    const key = path.join('/');
    const container = containers.get(key);
    const offset = container?.start ?? 0;
    const words = text.slice(offset, container?.end ?? text.length);
    const known = readings.get(key) ?? recogniseCitations(words, context);
    readings.set(key, known);
    const found = known.find(
      (reading) => reading.start === start - offset && reading.end === end - offset,
    );
    occurrences.push({
      id: tag.id,
      tag: tag.type,
      start,
      end,
      printed,
      sentence: supportedSentence(words, start - offset, end - offset),
      reading: found ? moveReading(found, -found.start) : readTagged(printed, context),
      ...(tag.decision && { decision: tag.decision }),
    });
  }
  return { text, wordCount: countWords(text), occurrences };
}

function moveReading(reading: Reading, by: number): Reading {
  return {
    ...reading,
    start: reading.start + by,
    end: reading.end + by,
    groups: reading.groups.map((group) => ({
      ...group,
      sources: group.sources.map((source) => ({
        ...source,
        start: source.start + by,
        end: source.end + by,
      })),
    })),
    references: reading.references.map((reference) => ({
      ...reference,
      start: reference.start + by,
      end: reference.end + by,
    })),
  };
}
