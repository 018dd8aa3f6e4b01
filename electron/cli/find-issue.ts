import type { IssueSummary } from '../../shared/issues/issue.ts';
import { issueLabel } from '../../shared/issues/issue-label.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import { normaliseNumber, numbersAnswered } from '../../shared/references/normalise-name.ts';
import type { Archive } from '../archive/archive.ts';
import { answersTo } from './find-publication.ts';

type Lookup = Pick<Archive, 'issues.read' | 'issues.list' | 'publications.list'>;

export type FoundIssue =
  | { readonly issue: IssueSummary }
  /** Nothing or too much was found; names that would be understood. */
  | { readonly issue: null; readonly suggestions: readonly string[] };

const MAX_SUGGESTIONS = 5;

/** Finds an issue by its id, by "Monitor 6/160" or "Monitor 160", or by "Monitor 2000-08-31". */
export async function findIssue(archive: Lookup, wanted: string): Promise<FoundIssue> {
  if (/^[\w.-]{1,64}$/.test(wanted)) {
    const read = await archive['issues.read']({ issueId: wanted });
    if (read.ok) return { issue: read.value.issue };
  }
  const listed = await archive['publications.list']({});
  const publications = listed.ok ? listed.value : [];
  const which = / (?<which>\S+)$/.exec(wanted.trim())?.groups?.which ?? '';
  const name = wanted.trim().slice(0, wanted.trim().length - which.length);
  const publication = publications.find((it) => answersTo(it, name));
  if (!publication) return { issue: null, suggestions: await newestOfEach(archive, publications) };

  const issues = await issuesOf(archive, publication);
  const matching = issues.filter((issue) => isMeant(issue, which));
  const [only] = matching;
  if (only && matching.length === 1) return { issue: only };
  const near = matching.length > 0 ? matching : nearest(issues, which);
  return { issue: null, suggestions: near.slice(0, MAX_SUGGESTIONS).map(nameFor) };
}

function isMeant({ volume, number, date }: IssueSummary, which: string): boolean {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(which) && date?.startsWith(which)) return true;
  const slash = which.indexOf('/');
  if (number === null) return false;
  if (answersNumber(number, which)) return true;
  if (slash === -1 || volume === null) return false;
  return (
    normaliseNumber(volume) === normaliseNumber(which.slice(0, slash)) &&
    answersNumber(number, which.slice(slash + 1))
  );
}

const answersNumber = (number: string, which: string): boolean =>
  numbersAnswered(number).includes(normaliseNumber(which));

/** The issues whose number or date lies nearest to what was asked for, else the newest. */
function nearest(issues: readonly IssueSummary[], which: string): readonly IssueSummary[] {
  const time = Date.parse(which);
  const number = Number(which.slice(which.indexOf('/') + 1));
  const distance = (issue: IssueSummary) =>
    which.includes('-') && !Number.isNaN(time)
      ? Math.abs(Date.parse(issue.date ?? '') - time)
      : Math.abs(Number.parseInt(issue.number ?? '', 10) - number);
  const known = issues.filter((issue) => !Number.isNaN(distance(issue)));
  return known.length === 0 ? issues : known.sort((one, other) => distance(one) - distance(other));
}

async function issuesOf(archive: Lookup, { id }: Publication): Promise<IssueSummary[]> {
  const issues: IssueSummary[] = [];
  for (let total = 1; issues.length < total; ) {
    const request = { publicationId: id, offset: issues.length, limit: 5000 };
    const page = await archive['issues.list'](request);
    if (!page.ok || page.value.issues.length === 0) break;
    issues.push(...page.value.issues);
    total = page.value.total;
  }
  return issues;
}

async function newestOfEach(archive: Lookup, publications: readonly Publication[]) {
  const names: string[] = [];
  for (const { id } of publications.slice(0, MAX_SUGGESTIONS)) {
    const page = await archive['issues.list']({ publicationId: id, limit: 1 });
    if (page.ok) names.push(...page.value.issues.map(nameFor));
  }
  return names;
}

/** What finds this issue again, with what it is called. */
function nameFor(issue: IssueSummary): string {
  const { publicationTitle, volume, number, date, id } = issue;
  const which = number ? [volume, number].filter(Boolean).join('/') : date;
  return `"${which ? `${publicationTitle} ${which}` : id}" (${issueLabel(issue)})`;
}
