import type { ReferenceReading } from '../../shared/citations/reading.ts';
import type { ResolvedOccurrence } from '../../shared/issues/briefing.ts';
import type { Candidate } from '../../shared/references/resolution.ts';

export interface OccurrenceSketch {
  readonly id?: string;
  readonly printed: string;
  readonly references?: ReferenceReading[];
  readonly resolutions?: ResolvedOccurrence['resolutions'];
  readonly decision?: ResolvedOccurrence['decision'];
}

/** An occurrence with the id `reference`, whose references are as read and resolved. */
export const occurrenceOf = (sketch: OccurrenceSketch): ResolvedOccurrence => ({
  id: sketch.id ?? 'reference',
  tag: 'cross-reference',
  start: 0,
  end: sketch.printed.length,
  printed: sketch.printed,
  sentence: sketch.printed,
  reading: {
    start: 0,
    end: sketch.printed.length,
    printed: sketch.printed,
    kind: 'cross-reference',
    groups: [],
    references: sketch.references ?? [],
    confidence: 1,
    doubts: [],
  },
  sources: [],
  resolutions: sketch.resolutions ?? [],
  ...(sketch.decision && { decision: sketch.decision }),
});

/** A reference by these words of the printed text. */
export const referenceTo = (printed: string, words: string): ReferenceReading => ({
  start: printed.indexOf(words),
  end: printed.indexOf(words) + words.length,
  publication: null,
  dates: [],
  resolved: null,
  volume: null,
  number: null,
});

export const candidateOf = (issueId: string): Candidate => ({
  issueId,
  label: '',
  date: null,
  confidence: 1,
  reason: '',
});
