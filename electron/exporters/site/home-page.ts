import { type Content, element } from '../html/markup.ts';
import { running } from '../html/running.ts';
import { writingDirection } from '../printed-words.ts';
import { briefingPath, issuePath, pagePaths, type Site, type SiteFile, yearPath } from './site.ts';
import { publicationData } from './site-data.ts';
import { digestsByYear, type SiteDigest } from './site-digests.ts';
import { headlineLink, issueNumber, issueTime, sitePage } from './site-page.ts';
import { siteWords } from './site-words.ts';

/** So many issues before the newest are told by their headlines. */
const EARLIER = 6;

/** The front page: the newest issue as a front page has it, the ones before, and every year. */
export function homePage(site: Site, digests: readonly SiteDigest[]): SiteFile {
  const [newest, ...earlier] = digests;
  const words = siteWords(site.publication.language);
  return sitePage(site, {
    path: pagePaths.home,
    title: null,
    description: site.publication.subtitle,
    record: { type: 'Collection', identifier: site.publication.issn },
    data: publicationData(site),
    isFront: true,
    main: newest
      ? [
          element(
            'div',
            { class: 'front-page' },
            newestIssue(site, newest),
            earlierIssues(site, earlier.slice(0, EARLIER)),
          ),
          years(site, digests),
        ]
      : element('p', {}, words.nothingYet),
  });
}

function newestIssue(site: Site, { at, headlines }: SiteDigest): Content {
  const words = siteWords(site.publication.language);
  const direction = writingDirection(site.publication.language);
  const [lead, ...others] = headlines;
  const link = (headline: string, position: number) =>
    headlineLink(site, headline, briefingPath({ at, position }));
  return element(
    'section',
    { class: 'newest', 'aria-labelledby': 'newest' },
    element('h2', { id: 'newest', class: 'kicker' }, words.newest),
    element(
      'p',
      { class: 'from' },
      element('a', { href: issuePath(at) }, issueTime(site, at)),
      issueNumber(site, at) && ` · ${issueNumber(site, at)}`,
    ),
    lead && [
      lead.section && element('p', { class: 'kicker section' }, lead.section),
      element('h3', { class: 'lead' }, link(lead.headline, lead.position)),
      element('p', { class: 'opening', ...running(lead.opening, direction) }, lead.opening),
    ],
    element(
      'ul',
      { class: 'headlines' },
      others.map(({ position, headline, section }) =>
        element(
          'li',
          {},
          section && element('span', { class: 'kicker' }, section),
          ' ',
          link(headline, position),
        ),
      ),
    ),
  );
}

function earlierIssues(site: Site, digests: readonly SiteDigest[]): Content {
  if (digests.length === 0) return null;
  const words = siteWords(site.publication.language);
  return element(
    'section',
    { class: 'earlier', 'aria-labelledby': 'earlier' },
    element('h2', { id: 'earlier', class: 'kicker' }, words.earlier),
    element(
      'ul',
      {},
      digests.map(({ at, headlines }) =>
        element(
          'li',
          {},
          element('a', { class: 'when', href: issuePath(at) }, issueTime(site, at)),
          element('span', {}, headlines[0]?.headline ?? null),
        ),
      ),
    ),
  );
}

function years(site: Site, digests: readonly SiteDigest[]): Content {
  const words = siteWords(site.publication.language);
  const entries = [...digestsByYear(digests)].map(([year, ofYear]) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: year ? yearPath(year) : `${pagePaths.timeline}#undated` },
        year ?? words.undated,
      ),
      ' ',
      element('span', { class: 'count' }, `${ofYear.length}`),
    ),
  );
  return element(
    'section',
    { class: 'years', 'aria-labelledby': 'years' },
    element('h2', { id: 'years', class: 'kicker' }, words.byYear),
    element('ul', {}, entries),
  );
}
