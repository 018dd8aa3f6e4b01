import type { Briefing } from '../../../shared/issues/briefing.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { type Content, element, type Markup } from '../html/markup.ts';
import { running } from '../html/running.ts';
import { issueKeywords } from '../issue-keywords.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { briefingAnchor } from '../reference-target.ts';
import { stableUrn } from '../stable-id.ts';
import {
  type ArticlePlace,
  briefingAlone,
  briefingWithin,
  picturePath,
} from './briefing-article.ts';
import {
  briefingPath,
  issuePath,
  linkFrom,
  type NameKind,
  namePath,
  type Site,
  type SiteBacklink,
  type SiteFile,
  type SiteIssue,
  type SiteIssueDocument,
} from './site.ts';
import { briefingData, issueData } from './site-data.ts';
import {
  headlineLink,
  issueDay,
  issueName,
  issueNumber,
  issueTime,
  sitePage,
  yearLink,
} from './site-page.ts';
import { namesOf } from './site-uses.ts';
import { siteWords } from './site-words.ts';

/** The pages of an issue: the whole of it, one a briefing, and the pictures that they show. */
export function issueFiles(
  site: Site,
  at: SiteIssueDocument,
  pictures: ReadonlyMap<string, Picture>,
): SiteFile[] {
  const numbers = numberFootnotes(at.document.briefings);
  const placeOn = (page: string, briefing: Briefing): ArticlePlace => ({
    site,
    at,
    page,
    pictures,
    footnotes: numbers.get(briefing) ?? new Map(),
  });
  return [
    wholeIssue(site, at, placeOn),
    ...at.document.briefings.map((briefing) => briefingPage(site, at, briefing, placeOn)),
    ...[...pictures].map(([source, picture]) => ({
      path: picturePath(source, picture),
      content: picture.bytes,
    })),
  ];
}

type PlaceOn = (page: string, briefing: Briefing) => ArticlePlace;

function wholeIssue(site: Site, at: SiteIssueDocument, placeOn: PlaceOn): SiteFile {
  const path = issuePath(at);
  const { briefings } = at.document;
  const main = [
    element(
      'div',
      { class: 'issue-head' },
      element('p', { class: 'trail' }, yearLink(at, path)),
      element('h1', {}, issueTime(site, at)),
      element('p', { class: 'numbering' }, issueNumber(site, at)),
    ),
    element(
      'div',
      { class: 'whole' },
      briefings.length > 1 ? contentsOf(at) : null,
      element(
        'div',
        { class: 'articles' },
        briefings.map((briefing) => briefingWithin(briefing, placeOn(path, briefing))),
      ),
    ),
    pointedTo(
      site,
      path,
      at.backlinks.filter(({ to }) => to === null),
    ),
    neighbours(site, at, path),
  ];
  return sitePage(site, {
    path,
    title: [issueName(site, at), issueNumber(site, at)].filter(Boolean).join(', '),
    description: briefings
      .map(({ headline }) => headline)
      .join('; ')
      .slice(0, 300),
    language: at.issue.language,
    record: {
      date: issueDay(at),
      identifier: stableUrn('issue', at.issue.id),
      type: 'Text',
      subject: issueKeywords(at.document).join('; '),
    },
    data: issueData(site, at),
    main,
  });
}

function contentsOf({ document }: SiteIssueDocument): Markup {
  const words = printedWords(document.publication.language);
  const direction = writingDirection(document.publication.language);
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, words.contents),
    element(
      'ol',
      {},
      document.briefings.map((briefing) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: `#${briefingAnchor(briefing)}`, ...running(briefing.headline, direction) },
            briefing.section && [element('span', { class: 'kicker' }, briefing.section), ' '],
            briefing.headline || '—',
          ),
        ),
      ),
    ),
  );
}

function neighbours(site: Site, { older, newer }: SiteIssueDocument, page: string): Content {
  const words = siteWords(site.publication.language);
  const way = (to: SiteIssue | null, rel: string, label: string) =>
    to &&
    element(
      'a',
      { class: rel, rel, href: linkFrom(page, issuePath(to)) },
      element('span', {}, label),
      ' ',
      issueName(site, to),
    );
  if (!older && !newer) return null;
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': words.issues },
    way(older, 'prev', words.previous),
    way(newer, 'next', words.next),
  );
}

