import type { DateSpan } from '../../../shared/citations/reading.ts';
import { type Content, element, type Markup } from '../html/markup.ts';
import { printedDate } from '../printed-date.ts';
import {
  briefingPath,
  indexPath,
  linkFrom,
  type NameKind,
  namePath,
  type Site,
  type SiteFile,
  type SiteName,
} from './site.ts';
import { headlineLink, issueTime, sitePage } from './site-page.ts';
import type { SiteUse, SiteUses } from './site-uses.ts';
import { siteWords } from './site-words.ts';

/** A page with more uses than this has a page for each of its years besides the newest uses. */
const MOST_USES = 150;

/** The index of each kind of name, and of each name the places where it stands. */
export function* namePages(site: Site, uses: SiteUses): Generator<SiteFile> {
  const names = uses.names(site.publication.language);
  for (const kind of site.names.kinds) {
    yield indexPage(
      site,
      kind,
      names.filter((name) => name.kind === kind),
      uses,
    );
  }
  for (const name of names) yield* pagesOf(site, name, uses.of(name));
}

function indexPage(
  site: Site,
  kind: NameKind,
  names: readonly SiteName[],
  uses: SiteUses,
): SiteFile {
  const path = indexPath(kind);
  const words = siteWords(site.publication.language);
  const letters = Map.groupBy(names, ({ name }) => letterOf(name));
  return sitePage(site, {
    path,
    title: kindName(site, kind),
    record: { type: 'Collection' },
    main: [
      element('h1', {}, kindName(site, kind)),
      names.length === 0 ? element('p', {}, words.nothingYet) : null,
      letters.size > 4 ? lettersNav(site, kind, [...letters.keys()]) : null,
      [...letters].map(([letter, ofLetter]) =>
        element(
          'section',
          { class: 'letter', 'aria-labelledby': anchorOf(letter) },
          element('h2', { id: anchorOf(letter) }, letter),
          element(
            'ul',
            {},
            ofLetter.map((name) =>
              element(
                'li',
                {},
                element('a', { href: linkFrom(path, namePath(name)) }, name.name),
                ' ',
                element('span', { class: 'count' }, `${uses.of(name).length}`),
              ),
            ),
          ),
        ),
      ),
    ],
  });
}

const lettersNav = (site: Site, kind: NameKind, letters: readonly string[]): Markup =>
  element(
    'nav',
    { class: 'letters', 'aria-label': kindName(site, kind) },
    element(
      'ul',
      {},
      letters.map((letter) =>
        element('li', {}, element('a', { href: `#${anchorOf(letter)}` }, letter)),
      ),
    ),
  );

/** Under which letter a name stands: without its accent; "#" for all that begins with none. */
function letterOf(name: string): string {
  const first = name.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

const anchorOf = (letter: string): string =>
  letter === '#' ? 'other' : `letter-${letter.codePointAt(0)?.toString(16)}`;

function* pagesOf(site: Site, name: SiteName, uses: readonly SiteUse[]): Generator<SiteFile> {
  const years = Map.groupBy(uses, ({ place }) => place.at.issue.date?.slice(0, 4) ?? '');
  const isLong = uses.length > MOST_USES;
  const path = namePath(name);
  const shown = isLong ? uses.slice(0, MOST_USES) : uses;
  const yearFile = (year: string) => `${name.base}/${year || 'undated'}.html`;
  yield namePage(site, name, path, [
    isLong ? yearsOf(site, path, years, yearFile) : null,
    usesByYear(site, shown, path),
  ]);
  if (!isLong) return;
  for (const [year, ofYear] of years) {
    yield namePage(
      site,
      name,
      yearFile(year),
      [yearsOf(site, yearFile(year), years, yearFile), usesByYear(site, ofYear, yearFile(year))],
      year || siteWords(site.publication.language).undated,
    );
  }
}

function namePage(
  site: Site,
  name: SiteName,
  path: string,
  main: Content,
  year: string | null = null,
): SiteFile {
  const words = siteWords(site.publication.language);
  const aliases = name.aliases.filter((alias) => alias !== name.name);
  const title = year ? `${name.name}, ${year}` : name.name;
  return sitePage(site, {
    path,
    title,
    description: name.note || null,
    main: [
      element(
        'p',
        { class: 'trail' },
        element('a', { href: linkFrom(path, indexPath(name.kind)) }, kindName(site, name.kind)),
        year && [' · ', element('a', { href: linkFrom(path, namePath(name)) }, name.name)],
      ),
      element('h1', {}, title),
      name.note && element('p', { class: 'note' }, name.note),
      aliases.length > 0 &&
        element('p', { class: 'aliases' }, `${words.alsoCalled} ${aliases.join(', ')}.`),
      main,
    ].map((part) => part || null),
  });
}

const yearsOf = (
  site: Site,
  page: string,
  years: ReadonlyMap<string, readonly SiteUse[]>,
  fileOf: (year: string) => string,
): Markup => {
  const words = siteWords(site.publication.language);
  return element(
    'nav',
    { class: 'years', 'aria-label': words.byYear },
    element(
      'ul',
      {},
      [...years].map(([year, uses]) =>
        element(
          'li',
          {},
          element(
            'a',
            {
              href: linkFrom(page, fileOf(year)),
              'aria-current': fileOf(year) === page ? 'page' : null,
            },
            year || words.undated,
          ),
          ' ',
          element('span', { class: 'count' }, `${uses.length}`),
        ),
      ),
    ),
  );
};

function usesByYear(site: Site, uses: readonly SiteUse[], page: string): Content {
  const years = Map.groupBy(uses, ({ place }) => place.at.issue.date?.slice(0, 4) ?? '');
  const words = siteWords(site.publication.language);
  return [...years].map(([year, ofYear]) =>
    element(
      'section',
      { class: 'uses', 'aria-labelledby': `year-${year || 'undated'}` },
      element('h2', { id: `year-${year || 'undated'}` }, year || words.undated),
      element(
        'ul',
        {},
        ofYear.map(({ place, days }) =>
          element(
            'li',
            {},
            element('span', { class: 'when' }, issueTime(site, place.at)),
            ' ',
            headlineLink(site, place.headline, linkFrom(page, briefingPath(place))),
            days.length > 0
              ? [
                  ' ',
                  element('span', { class: 'cited' }, `${words.cited} ${daysInWords(site, days)}`),
                ]
              : null,
          ),
        ),
      ),
    ),
  );
}

const daysInWords = (site: Site, days: readonly DateSpan[]): string =>
  [
    ...new Set(
      days.map(({ start, end }) =>
        start === end
          ? dayInWords(site, start)
          : `${dayInWords(site, start)} – ${dayInWords(site, end)}`,
      ),
    ),
  ].join('; ');

/** A day, month or year in full; what was printed without its year stays as it is. */
function dayInWords({ publication }: Site, date: string): string {
  const precision = { 10: 'day', 7: 'month', 4: 'year' }[date.length] as
    | 'day'
    | 'month'
    | 'year'
    | undefined;
  if (!precision || !/^\d{4}/.test(date)) return date;
  const whole = `${date}-01-01`.slice(0, 10);
  return printedDate({ date: whole, datePrecision: precision }, publication) ?? date;
}

function kindName(site: Site, kind: NameKind): string {
  const words = siteWords(site.publication.language);
  return kind === 'source' ? words.sources : words[kind];
}
