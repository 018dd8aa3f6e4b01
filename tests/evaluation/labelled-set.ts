import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codePointOffsets } from './code-point-offsets.ts';

export interface LabelledSpan {
  readonly start: string;
  readonly end: string;
}

export interface LabelledGroup {
  readonly sources: readonly string[];
  readonly dates: readonly LabelledSpan[];
  readonly resolved?: readonly LabelledSpan[] | undefined;
}

export interface LabelledReference {
  readonly publication: string | null;
  readonly dates: readonly LabelledSpan[];
  readonly resolved?: readonly LabelledSpan[] | undefined;
  readonly volume: string | null;
  readonly number: string | null;
  readonly numbers?: readonly string[] | undefined;
  readonly further?: readonly LabelledReference[] | undefined;
}

export type LabelKind = 'sources' | 'cross_reference' | 'mixed' | 'not_a_citation';

/** One parenthesis as a person labelled it; offsets in UTF-16 units, as the product counts. */
export interface Label {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly kind: LabelKind;
  readonly groups: readonly LabelledGroup[];
  readonly reference: LabelledReference | null;
  readonly isDoubtful: boolean;
}

/** A text with its labels; all its parentheses are labelled. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly publication: string | null;
  readonly issueDate: string | undefined;
  readonly labels: readonly Label[];
}

interface RawItem {
  readonly id: string;
  readonly passage: string;
  readonly publication?: string | null;
  readonly issue_date?: string | null;
  readonly quoted?: boolean;
  readonly text: string;
  readonly span: readonly [number, number];
  readonly printed: string;
  readonly kind: LabelKind;
  readonly groups: readonly LabelledGroup[];
  readonly cross_reference: LabelledReference | null;
  readonly doubtful?: boolean;
}

interface RawArticle {
  readonly document: string;
  readonly publication?: string | null;
  readonly issue_date?: string | null;
  readonly quoted?: boolean;
  readonly occurrences: readonly Omit<RawItem, 'text' | 'passage'>[];
}

/** Reads a list of labelled passages, or the labels of one article whose text lies beside them. */
export function readLabelledSet(file: string): Passage[] {
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Array.isArray(raw)) return gatherPassages(raw as RawItem[]);
  if (isArticle(raw)) return [readArticle(raw, dirname(file))];
  throw new Error(
    `${file} holds neither a list of labelled passages nor an article's labels ("document" and "occurrences").`,
  );
}

const isArticle = (raw: unknown): raw is RawArticle =>
  typeof raw === 'object' && raw !== null && 'document' in raw && 'occurrences' in raw;

function gatherPassages(items: readonly RawItem[]): Passage[] {
  const gathered = new Map<string, RawItem[]>();
  for (const item of items) {
    // The same passage stands in several items; its text tells apart those that share a name.
    const key = `${item.passage}\n${item.text}`;
    gathered.set(key, [...(gathered.get(key) ?? []), item]);
  }
  return [...gathered.values()].flatMap((labels) => {
    const [first] = labels;
    if (!first) return [];
    const { passage: id, text, quoted, publication, issue_date } = first;
    return [
      {
        id,
        text,
        isQuoted: quoted ?? true,
        publication: publication ?? null,
        issueDate: issue_date ?? undefined,
        labels: readLabels(labels, text),
      },
    ];
  });
}

function readArticle(raw: RawArticle, folder: string): Passage {
  const text = readFileSync(join(folder, raw.document), 'utf8');
  return {
    id: raw.document,
    text,
    isQuoted: raw.quoted ?? true,
    publication: raw.publication ?? null,
    issueDate: raw.issue_date ?? undefined,
    labels: readLabels(raw.occurrences, text),
  };
}

function readLabels(items: RawArticle['occurrences'], text: string): Label[] {
  const toUnits = codePointOffsets(text);
  return items.map(({ id, span, printed, kind, groups, cross_reference, doubtful }) => ({
    id,
    start: toUnits(span[0]),
    end: toUnits(span[1]),
    printed,
    kind,
    groups,
    reference: cross_reference,
    isDoubtful: doubtful ?? false,
  }));
}
