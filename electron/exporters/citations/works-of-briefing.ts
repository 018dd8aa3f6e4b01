import type { SourceKind, SourceRecord } from '../../../shared/authority/source-record.ts';
import type {
  CitationGroup,
  DateSpan,
  ReferenceReading,
} from '../../../shared/citations/reading.ts';
import { knownPart } from '../../../shared/dates/known-part.ts';
import type { ResolvedOccurrence } from '../../../shared/issues/briefing.ts';
import type { CitingBriefing, CitingBriefings } from '../../../shared/issues/citing-briefings.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { authorName } from './author-name.ts';
import type { CitedPlace, CitedWork, WorkKind } from './cited-work.ts';
import { locatorParts } from './locator-parts.ts';
import { sourceAddress, webAddress } from './source-address.ts';

/** A work as one place cites it. Two with one `key` are the same work. */
export interface WorkMention extends Omit<CitedWork, 'id' | 'places'> {
  readonly key: string;
  readonly sourceId: Identifier | null;
  readonly place: CitedPlace;
}

export interface NamedRecords {
  readonly sources: ReadonlyMap<Identifier, SourceRecord>;
  readonly issues: ReadonlyMap<Identifier, IssueSummary>;
}

export const recordsOf = ({ sources, issues }: CitingBriefings): NamedRecords => ({
  sources: new Map(sources.map((source) => [source.id, source])),
  issues: new Map(issues.map((issue) => [issue.id, issue])),
});

/** Every work that a briefing cites, in the order of print; what a person rejected is none. */
export function worksOfBriefing(
  { issue, headline, topics, occurrences }: CitingBriefing,
  records: NamedRecords,
): WorkMention[] {
  const works = occurrences.flatMap((occurrence) => {
    if (!occurrence.reading || occurrence.decision?.verdict === 'rejected') return [];
    const place: CitedPlace = {
      publicationTitle: issue.publicationTitle,
      issueLabel: issueLabel(issue),
      headline,
      printed: occurrence.printed,
    };
    const { groups, references } = occurrence.reading;
    return [
      ...groups.flatMap((group) => worksOfGroup(group, occurrence, records, place)),
      ...references.flatMap((reference, index) =>
        worksOfReference(reference, occurrence.resolutions[index], records, place, issue),
      ),
    ];
  });
  return works.map((work) => ({ ...work, keywords: topics }));
}

/** What the words of a citation say of a work. */
type Work = Omit<WorkMention, 'keywords'>;

const KINDS: Readonly<Record<SourceKind, WorkKind>> = {
  agency: 'newspaper',
  newspaper: 'newspaper',
  magazine: 'magazine',
  broadcaster: 'broadcast',
  site: 'webpage',
  official: 'report',
  collective: 'newspaper',
  interview: 'interview',
  // What nobody has described yet is, in a briefing, most often a paper.
  other: 'newspaper',
};

function worksOfGroup(
  group: CitationGroup,
  { sources }: ResolvedOccurrence,
  records: NamedRecords,
  place: CitedPlace,
): Work[] {
  return group.sources.flatMap(({ name }) => {
    const id = sources.find((cited) => cited.name === name.trim())?.sourceId;
    const record = id === undefined ? undefined : records.sources.get(id);
    if (!record) return [];
    const { pages, volume, number, rest } = locatorParts(group.locator);
    return datesOf(group).map(({ issued, undated }) => ({
      key: keyOf([record.id, group.title, volume, number], issued, undated),
      sourceId: record.id,
      kind: KINDS[record.kind],
      container: record.kind === 'interview' ? null : record.name,
      title: group.title ?? (record.kind === 'interview' ? record.name : null),
      authors: (group.authors ?? []).map(authorName),
      issued,
      circa: isCirca(group.note),
      volume,
      number,
      pages,
      url: sourceAddress(record, name),
      language: record.language,
      notes: present([group.note, undated, rest]),
      place,
    }));
  });
}

/** A resolved reference is the issue itself; any other is what the words say. */
function worksOfReference(
  reading: ReferenceReading,
  resolution: ResolvedOccurrence['resolutions'][number] | undefined,
  { issues }: NamedRecords,
  place: CitedPlace,
  own: IssueSummary,
): Work[] {
  const candidates = resolution?.state === 'resolved' ? resolution.candidates : [];
  const meant = candidates.flatMap(({ issueId }) => issues.get(issueId) ?? []);
  const { pages } = locatorParts(reading.locator);
  const printed = {
    sourceId: null,
    kind: 'issue' as const,
    title: reading.title ?? null,
    authors: [],
    circa: isCirca(reading.note),
    pages,
    url: reading.address ? webAddress(reading.address) : null,
    language: null,
    place,
  };
  if (meant.length > 0) {
    return meant.map((issue) => ({
      ...printed,
      key: keyOf([issue.id, reading.title], null, null),
      container: issue.publicationTitle,
      issued: issuedOf(issue),
      volume: issue.volume,
      number: issue.number,
      notes: present([reading.note]),
    }));
  }
  const container = reading.publication ?? (reading.address ? null : own.publicationTitle);
  return datesOf(reading).map(({ issued, undated }) => ({
    ...printed,
    key: keyOf(
      [container, reading.title, reading.volume, reading.number, reading.address],
      issued,
      undated,
    ),
    kind: container === null ? ('webpage' as const) : printed.kind,
    container,
    title: printed.title ?? (container === null ? (reading.address ?? null) : null),
    issued,
    volume: reading.volume,
    number: reading.number,
    notes: present([reading.note, undated]),
  }));
}

interface PrintedDate {
  readonly issued: DateSpan | null;
  /** The date in words where it has no year, or null. */
  readonly undated: string | null;
}

/** One for each day or range; one without a date where none is printed. */
function datesOf({ dates, resolved }: Pick<CitationGroup, 'dates' | 'resolved'>): PrintedDate[] {
  const spans = resolved ?? dates;
  if (spans.length === 0) return [{ issued: null, undated: null }];
  return spans.map((span) =>
    hasYear(span.start) && hasYear(span.end)
      ? { issued: span, undated: null }
      : { issued: null, undated: `Dated ${inWords(span)}, of an unknown year` },
  );
}

const hasYear = (date: string): boolean => /^\d{4}/.test(date);
const inWords = ({ start, end }: DateSpan): string =>
  start === end ? `--${start}` : `--${start}/--${end}`;

function issuedOf({ date, datePrecision }: IssueSummary): DateSpan | null {
  if (date === null) return null;
  const exact = knownPart(date, datePrecision);
  return { start: exact, end: exact };
}

const isCirca = (note: string | undefined): boolean =>
  /\b(?:circa|approximately|about|around)\b|\bca?\./i.test(note ?? '');

function keyOf(
  parts: readonly (string | null | undefined)[],
  issued: DateSpan | null,
  undated: string | null,
): string {
  return JSON.stringify([
    ...parts.map((part) => part?.toLowerCase() ?? null),
    issued?.start,
    issued?.end,
    undated,
  ]);
}

const present = (notes: readonly (string | null | undefined)[]): string[] =>
  notes.filter((note): note is string => typeof note === 'string' && note !== '');
