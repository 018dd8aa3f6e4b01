import { footnotesOf } from '../inline-containers.ts';
import type { Block, Footnote, Inline, List, ListItem, Manuscript } from '../manuscript.ts';
import { isAllowedHref } from '../manuscript.ts';
import { annotationsElement, changeAttributes } from './annotated-runs.ts';
import { type Attributes, element, openTag } from './escape-html.ts';
import { footnoteBackLink, footnoteKey } from './inline-tags.ts';
import { type FootnoteNumbers, inlineElement } from './inlines-to-html.ts';

/**
 * Semantic HTML that `htmlToManuscript` reads back without loss. Tags carry their data in
 * attributes. One line a block, no line end within a block; the footnotes are the last line.
 */
export function manuscriptToHtml(manuscript: Manuscript): string {
  const { blocks, annotations } = manuscript;
  const footnotes = footnotesOf(manuscript);
  const numbers = numberFootnotes(footnotes);
  const lines = blocks.map((block) => blockToHtml(block, numbers));
  if (footnotes.length > 0) lines.push(footnotesToHtml(footnotes, numbers));
  if (annotations) lines.push(annotationsElement(annotations));
  return lines.map((line) => `${line}\n`).join('');
}

export const numberFootnotes = (footnotes: readonly Footnote[]): FootnoteNumbers =>
  new Map(footnotes.map(({ id }, index) => [id, index + 1]));

/** One block on one line. */
export function blockToHtml(block: Block, numbers: FootnoteNumbers): string {
  const write: Write = (name, inlines, attributes) =>
    inlineElement(name, inlines, numbers, attributes);
  switch (block.type) {
    case 'paragraph':
      return write('p', block.content, changeAttributes(block));
    case 'heading':
      return write(`h${block.level}`, block.content, changeAttributes(block));
    case 'list':
      return listToHtml(block, write);
    case 'quotation': {
      const paragraphs = block.content.map((paragraph) =>
        write('p', paragraph.content, changeAttributes(paragraph)),
      );
      const attribution = block.attribution ? write('footer', block.attribution) : '';
      return element('blockquote', {}, paragraphs.join('') + attribution);
    }
    case 'rule':
      return openTag('hr', changeAttributes(block));
    case 'image':
      return imageToHtml(block, write);
    case 'table':
      return tableToHtml(block, write);
  }
}

type Write = (name: string, inlines: readonly Inline[], attributes?: Attributes) => string;

function footnotesToHtml(footnotes: readonly Footnote[], numbers: FootnoteNumbers): string {
  const entries = footnotes.map((footnote) =>
    withLast(
      inlineElement('li', footnote.content, numbers, { id: footnoteKey(footnote.id) }),
      footnoteBackLink(footnote),
    ),
  );
  return element('section', { role: 'doc-endnotes' }, element('ol', {}, entries.join('')));
}

function listToHtml({ ordered, start, items }: List, write: Write): string {
  const written = items.map((item) => itemToHtml(item, write)).join('');
  return ordered
    ? element('ol', { start: start?.toString() }, written)
    : element('ul', {}, written);
}

/** The children stand after the item's own text, within the same `li`. */
function itemToHtml(item: ListItem, write: Write): string {
  const own = write('li', item.content, changeAttributes(item));
  return item.children ? withLast(own, listToHtml(item.children, write)) : own;
}

/** Puts something at the end of a written `li`. */
const withLast = (item: string, last: string): string =>
  item.replace(/<\/li>$/, () => `${last}</li>`);

function imageToHtml(image: Extract<Block, { type: 'image' }>, write: Write): string {
  const { source, origin, alternative, caption, credit, change } = image;
  const isAddress = origin !== undefined && isAllowedHref(origin);
  const picture = openTag('img', {
    alt: alternative,
    src: isAddress ? origin : undefined,
    'data-origin': isAddress ? undefined : origin,
    'data-source': source,
  });
  const captionElement = caption ? write('figcaption', caption) : '';
  const creditElement = credit
    ? inlineElement('small', [{ type: 'text', text: credit }], new Map(), { class: 'credit' })
    : '';
  return element('figure', changeAttributes({ change }), picture + captionElement + creditElement);
}

function tableToHtml(
  { caption, head, rows, change }: Extract<Block, { type: 'table' }>,
  write: Write,
): string {
  const writeRow = (name: string, cells: readonly Inline[][]) =>
    element('tr', {}, cells.map((cell) => write(name, cell)).join(''));
  return element(
    'table',
    changeAttributes({ change }),
    [
      caption ? write('caption', caption) : '',
      head ? element('thead', {}, writeRow('th', head)) : '',
      element('tbody', {}, rows.map((row) => writeRow('td', row)).join('')),
    ].join(''),
  );
}
