import { clip } from '../../../shared/issues/clip.ts';
import type { ImportWarning, IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { readMastheadLine } from '../../../shared/issues/masthead-line.ts';
import { readIssueDate } from '../../../shared/issues/read-issue-date.ts';
import { inFigures, readNumbering } from '../../../shared/issues/read-numbering.ts';

/** What front matter says of the issue. */
export interface IssueFields extends Omit<IssueDraft, 'briefings' | 'addresses'> {
  readonly byline: string | null;
  /** Its permanent address on its site, if the file tells it. */
  readonly addresses: readonly string[];
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** Reads the fields under the names that static site generators and people give them. */
export function issueFields(fields: Fields): IssueFields {
  const one = (...names: string[]) =>
    names.map((name) => fields.get(name)?.[0]?.trim().replace(/\s+/g, ' ')).find(Boolean) ?? null;
  const title = one('title');
  const fromTitle = title ? readMastheadLine(title) : null;
  const publication =
    one('publication', 'newsletter', 'journal', 'series') ?? fromTitle?.publication ?? null;
  const volume = one('volume', 'vol') ?? fromTitle?.volume ?? null;
  const number =
    one('issue', 'number', 'issue-number', 'no') ?? fromTitle?.number ?? numberAtStart(title);
  const authors = fields.get('author') ?? fields.get('authors') ?? fields.get('byline');
  const language = one('language', 'lang');
  const permalink = one('permalink', 'url', 'canonical-url');
  return {
    publication: publication && clip(publication, 200),
    volume: volume && inFigures(volume).slice(0, 20),
    number: number && inFigures(number.replace(/^#\s*/, '')).slice(0, 40),
    title: title && clip(title, 300),
    language: language && /^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(language) ? language : null,
    addresses: permalink && isPlace(permalink) ? [permalink] : [],
    byline: authors ? clip(authors.join(', '), 300) : null,
    ...dateOf(one('date', 'issue-date', 'published', 'pubdate'), one('permalink', 'slug'), title),
  };
}

/** An address itself, not a pattern for one ("/:year/:month/"). */
const isPlace = (permalink: string): boolean =>
  permalink.length <= 2048 &&
  /^(?:\/|https?:\/\/)[^\s{}]*$/.test(permalink) &&
  !/\/:/.test(permalink.replace(/^https?:\/\//, ''));

/** "#14 - A long title, with commas": the number of a title that is too long to be a masthead. */
const numberAtStart = (title: string | null): string | null =>
  readNumbering(title ?? '').find(({ field, start }) => field === 'number' && start === 0)?.value ??
  null;

/** The date field; only where there is none, an address or title that holds one. */
function dateOf(printed: string | null, address: string | null, title: string | null) {
  const warnings: ImportWarning[] = [];
  const place = 'front matter';
  const told = printed ? readIssueDate(printed) : null;
  if (printed && !told) warnings.push({ message: `“${printed}” cannot be read as a date.`, place });
  const inTitle = printed || !title ? null : readIssueDate(title);
  const inAddress = printed || inTitle || !address ? null : readIssueDate(address);
  if (inAddress)
    warnings.push({ message: `Its date was read from its address, ${address}.`, place });
  const reading = told ?? inTitle ?? inAddress;
  if (reading?.doubt) warnings.push({ message: reading.doubt, place });
  return {
    date: reading?.date ?? null,
    datePrecision: reading?.precision ?? ('day' as const),
    warnings,
  };
}
