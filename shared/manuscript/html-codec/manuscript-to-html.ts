import type { Block, Inline, List, ListItem, Manuscript, Paragraph } from '../manuscript.ts';
import { isAllowedHref } from '../manuscript.ts';
import { annotationsElement, changeAttributes } from './annotated-runs.ts';
import { element, openTag } from './escape-html.ts';
import { inlineElement } from './inlines-to-html.ts';

/**
 * Semantic HTML that `htmlToManuscript` reads back without loss. Tags carry their data in
 * attributes. One line a block, no line end within a block.
 */
export function manuscriptToHtml({ blocks, annotations }: Manuscript): string {
  const lines = blocks.map(blockToHtml);
  if (annotations) lines.push(annotationsElement(annotations));
  return lines.map((line) => `${line}\n`).join('');
}

/** One block on one line. */
export function blockToHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphToHtml(block);
    case 'heading':
      return inlineElement(`h${block.level}`, block.content, changeAttributes(block.change));
    case 'list':
      return listToHtml(block);
    case 'quotation': {
      const paragraphs = block.content.map(paragraphToHtml);
      const attribution = block.attribution ? inlineElement('footer', block.attribution) : '';
      return element('blockquote', {}, paragraphs.join('') + attribution);
    }
    case 'rule':
      return openTag('hr', changeAttributes(block.change));
    case 'image':
      return imageToHtml(block);
    case 'table':
      return tableToHtml(block);
  }
}

const paragraphToHtml = ({ content, change }: Paragraph): string =>
  inlineElement('p', content, changeAttributes(change));

function listToHtml({ ordered, start, items }: List): string {
  const written = items.map(itemToHtml).join('');
  return ordered
    ? element('ol', { start: start?.toString() }, written)
    : element('ul', {}, written);
}

/** The children stand after the item's own text, within the same `li`. */
function itemToHtml({ content, children, change }: ListItem): string {
  const item = inlineElement('li', content, changeAttributes(change));
  return children ? item.replace(/<\/li>$/, () => `${listToHtml(children)}</li>`) : item;
}

function imageToHtml(image: Extract<Block, { type: 'image' }>): string {
  const { source, origin, alternative, caption, credit, change } = image;
  const isAddress = origin !== undefined && isAllowedHref(origin);
  const picture = openTag('img', {
    alt: alternative,
    src: isAddress ? origin : undefined,
    'data-origin': isAddress ? undefined : origin,
    'data-source': source,
  });
  const captionElement = caption ? inlineElement('figcaption', caption) : '';
  const creditElement = credit
    ? inlineElement('small', [{ type: 'text', text: credit }], { class: 'credit' })
    : '';
  return element('figure', changeAttributes(change), picture + captionElement + creditElement);
}

function tableToHtml({ caption, head, rows, change }: Extract<Block, { type: 'table' }>): string {
  const writeRow = (name: string, cells: readonly Inline[][]) =>
    element('tr', {}, cells.map((cell) => inlineElement(name, cell)).join(''));
  return element(
    'table',
    changeAttributes(change),
    [
      caption ? inlineElement('caption', caption) : '',
      head ? element('thead', {}, writeRow('th', head)) : '',
      element('tbody', {}, rows.map((row) => writeRow('td', row)).join('')),
    ].join(''),
  );
}
