import { addDays } from '../dates/iso-date.ts';
import type { Identifier } from '../kernel/identifier.ts';
import type { FoundIssue, ReferenceContext, ReferenceLookup } from './reference-lookup.ts';
import type { ReferenceTarget } from './reference-target.ts';
import type { Candidate } from './resolution.ts';
import { lineOfSuccession, predecessors } from './succession.ts';

/** What is looked for, from where, and who answers. */
export interface Search {
  readonly target: ReferenceTarget;
  readonly context: ReferenceContext;
  readonly lookup: ReferenceLookup;
}

/** So many issues may a range hold; more than that is a run of years. */
export const MOST_CANDIDATES = 62;

/** What is found in the publications that are named, or, where that is nothing, in related ones. */
export function amongPublications<Found>(
  { target }: Search,
  find: (publicationId: Identifier) => readonly Found[],
): readonly Found[] {
  const found = target.publicationIds.flatMap(find);
  return found.length > 0 ? found : target.relatedIds.flatMap(find);
}

/** How much less sure an issue is of another publication than the one named. */
const OF_RELATED = 0.85;

export function candidateOf(
  search: Search,
  { issueId, publicationId, label, date }: FoundIssue,
  confidence: number,
  reason: string,
): Candidate {
  const found = { issueId, label, date };
  if (!search.target.relatedIds.includes(publicationId)) return { ...found, confidence, reason };
  return {
    ...found,
    confidence: confidence * OF_RELATED,
    reason: `${reason}, in ${relationInWords(publicationId, search)}`,
  };
}

function relationInWords(
  relatedId: Identifier,
  { target: { publicationIds }, context: { publications } }: Search,
): string {
  const title = publications.find(({ id }) => id === relatedId)?.names[0] ?? '';
  const isOf = (line: (id: Identifier) => readonly Identifier[]) =>
    publicationIds.some((id) => line(id).includes(relatedId));
  if (isOf((id) => predecessors(id, publications))) return `${title}, which it continues`;
  if (isOf((id) => lineOfSuccession(id, publications))) return `${title}, which continues it`;
  return `${title}, which has that name too`;
}

/** No text points to an issue that comes out so many days after it. */
const DAYS_AHEAD = 31;

export const isYetToCome = ({ date }: FoundIssue, { context: { issueDate } }: Search): boolean =>
  date !== null && issueDate !== null && date > addDays(issueDate, DAYS_AHEAD);

export const unique = (issues: readonly FoundIssue[]): FoundIssue[] => [
  ...new Map(issues.map((issue) => [issue.issueId, issue])).values(),
];
