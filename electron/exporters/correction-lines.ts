import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument, LinkedIssue } from '../../shared/issues/issue-document.ts';
import { issueAddress } from './issue-address.ts';
import { issueNumbering } from './issue-lines.ts';
import { printedDate } from './printed-date.ts';
import { printedWords } from './printed-words.ts';
import { briefingAnchor, TOP } from './reference-target.ts';

/** "Corrected in", "Vol. 6, No. 162 · September 5, 2000", and where that is. */
export interface CorrectionLine {
  readonly words: string;
  readonly issue: string;
  /** The file beside this one, with the place in it; or a place of this document; empty where none is known. */
  readonly href: string;
  /** The day of that issue, where it has one. */
  readonly date: string | null;
}

/** The lines under the headline of a briefing that say where it is corrected. */
export function correctionLines(
  { id }: Pick<Briefing, 'id'>,
  document: IssueDocument,
  extension: string | null,
): CorrectionLine[] {
  const words = printedWords(document.publication.language).correctedIn;
  return (document.corrections.get(id) ?? []).flatMap(({ issueId, position }) => {
    const linked = linkedIssue(issueId, document);
    if (!linked) return [];
    const place = position === null ? '' : `#${briefingAnchor({ position })}`;
    const isHere = issueId === document.issue.id;
    const file = isHere ? '' : issueAddress(linked, extension);
    // In the web a briefing has no place of this name.
    const href = extension === null && !isHere ? (file ?? '') : `${file}${place}` || `#${TOP}`;
    return [{ words, issue: issueInWords(linked, document), href, date: linked.issue.date }];
  });
}

function linkedIssue(issueId: string, document: IssueDocument): LinkedIssue | undefined {
  const { issue, publication, linkedIssues } = document;
  if (issueId === issue.id) return { issue, publicationSlug: publication.slug };
  return linkedIssues.get(issueId);
}

/** With its publication where that is another one. */
function issueInWords({ issue }: LinkedIssue, { publication }: IssueDocument): string {
  const words = printedWords(publication.language);
  const parts = [
    issue.publicationId !== publication.id && issue.publicationTitle,
    issueNumbering(issue, words.shortVolume, words.shortNumber),
    printedDate(issue, publication),
  ];
  return parts.filter(Boolean).join(' · ') || issue.title || words.undated;
}
