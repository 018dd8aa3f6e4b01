import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codePointOffsets } from './code-point-offsets.ts';

export type NameKind = 'person' | 'place' | 'organisation';

/** A name that a person labelled in an article; offsets in UTF-16 units. */
export interface LabelledName {
  readonly kind: NameKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface LabelledArticle {
  readonly text: string;
  readonly issueDate: string | undefined;
  readonly names: readonly LabelledName[];
}

interface RawName {
  readonly name: string;
  readonly spans: readonly (readonly [number, number])[];
}

interface RawArticle {
  readonly document: string;
  readonly issue_date?: string;
  readonly people: readonly RawName[];
  readonly places: readonly RawName[];
  readonly organisations: readonly RawName[];
}

/** Reads the labels of one article whose text lies beside them. */
export function readLabelledNames(file: string): LabelledArticle {
  const raw: RawArticle = JSON.parse(readFileSync(file, 'utf8'));
  if (!raw.document || !raw.people)
    throw new Error(`${file} does not hold the labels of an article.`);
  const text = readFileSync(join(dirname(file), raw.document), 'utf8');
  const toUnits = codePointOffsets(text);
  const names = (kind: NameKind, labels: readonly RawName[]): LabelledName[] =>
    labels.flatMap(({ name, spans }) =>
      spans.map(([start, end]) => ({ kind, name, start: toUnits(start), end: toUnits(end) })),
    );
  return {
    text,
    issueDate: raw.issue_date,
    names: [
      ...names('person', raw.people),
      ...names('place', raw.places),
      ...names('organisation', raw.organisations),
    ],
  };
}
