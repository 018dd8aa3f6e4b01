import type { Reading, ReferenceReading } from '../../shared/citations/reading.ts';
import { recogniseCitations } from '../../shared/citations/recognise-citations.ts';
import type {
  Label,
  LabelKind,
  LabelledGroup,
  LabelledReference,
  LabelledSpan,
  Passage,
} from './labelled-set.ts';
import { publicationNames } from './publication-names.ts';

/** What one kind of passage scored. Where nothing was expected, nothing was missed: 1. */
export interface Score {
  readonly span: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly kind: { readonly accuracy: number };
  readonly structure: { readonly exact: number };
  /** Spans read that overlap no labelled citation. */
  readonly falseAlarms: number;
  /** Labelled citations and references, without the doubtful. */
  readonly count: number;
  readonly kinds: Readonly<Record<LabelKind, KindScore>>;
}

/** What became of the labels of one kind, without the doubtful. */
export interface KindScore {
  readonly count: number;
  readonly found: number;
  readonly sameKind: number;
  readonly exact: number;
  /** Labels that are no citation and overlap something read. */
  readonly falseAlarms: number;
}

export interface Miss {
  readonly passage: string;
  readonly what: 'not found' | 'false alarm' | 'kind' | 'structure';
  readonly printed: string;
  readonly expected?: unknown;
  readonly read?: unknown;
}

export interface Evaluation {
  readonly score: Score;
  readonly misses: readonly Miss[];
}

export function evaluate(passages: readonly Passage[]): Evaluation {
  const tally: Tally = { read: 0, falseAlarms: 0, kinds: newKinds() };
  const misses: Miss[] = [];
  for (const passage of passages) scorePassage(passage, tally, misses);
  const { read, falseAlarms, kinds } = tally;
  const [expected, matched, sameKind, exact] = COUNTS.map((count) =>
    CITING_KINDS.reduce((sum, kind) => sum + kinds[kind][count], 0),
  ) as [number, number, number, number];
  const precision = share(matched, read);
  const recall = share(matched, expected);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const score = {
    span: { precision, recall, f1 },
    kind: { accuracy: share(sameKind, matched) },
    structure: { exact: share(exact, expected) },
    falseAlarms,
    count: expected,
    kinds,
  };
  return { score, misses };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const CITING_KINDS = ['sources', 'cross_reference', 'mixed'] as const;
const COUNTS = ['count', 'found', 'sameKind', 'exact'] as const;

type KindTally = { -readonly [Key in keyof KindScore]: number };

interface Tally {
  read: number;
  falseAlarms: number;
  readonly kinds: Record<LabelKind, KindTally>;
}

const newKind = (): KindTally => ({ count: 0, found: 0, sameKind: 0, exact: 0, falseAlarms: 0 });
const newKinds = (): Record<LabelKind, KindTally> => ({
  sources: newKind(),
  cross_reference: newKind(),
  mixed: newKind(),
  not_a_citation: newKind(),
});

function scorePassage(passage: Passage, tally: Tally, misses: Miss[]): void {
  const { text, issueDate, labels, id } = passage;
  const context = {
    issueDate,
    publicationNames: publicationNames(passage.publication),
    dateOrder: 'month-first' as const,
  };
  const doubtful = labels.filter(({ isDoubtful }) => isDoubtful);
  const readings = recogniseCitations(text, context).filter(
    (reading) => !doubtful.some((label) => overlaps(label, reading)),
  );
  const expected = labels.filter(
    ({ kind, isDoubtful }) => kind !== 'not_a_citation' && !isDoubtful,
  );
  tally.read += readings.length;
  for (const label of expected) scoreLabel(label, readings, tally, misses, id);
  const negatives = labels.filter(
    ({ kind, isDoubtful }) => kind === 'not_a_citation' && !isDoubtful,
  );
  for (const label of negatives) {
    tally.kinds.not_a_citation.count += 1;
    // A citation inside a longer aside is read there by right.
    const isRead = readings.some(
      (reading) =>
        overlaps(label, reading) && !expected.some((citation) => overlaps(citation, reading)),
    );
    if (isRead) tally.kinds.not_a_citation.falseAlarms += 1;
  }
  for (const reading of readings) {
    if (expected.some((label) => overlaps(label, reading))) continue;
    tally.falseAlarms += 1;
    misses.push({
      passage: id,
      what: 'false alarm',
      printed: reading.printed,
      read: summary(reading),
    });
  }
}

function scoreLabel(
  label: Label,
  readings: readonly Reading[],
  tally: Tally,
  misses: Miss[],
  passage: string,
): void {
  const reading = readings.find(({ start, end }) => start === label.start && end === label.end);
  const { printed } = label;
  const kind = tally.kinds[label.kind];
  kind.count += 1;
  const expected = { kind: label.kind, groups: label.groups, reference: label.reference };
  if (!reading) {
    misses.push({ passage, what: 'not found', printed, expected });
    return;
  }
  kind.found += 1;
  const isSameKind = reading.kind.replace('-', '_') === label.kind;
  if (isSameKind) kind.sameKind += 1;
  const isExact =
    hasSameGroups(label.groups, reading) && hasSameReferences(label.reference, reading.references);
  if (isExact) kind.exact += 1;
  if (isSameKind && isExact) return;
  const what = isSameKind ? 'structure' : 'kind';
  misses.push({ passage, what, printed, expected, read: summary(reading) });
}

const overlaps = (
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean => one.start < other.end && other.start < one.end;

function hasSameGroups(expected: readonly LabelledGroup[], reading: Reading): boolean {
  return (
    expected.length === reading.groups.length &&
    expected.every((group, index) => {
      const read = reading.groups[index];
      return (
        read !== undefined &&
        isSameList(
          group.sources,
          read.sources.map(({ name }) => name),
        ) &&
        isSameSpans(group.dates, read.dates) &&
        isSameSpans(group.resolved, read.resolved)
      );
    })
  );
}

function hasSameReferences(
  expected: LabelledReference | null,
  read: readonly ReferenceReading[],
): boolean {
  const all = expected ? [expected, ...(expected.further ?? [])] : [];
  return all.length === read.length && all.every((one, index) => isSameReference(one, read[index]));
}

function isSameReference(expected: LabelledReference, read: ReferenceReading | undefined): boolean {
  return (
    read !== undefined &&
    expected.publication === read.publication &&
    asText(expected.volume) === read.volume &&
    asText(expected.number) === read.number &&
    isSameList(expected.numbers ?? [], read.numbers ?? []) &&
    isSameSpans(expected.dates, read.dates) &&
    isSameSpans(expected.resolved, read.resolved)
  );
}

const asText = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Nothing resolved, an empty list and no list at all say the same. */
function isSameSpans(
  one: readonly LabelledSpan[] | null | undefined,
  other: readonly LabelledSpan[] | null | undefined,
): boolean {
  const write = (spans: readonly LabelledSpan[] | null | undefined) =>
    (spans ?? []).map(({ start, end }) => `${start}/${end}`);
  return isSameList(write(one), write(other));
}

const summary = ({ kind, groups, references, confidence }: Reading) => ({
  kind,
  groups: groups.map((group) => ({ ...group, sources: group.sources.map(({ name }) => name) })),
  references,
  confidence,
});
