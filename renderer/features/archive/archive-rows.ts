import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Place } from '../../app/place.ts';
import { issueNumbering } from '../../references/issue-words.ts';
import type { TreeRow } from '../../ui/tree-row.ts';
import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';
import { groupByYear } from './group-by-year.ts';

/** A line of the archive's tree: publication, then its years, then their issues. */
export interface ArchiveRow extends TreeRow {
  readonly place: Place;
  /** At the right margin: how many, or which day. */
  readonly aside: string;
}

export const publicationKey = (publicationId: Identifier) => `publication:${publicationId}`;
export const yearKey = (publicationId: Identifier, year: string) => `year:${publicationId}:${year}`;
export const issueKey = (issueId: Identifier) => `issue:${issueId}`;

/** The lines that are in view, with everything closed left out. */
export function archiveRows(
  publications: readonly Publication[],
  issuesOf: ReadonlyMap<Identifier, readonly IssueSummary[]>,
  opened: ReadonlySet<string>,
): readonly ArchiveRow[] {
  return publications.flatMap((publication) => {
    const key = publicationKey(publication.id);
    const expanded = publication.issueCount === 0 ? null : opened.has(key);
    const head: ArchiveRow = {
      key,
      level: 1,
      expanded,
      text: publication.title,
      aside: String(publication.issueCount),
      place: { kind: 'publication', publicationId: publication.id },
    };
    const issues = issuesOf.get(publication.id) ?? [];
    return expanded ? [head, ...yearRows(publication.id, issues, opened)] : [head];
  });
}

/** Which publications' issues are needed to draw the rows. */
export const openedPublications = (
  publications: readonly Publication[],
  opened: ReadonlySet<string>,
): readonly Identifier[] =>
  publications.map((one) => one.id).filter((id) => opened.has(publicationKey(id)));

function yearRows(
  publicationId: Identifier,
  issues: readonly IssueSummary[],
  opened: ReadonlySet<string>,
): readonly ArchiveRow[] {
  return groupByYear(issues).flatMap(({ year, issues: ofYear }) => {
    const key = yearKey(publicationId, year);
    const expanded = opened.has(key);
    const head: ArchiveRow = {
      key,
      level: 2,
      expanded,
      text: year,
      aside: String(ofYear.length),
      place: { kind: 'publication', publicationId, year },
    };
    return expanded ? [head, ...ofYear.map(issueRow)] : [head];
  });
}

function issueRow(issue: IssueSummary): ArchiveRow {
  const day = shortDay(issue);
  const text = issueNumbering({ ...issue, volume: null }) || issue.title || day || say('Undated');
  return {
    key: issueKey(issue.id),
    level: 3,
    expanded: null,
    text,
    aside: text === day ? '' : day,
    place: { kind: 'issue', issueId: issue.id },
  };
}

const dayAndMonth = new Intl.DateTimeFormat(locale(), {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const monthAlone = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' });

/** The day within its year, as exact as it is known. */
export function shortDay({
  date,
  datePrecision,
}: Pick<IssueSummary, 'date' | 'datePrecision'>): string {
  if (date === null || datePrecision === 'year') return '';
  const format = datePrecision === 'day' ? dayAndMonth : monthAlone;
  return format.format(new Date(`${date}T00:00:00Z`));
}
