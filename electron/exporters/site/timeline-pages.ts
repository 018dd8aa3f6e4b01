import { type Content, element, type Markup } from '../html/markup.ts';
import {
  briefingPath,
  issuePath,
  linkFrom,
  pagePaths,
  type Site,
  type SiteFile,
  yearPath,
} from './site.ts';
import { digestsByYear, type SiteDigest } from './site-digests.ts';
import { headlineLink, issueNumber, issueTime, sitePage } from './site-page.ts';
import { siteWords } from './site-words.ts';

/** So many headlines of an issue are told where its year is listed. */
const TOLD = 3;
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** The timeline of all years, and a page a year with a calendar of its months. */
export function timelinePages(site: Site, digests: readonly SiteDigest[]): SiteFile[] {
  const years = digestsByYear(digests);
  const dated = [...years.keys()].filter((year) => year !== null);
  return [
    timelinePage(site, years),
    ...dated.map((year, index) =>
      yearPage(site, year, years.get(year) ?? [], {
        newer: dated[index - 1] ?? null,
        older: dated[index + 1] ?? null,
      }),
    ),
  ];
}

type Years = ReadonlyMap<string | null, readonly SiteDigest[]>;

/** A table of years and months with the number of issues in each. */
function timelinePage(site: Site, years: Years): SiteFile {
  const path = pagePaths.timeline;
  const words = siteWords(site.publication.language);
  const counted = [...years].flatMap(([year, digests]) =>
    year ? [{ year, counts: countByMonth(digests) }] : [],
  );
  const most = Math.max(...counted.flatMap(({ counts }) => [...counts.values()]));
  const rows = counted.map(({ year, counts }) => yearRow(site, year, counts, most));
  const undated = years.get(null) ?? [];
  const heads = MONTHS.map((month) =>
    element(
      'th',
      { scope: 'col' },
      element('span', { class: 'in-full' }, monthName(site, month, 'short')),
      element(
        'span',
        { class: 'in-brief', 'aria-hidden': 'true' },
        monthName(site, month, 'narrow'),
      ),
    ),
  );
  const table = element(
    'table',
    { class: 'months' },
    element('caption', { class: 'unseen' }, words.byYear),
    element('thead', {}, element('tr', {}, element('td', {}), heads)),
    element('tbody', {}, rows),
  );
  return sitePage(site, {
    path,
    title: words.timeline,
    main: [
      element('h1', {}, words.timeline),
      rows.length > 0
        ? element(
            'div',
            { class: 'table', tabindex: 0, role: 'group', 'aria-label': words.byYear },
            table,
          )
        : null,
      undated.length > 0
        ? element(
            'section',
            { 'aria-labelledby': 'undated' },
            element('h2', { id: 'undated' }, words.undated),
            listOf(site, undated, path),
          )
        : null,
      years.size === 0 ? element('p', {}, words.nothingYet) : null,
    ],
  });
}

/** Months are shaded by their issues, against the month of all years that has `most`. */
function yearRow(
  site: Site,
  year: string,
  counts: ReadonlyMap<number, number>,
  most: number,
): Markup {
  const page = yearPath(year);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: page }, year)),
    MONTHS.map((month) => {
      const count = counts.get(month);
      if (!count) return element('td', {});
      const words = `${monthName(site, month, 'long')} ${year}: ${count}`;
      const shade = Math.ceil((count / most) * 4);
      return element(
        'td',
        { class: `shade-${shade}` },
        element('a', { href: `${page}#month-${month}`, 'aria-label': words }, `${count}`),
      );
    }),
  );
}

