import { randomUUID } from 'node:crypto';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import { emptySheet, type StyleSheet } from '../../shared/house-style/style-sheet.ts';
import { type Proof, type ProofSource, proofParagraphs } from '../../shared/linter/proof.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import type { Resolution } from '../../shared/references/resolution.ts';

export interface ProofSketch {
  readonly paragraphs?: readonly string[];
  readonly manuscript?: Manuscript;
  /** The day of the issue; Thursday, 31 August 2000 where nothing is said. */
  readonly date?: string | null;
  /** What the authority file says of printed names; all others are known. */
  readonly sources?: Readonly<Record<string, Partial<ProofSource>>>;
  /** What became of every reference. */
  readonly resolution?: Resolution;
  readonly covered?: Proof['covered'];
  readonly sheet?: Partial<StyleSheet>;
  readonly accepted?: Proof['accepted'];
}

/** A briefing of the Quay Monitor as the linter sees it, read by the grammar itself. */
export function proofOf(sketch: ProofSketch): Proof {
  const date = sketch.date === undefined ? '2000-08-31' : sketch.date;
  const context = {
    ...(date !== null && { issueDate: date }),
    publicationNames: ['Quay Monitor', 'the Monitor'],
    dateOrder: 'month-first' as const,
  };
  const blocks = (sketch.paragraphs ?? []).map((text) => ({
    type: 'paragraph' as const,
    content: text === '' ? [] : [{ type: 'text' as const, text }],
  }));
  const plain = sketch.manuscript ?? { version: 1 as const, blocks };
  const manuscript = tagManuscript(plain, context, randomUUID);
  const { text, occurrences } = indexManuscript(manuscript, context);
  return {
    text,
    paragraphs: proofParagraphs(manuscript, text),
    occurrences: occurrences.map((occurrence) => ({
      ...occurrence,
      sources: (occurrence.reading?.groups ?? []).flatMap((group) =>
        group.sources.map(({ name }) => sourceOf(name, sketch.sources?.[name])),
      ),
      resolutions: (occurrence.reading?.references ?? []).map(
        () => sketch.resolution ?? { state: 'external' as const, candidates: [] },
      ),
    })),
    issue: { id: 'this-issue', date },
    covered: sketch.covered ?? null,
    sheet: { ...emptySheet, ...sketch.sheet },
    accepted: sketch.accepted ?? new Map(),
  };
}

const sourceOf = (name: string, said: Partial<ProofSource> = {}): ProofSource => ({
  name,
  sourceId: name.toLowerCase(),
  recordName: name,
  kind: 'agency',
  isKnown: true,
  near: [],
  ...said,
});
