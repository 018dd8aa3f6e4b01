import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { correctionLines } from '../correction-lines.ts';
import type { FootnoteNumbers } from '../footnote-numbers.ts';
import { briefingBody } from '../html/briefing-body.ts';
import type { BlockWriting } from '../html/html-blocks.ts';
import { type Content, element, type Markup } from '../html/markup.ts';
import { running } from '../html/running.ts';
import { issueFileName } from '../issue-file-name.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords, writingDirection } from '../printed-words.ts';
import { briefingAnchor, type FindReferences, liveReferences } from '../reference-target.ts';
import { briefingPath, issuePath, linkFrom, type Site, type SiteIssueDocument } from './site.ts';

export interface ArticlePlace {
  readonly site: Site;
  readonly at: SiteIssueDocument;
  /** The page that it stands in. */
  readonly page: string;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly footnotes: FootnoteNumbers;
}

/** A briefing as a page of its own: its headline is that of the page. */
export const briefingAlone = (briefing: Briefing, from: Content, place: ArticlePlace): Markup =>
  element(
    'article',
    { class: 'alone', 'data-pagefind-body': true },
    articleParts(briefing, place, 1, from),
  );

/** A briefing among the others of its issue; its headline leads to its own page. */
export const briefingWithin = (briefing: Briefing, place: ArticlePlace): Content => [
  '\n',
  element(
    'article',
    { id: briefingAnchor(briefing), 'aria-labelledby': `headline-${briefing.position}` },
    articleParts(briefing, place, 2, null),
  ),
];

/** Where the file of a picture stands in the archive. */
export const picturePath = (source: string, { kind }: Picture): string =>
  `pictures/${source.replace('sha256:', '').slice(0, 20)}.${kind}`;

function articleParts(
  briefing: Briefing,
  place: ArticlePlace,
  level: 1 | 2,
  from: Content,
): Content {
  const { site, at, page, pictures, footnotes } = place;
  const { section, headline, dateline, position } = briefing;
  const { language } = at.document.publication;
  const direction = writingDirection(language);
  const writing: BlockWriting = {
    pictures,
    addressOf: (source, picture) => linkFrom(page, picturePath(source, picture)),
    words: printedWords(language),
    footnotes,
    references: siteReferences(briefing, place, level === 1),
    direction,
    dateline,
    level,
  };
  const title = element(
    `h${level}`,
    {
      id: level === 2 ? `headline-${position}` : null,
      ...running(headline, direction),
      'data-pagefind-meta': level === 1 ? 'title' : null,
    },
    level === 1
      ? headline || '—'
      : element(
          'a',
          { class: 'headline', href: linkFrom(page, briefingPath({ at, position })) },
          headline || '—',
        ),
  );
  return [
    section && element('p', { class: 'kicker', ...running(section, direction) }, section),
    title,
    from,
    correctedLines(briefing, place, site),
    briefingBody(briefing, at.document, writing),
  ];
}

function correctedLines(briefing: Briefing, place: ArticlePlace, site: Site): Content {
  const { at, page } = place;
  return correctionLines(briefing, byIssueId(at.document), 'html').map(({ words, issue, href }) => {
    const leads = sitePlace(href, place, site);
    const named = leads ? element('a', { href: linkFrom(page, leads) }, issue) : issue;
    return element('p', { class: 'corrected' }, words, ' ', named);
  });
}

/** References lead to the pages of the archive; those to issues that are not in it are words. */
function siteReferences(briefing: Briefing, place: ArticlePlace, isAlone: boolean): FindReferences {
  const { site, at, page } = place;
  const find = liveReferences(briefing, byIssueId(at.document), 'html');
  return (inlineId) =>
    find(inlineId).flatMap((reference) => {
      const { href } = reference.target;
      if (/^https?:/i.test(href)) return [reference];
      if (href.startsWith('#') && !isAlone) return [reference];
      const leads = sitePlace(href, place, site);
      if (!leads) return [];
      return [{ ...reference, target: { ...reference.target, href: linkFrom(page, leads) } }];
    });
}

/**
 * The document with issues named by their ids alone, where exports name files by dates: two issues
 * of one day lead to their own pages.
 */
const byIssueId = (document: IssueDocument): IssueDocument => ({
  ...document,
  linkedIssues: new Map(
    [...document.linkedIssues].map(([id, linked]) => [id, { ...linked, publicationSlug: id }]),
  ),
});

/** The page of the archive that an address between exports means; null where it has none. */
function sitePlace(href: string, { at }: ArticlePlace, site: Site): string | null {
  const [file = '', anchor = ''] = href.split('#');
  const position = /^briefing-(\d+)$/.exec(anchor)?.[1];
  const meant = file === '' ? at : linkedIssue(file, at, site);
  if (!meant) return null;
  return position === undefined
    ? issuePath(meant)
    : briefingPath({ at: meant, position: Number(position) });
}

function linkedIssue(file: string, { document }: SiteIssueDocument, site: Site) {
  for (const [id, { issue }] of document.linkedIssues) {
    if (issueFileName(id, issue, 'html') === file) return site.issueOf.get(id);
  }
  return undefined;
}