/** Issues of which only the year is known stand in none. */
function countByMonth(digests: readonly SiteDigest[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const digest of digests) {
    const month = monthOf(digest);
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

function yearPage(
  site: Site,
  year: string,
  digests: readonly SiteDigest[],
  { newer, older }: { newer: string | null; older: string | null },
): SiteFile {
  const path = yearPath(year);
  const words = siteWords(site.publication.language);
  const way = (to: string | null, rel: string, label: string) =>
    to &&
    element(
      'a',
      { class: rel, rel, href: linkFrom(path, yearPath(to)) },
      element('span', {}, label),
      ' ',
      to,
    );
  const inYear = digests.filter((digest) => monthOf(digest) === null);
  return sitePage(site, {
    path,
    title: year,
    record: { date: year, type: 'Collection' },
    main: [
      element(
        'p',
        { class: 'trail' },
        element('a', { href: linkFrom(path, pagePaths.timeline) }, words.timeline),
      ),
      element('h1', {}, year),
      inYear.length > 0 ? listOf(site, inYear, path) : null,
      MONTHS.toReversed().map((month) => monthOfYear(site, year, month, digests, path)),
      newer || older
        ? element(
            'nav',
            { class: 'neighbours', 'aria-label': words.byYear },
            way(older, 'prev', words.previous),
            way(newer, 'next', words.next),
          )
        : null,
    ],
  });
}

function monthOfYear(
  site: Site,
  year: string,
  month: number,
  digests: readonly SiteDigest[],
  page: string,
): Content {
  const ofMonth = digests.filter((digest) => monthOf(digest) === month);
  if (ofMonth.length === 0) return null;
  const heading = `month-${month}`;
  return [
    '\n',
    element(
      'section',
      { class: 'month', 'aria-labelledby': heading },
      element(
        'div',
        {},
        element('h2', { id: heading }, monthName(site, month, 'long')),
        calendar(site, Number(year), month, ofMonth, page),
      ),
      listOf(site, ofMonth, page),
    ),
  ];
}

/** The days of a month in weeks; those with an issue lead to it. */
function calendar(
  site: Site,
  year: number,
  month: number,
  digests: readonly SiteDigest[],
  page: string,
): Content {
  const days = new Map(
    digests
      .filter(({ at }) => at.issue.datePrecision === 'day')
      .toReversed()
      .map((digest) => [Number(digest.at.issue.date?.slice(8)), digest]),
  );
  if (days.size === 0) return null;
  const begins = site.publication.dateOrder === 'month-first' ? 0 : 1;
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() - begins + 7) % 7;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = [
    ...Array.from({ length: first }, () => element('td', {})),
    ...Array.from({ length: last }, (_, index) => dayCell(days.get(index + 1), index + 1, page)),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    element('tr', {}, cells.slice(week * 7, week * 7 + 7)),
  );
  const weekdays = Array.from({ length: 7 }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 7 + begins + day));
    const name = (weekday: 'narrow' | 'long') => inWords(site, { weekday }).format(date);
    return element('th', { scope: 'col', abbr: name('long') }, name('narrow'));
  });
  return element(
    'table',
    { class: 'calendar' },
    element('caption', { class: 'unseen' }, `${monthName(site, month, 'long')} ${year}`),
    element('thead', {}, element('tr', {}, weekdays)),
    element('tbody', {}, weeks),
  );
}

const dayCell = (digest: SiteDigest | undefined, day: number, page: string): Markup =>
  digest
    ? element(
        'td',
        { class: 'has-issue' },
        element('a', { href: linkFrom(page, issuePath(digest.at)) }, `${day}`),
      )
    : element('td', {}, `${day}`);

const listOf = (site: Site, digests: readonly SiteDigest[], page: string): Markup =>
  element(
    'ul',
    { class: 'issues' },
    digests.map(({ at, headlines }) =>
      element(
        'li',
        {},
        element('a', { class: 'when', href: linkFrom(page, issuePath(at)) }, issueTime(site, at)),
        issueNumber(site, at) && element('span', { class: 'numbering' }, issueNumber(site, at)),
        element(
          'ul',
          {},
          headlines
            .slice(0, TOLD)
            .map(({ position, headline }) =>
              element(
                'li',
                {},
                headlineLink(site, headline, linkFrom(page, briefingPath({ at, position }))),
              ),
            ),
        ),
      ),
    ),
  );

const monthOf = ({ at: { issue } }: SiteDigest): number | null =>
  issue.date && issue.datePrecision !== 'year' ? Number(issue.date.slice(5, 7)) : null;

const monthName = (site: Site, month: number, style: 'long' | 'short' | 'narrow'): string =>
  inWords(site, { month: style }).format(new Date(Date.UTC(2024, month - 1, 1)));

function inWords(site: Site, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const all = { timeZone: 'UTC', calendar: 'gregory', ...options };
  try {
    return new Intl.DateTimeFormat(site.publication.language, all);
  } catch {
    return new Intl.DateTimeFormat('en', all);
  }
}
