import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, Footnote, Inline, List } from '../../../shared/manuscript/manuscript.ts';
import { columnCount, figureColumns } from '../figure-columns.ts';
import type { Picture } from '../issue-pictures.ts';
import { outlineLevels } from '../outline-levels.ts';
import type { PrintedWords } from '../printed-words.ts';
import { callAnchor, footnoteAnchor, htmlInlines, type InlineWriting } from './html-inlines.ts';
import { type Content, element, type Markup } from './markup.ts';

export interface BlockWriting extends InlineWriting {
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where a picture is found from the page. */
  readonly addressOf: (source: string, picture: Picture) => string;
  readonly words: PrintedWords;
  /** Stands at the beginning of the first paragraph, or before all else. */
  readonly dateline: string | null;
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** The text of a briefing, whose headline is an `h2`. */
export function htmlBlocks(blocks: readonly Block[], writing: BlockWriting): Content {
  const levels = outlineLevels(blocks, 2);
  const dateline = writing.dateline
    ? element('span', { class: 'dateline' }, writing.dateline)
    : null;
  const runsIn = dateline && blocks[0]?.type === 'paragraph';
  return [
    dateline && !runsIn ? element('p', {}, dateline) : null,
    ...blocks.map((block, index) => {
      const opening = runsIn && index === 0 ? [dateline, ' — '] : null;
      return htmlBlock(block, writing, levels.get(index) ?? 3, opening);
    }),
  ];
}

/** The footnotes of a briefing, each with the way back to where it is called. */
export function htmlFootnotes(notes: readonly Footnote[], writing: BlockWriting): Content {
  const [first] = notes;
  if (!first) return null;
  const { words, footnotes } = writing;
  const entries = notes.map(({ id, content }) => {
    const number = footnotes.get(id) ?? 0;
    const attributes = {
      href: `#${callAnchor(number)}`,
      role: 'doc-backlink',
      'aria-label': `${words.backToText} ${number}`,
    };
    return element(
      'li',
      { id: footnoteAnchor(number) },
      htmlInlines(content, writing),
      ' ',
      element('a', attributes, '↩'),
    );
  });
  return element(
    'section',
    { class: 'footnotes', role: 'doc-endnotes', 'aria-label': words.footnotes },
    element('ol', { start: footnotes.get(first.id) }, entries),
  );
}

function htmlBlock(block: Block, writing: BlockWriting, level: number, opening: Content): Markup {
  const write = (inlines: readonly Inline[]) => htmlInlines(inlines, writing);
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, opening, write(block.content));
    case 'heading':
      return element(`h${Math.min(level, 6)}`, {}, write(block.content));
    case 'list':
      return htmlList(block, write);
    case 'quotation':
      return htmlQuotation(block, write);
    case 'rule':
      return element('hr', {});
    case 'image':
      return htmlPicture(block, writing, write);
    case 'table':
      return htmlTable(block, write);
  }
}

type Write = (inlines: readonly Inline[]) => Content;

function htmlList({ ordered, start, items }: List, write: Write): Markup {
  const written = items.map(({ content, children }) =>
    element('li', {}, write(content), children && htmlList(children, write)),
  );
  return element(ordered ? 'ol' : 'ul', { start: ordered ? start : undefined }, written);
}

function htmlQuotation({ content, attribution }: BlockOf<'quotation'>, write: Write): Markup {
  const words = element(
    'blockquote',
    {},
    content.map((paragraph) => element('p', {}, write(paragraph.content))),
  );
  const by = attribution && element('figcaption', {}, '— ', write(attribution));
  return element('figure', { class: 'quotation' }, words, by);
}

function htmlPicture(block: BlockOf<'image'>, writing: BlockWriting, write: Write): Markup {
  const picture = block.source ? writing.pictures.get(block.source) : undefined;
  const shown = picture
    ? element('img', {
        src: writing.addressOf(block.source ?? '', picture),
        alt: block.alternative,
      })
    : element('p', { class: 'missing' }, `${writing.words.missingImage}. `, block.alternative);
  const credit = block.credit && element('small', {}, block.credit);
  const caption = block.caption && [write(block.caption), ' '];
  const words = caption || credit ? element('figcaption', {}, caption, credit) : null;
  return element('figure', {}, shown, words);
}

function htmlTable({ caption, head, rows }: BlockOf<'table'>, write: Write): Markup {
  const width = columnCount(head, rows);
  const columns = Array.from({ length: width }, (_, column) => column);
  const figures = figureColumns(width, rows);
  const cellClass = (column: number) => (figures[column] ? 'figures' : undefined);
  const heads = head && [
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        columns.map((column) => headCell(head[column], cellClass(column), write)),
      ),
    ),
  ];
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((column) =>
        element('td', { class: cellClass(column) }, write(row[column] ?? [])),
      ),
    ),
  );
  const table = element(
    'table',
    {},
    caption && element('caption', {}, write(caption)),
    heads,
    element('tbody', {}, body),
  );
  // A wide table scrolls within its place, with the keyboard too.
  const label = inlineText(caption ?? []) || inlineText(head?.[0] ?? []) || undefined;
  return element('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': label }, table);
}

/** An empty corner heads nothing. */
const headCell = (
  cell: readonly Inline[] | undefined,
  className: string | undefined,
  write: Write,
) =>
  cell && cell.length > 0
    ? element('th', { scope: 'col', class: className }, write(cell))
    : element('td', {});
