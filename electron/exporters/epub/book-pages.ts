import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { numberFootnotes } from '../footnote-numbers.ts';
import { issueArticle, issueFooter, issueMasthead } from '../html/issue-parts.ts';
import { type Content, element } from '../html/markup.ts';
import { documentTitle } from '../issue-lines.ts';
import type { Picture } from '../issue-pictures.ts';
import { printedWords } from '../printed-words.ts';
import { TOP } from '../reference-target.ts';
import { bookPage } from './book-page.ts';

/** A page of the book, and its file. */
export interface BookPage {
  readonly file: string;
  readonly xhtml: string;
}

export const TITLE_PAGE = 'title.xhtml';
export const pageFile = ({ position }: Pick<Briefing, 'position'>): string =>
  `briefing-${position + 1}.xhtml`;
/** What the list of contents calls a page. */
export const pageTitle = ({ headline }: Pick<Briefing, 'headline'>): string =>
  headline.trim() || '—';
export const pictureFile = (source: string, { kind }: Picture): string =>
  `pictures/${source.replace('sha256:', '').slice(0, 32)}.${kind}`;

/** The title page, and a page for each briefing. */
export function bookPages(
  document: IssueDocument,
  pictures: ReadonlyMap<string, Picture>,
): readonly [title: BookPage, ...briefings: BookPage[]] {
  const words = printedWords(document.publication.language);
  const numbers = numberFootnotes(document.briefings);
  const masthead = [
    issueMasthead(document, words),
    issueFooter(document, { pictures, addressOf: pictureFile, words }),
  ];
  return [
    {
      file: TITLE_PAGE,
      xhtml: page(document, documentTitle(document), 'titlepage', masthead),
    },
    ...document.briefings.map((briefing) => {
      const article = issueArticle(briefing, document, {
        pictures,
        addressOf: pictureFile,
        extension: null,
        words,
        footnotes: numbers.get(briefing) ?? new Map(),
      });
      return {
        file: pageFile(briefing),
        xhtml: withinBook(page(document, pageTitle(briefing), 'chapter', article), document),
      };
    }),
  ];
}

/** Places of the issue stand on pages of their own here. */
const withinBook = (xhtml: string, { briefings }: IssueDocument): string =>
  xhtml
    .replace(/ href="#briefing-(\d+)"/g, (link, position: string) => {
      const briefing = briefings.find((it) => it.position === Number(position));
      return briefing ? ` href="${pageFile(briefing)}"` : link;
    })
    .replaceAll(` href="#${TOP}"`, ` href="${TITLE_PAGE}"`);

/** Places that books name by types of their own say these too. */
const page = (
  document: IssueDocument,
  title: string,
  type: 'titlepage' | 'chapter',
  content: Content,
): string =>
  bookPage(document, title, element('body', { 'epub:type': type }, content))
    .replaceAll(' role="doc-noteref"', ' role="doc-noteref" epub:type="noteref"')
    .replaceAll(' role="doc-endnotes"', ' role="doc-endnotes" epub:type="footnotes"');