function briefingPage(
  site: Site,
  at: SiteIssueDocument,
  briefing: Briefing,
  placeOn: PlaceOn,
): SiteFile {
  const path = briefingPath({ at, position: briefing.position });
  const number = issueNumber(site, at);
  const from = element(
    'p',
    { class: 'from', 'data-pagefind-ignore': true },
    element('a', { href: 'index.html', 'data-pagefind-meta': 'date' }, issueTime(site, at)),
    number && ` · ${number}`,
  );
  const around = [
    pointedTo(
      site,
      path,
      at.backlinks.filter(({ to }) => to === briefing.position),
    ),
    namesAround(site, at, briefing, path),
  ];
  return sitePage(site, {
    path,
    title: briefing.headline || '—',
    description: briefing.opening,
    language: at.issue.language,
    record: {
      date: issueDay(at),
      identifier: stableUrn('briefing', briefing.id),
      type: 'Text',
      creator: briefing.byline?.replace(/^by\s+/i, ''),
      isPartOf: [site.publication.title, issueName(site, at)].join(', '),
      subject: (at.document.topics.get(briefing.id) ?? []).join('; '),
    },
    data: briefingData(site, at, briefing),
    main: [
      element(
        'div',
        { class: 'with-margin' },
        briefingAlone(briefing, from, placeOn(path, briefing)),
        element('aside', { 'aria-label': siteWords(site.publication.language).around }, around),
      ),
      withinIssue(site, at, briefing, path),
    ],
  });
}

function withinIssue(
  site: Site,
  { document, ...at }: SiteIssueDocument,
  briefing: Briefing,
  page: string,
): Markup {
  const words = siteWords(site.publication.language);
  const place = document.briefings.indexOf(briefing);
  const way = (there: Briefing | undefined, rel: string, label: string) => {
    if (!there) return null;
    const { position } = there;
    return element(
      'a',
      { class: rel, rel, href: linkFrom(page, briefingPath({ at, position })) },
      element('span', {}, label),
      ' ',
      there.headline || '—',
    );
  };
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': words.briefings },
    way(document.briefings[place - 1], 'prev', words.previous),
    element('a', { class: 'up', href: 'index.html' }, words.wholeIssue),
    way(document.briefings[place + 1], 'next', words.next),
  );
}

function pointedTo(site: Site, page: string, backlinks: readonly SiteBacklink[]): Content {
  if (backlinks.length === 0) return null;
  const words = siteWords(site.publication.language);
  const direction = writingDirection(site.publication.language);
  return element(
    'section',
    { class: 'pointed-to', 'aria-labelledby': 'pointed-to' },
    element('h2', { id: 'pointed-to' }, words.pointedTo),
    element(
      'ul',
      {},
      backlinks.map(({ from, sentence }) =>
        element(
          'li',
          {},
          headlineLink(site, from.headline, linkFrom(page, briefingPath(from))),
          ' ',
          element('span', { class: 'when' }, issueTime(site, from.at)),
          sentence && element('p', { class: 'said', ...running(sentence, direction) }, sentence),
        ),
      ),
    ),
  );
}

function namesAround(
  site: Site,
  { document }: SiteIssueDocument,
  briefing: Briefing,
  page: string,
): Content {
  const words = siteWords(site.publication.language);
  const names = [...namesOf(site, briefing, document.topics.get(briefing.id) ?? []).keys()];
  const ofKind = (kind: NameKind) => {
    const listed = names.filter((name) => name.kind === kind);
    if (listed.length === 0) return null;
    return element(
      'section',
      { 'aria-labelledby': `around-${kind}` },
      element('h2', { id: `around-${kind}` }, kind === 'source' ? words.sources : words[kind]),
      element(
        'ul',
        { class: 'names' },
        listed.map((name) =>
          element('li', {}, element('a', { href: linkFrom(page, namePath(name)) }, name.name)),
        ),
      ),
    );
  };
  return site.names.kinds.map(ofKind);
}
