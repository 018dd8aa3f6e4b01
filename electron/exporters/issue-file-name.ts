import type { IssueDetails } from '../../shared/issues/issue.ts';

type Named = Pick<IssueDetails, 'volume' | 'number' | 'date' | 'datePrecision'> & { id: string };

/** How much of a part may stand in a name: paths end at 260 characters on some systems. */
const LONGEST_PART = 40;
const LONGEST_SLUG = 80;

/**
 * The name of an exported issue: `baltic-ledger-2024-03-04.pdf`; without a date by its volume and
 * number, `baltic-ledger-6-160.pdf`; without these by its identity. Stable, lower case and ASCII
 * without spaces, so that it is one name on every system and links between exports hold. Where
 * the date is not a single day, the number keeps issues of one month apart.
 */
export const issueFileName = (publicationSlug: string, issue: Named, extension: string): string =>
  `${issueStem(publicationSlug, issue)}.${extension}`;

/** The same without what tells the format: `baltic-ledger-2024-03-04`. */
export function issueStem(publicationSlug: string, issue: Named): string {
  const slug = asPart(publicationSlug, LONGEST_SLUG) || 'issue';
  return [slug, ...distinction(issue)].join('-');
}

function distinction(issue: Named): string[] {
  const numbering = [issue.volume, issue.number].map((part) => asPart(part ?? '')).filter(Boolean);
  if (issue.date && issue.datePrecision === 'day') return [issue.date];
  if (issue.date && numbering.length > 0) return [printedDate(issue), ...numbering];
  if (numbering.length > 0) return numbering;
  return issue.date ? [printedDate(issue), asPart(issue.id)] : ['undated', asPart(issue.id)];
}

const printedDate = ({ date, datePrecision }: Named): string =>
  (date ?? '').slice(0, datePrecision === 'year' ? 4 : 7);

function asPart(text: string, longest = LONGEST_PART): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}
