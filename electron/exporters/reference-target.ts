import type { ReferenceReading } from '../../shared/citations/reading.ts';
import type { Briefing, ResolvedOccurrence } from '../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { isAllowedHref } from '../../shared/manuscript/manuscript.ts';
import type { Resolution } from '../../shared/references/resolution.ts';
import { issueAddress } from './issue-address.ts';
import { issueNumbering } from './issue-lines.ts';
import { printedDate } from './printed-date.ts';
import { printedWords } from './printed-words.ts';

/** Where a reference leads: to a place of this document, or to a file beside it or of the web. */
export interface ReferenceTarget {
  /** `#` and the name of a place (`TOP`, `briefingAnchor`), or an address. */
  readonly href: string;
  /** All issues that the words name, where they are several; the first is the one led to. */
  readonly issues: readonly string[];
}

/** A reference that leads somewhere, and its words: offsets into the printed text of its tag. */
export interface LiveReference {
  readonly start: number;
  readonly end: number;
  readonly target: ReferenceTarget;
}

/** The live references of a citation or cross-reference by the id of its inline. */
export type FindReferences = (inlineId: string) => readonly LiveReference[];

/** The name of the place where the document begins. */
export const TOP = 'top';

/** The name of the place where a briefing begins. */
export const briefingAnchor = ({ position }: Pick<Briefing, 'position'>): string =>
  `briefing-${position}`;

/**
 * Finds the references of a briefing that lead somewhere. One to issues of the archive leads to
 * the file of the first of them, beside this one, or to its address in the web (`extension` null);
 * one to this very issue to the briefing whose
 * title it bears, or to the beginning; one that is nothing but an address of the web leads there.
 */
export function liveReferences(
  briefing: Briefing,
  document: IssueDocument,
  extension: string | null,
): FindReferences {
  const occurrences = new Map(briefing.occurrences.map((found) => [found.id, found]));
  return (inlineId) => {
    const occurrence = occurrences.get(inlineId);
    if (!occurrence?.reading || occurrence.decision?.verdict === 'rejected') return [];
    return referencesOf(occurrence, occurrence.reading.references, document, extension);
  };
}

function referencesOf(
  { resolutions }: ResolvedOccurrence,
  references: readonly ReferenceReading[],
  document: IssueDocument,
  extension: string | null,
): LiveReference[] {
  return references.flatMap((reference, index) => {
    const { start, end } = reference;
    const target =
      issueTarget(reference, resolutions[index], document, extension) ?? webTarget(reference);
    return target ? [{ start, end, target }] : [];
  });
}

function issueTarget(
  { title }: ReferenceReading,
  resolution: Resolution | undefined,
  document: IssueDocument,
  extension: string | null,
): ReferenceTarget | null {
  const meant = meantIssues(resolution, document);
  const [first] = meant;
  if (!first) return null;
  const issues = meant.length > 1 ? meant.map(({ issue }) => issueName(issue, document)) : [];
  const href =
    first.issue.id === document.issue.id
      ? `#${placeOf(title, document)}`
      : issueAddress(first, extension);
  return href === null ? null : { href, issues };
}

/** The issues that a reference is resolved to and that have an address, each once. */
function meantIssues(
  resolution: Resolution | undefined,
  { issue, publication, linkedIssues }: IssueDocument,
): { issue: IssueSummary; publicationSlug: string }[] {
  if (resolution?.state !== 'resolved') return [];
  const ids = new Set(resolution.candidates.map(({ issueId }) => issueId));
  return [...ids].flatMap(
    (id) =>
      linkedIssues.get(id) ?? (id === issue.id ? { issue, publicationSlug: publication.slug } : []),
  );
}

/** "Baltic Ledger, March 4, 2024"; without a date its numbers. */
function issueName(issue: IssueSummary, { publication }: IssueDocument): string {
  const words = printedWords(publication.language);
  const told =
    printedDate(issue, publication) ??
    (issueNumbering(issue, words.volume, words.number) || words.undated);
  return `${issue.publicationTitle}, ${told}`;
}

function placeOf(title: string | undefined, { briefings }: IssueDocument): string {
  const named = title && lettersOf(title);
  const briefing = named && briefings.find(({ headline }) => lettersOf(headline) === named);
  return briefing ? briefingAnchor(briefing) : TOP;
}

/** A title without what differs between two printings of it: case, accents, signs, spaces. */
const lettersOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function webTarget({ address }: ReferenceReading): ReferenceTarget | null {
  if (!address || !/^https?:\/\//i.test(address) || !isAllowedHref(address)) return null;
  return { href: address, issues: [] };
}
