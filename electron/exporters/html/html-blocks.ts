import { type Direction, textDirection } from '../../../shared/language/text-direction.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Block, Footnote, Inline, List } from '../../../shared/manuscript/manuscript.ts';
import { columnCount, figureColumns } from '../figure-columns.ts';
import type { Picture } from '../issue-pictures.ts';
import { outlineLevels } from '../outline-levels.ts';
import type { PrintedWords } from '../printed-words.ts';
import { callAnchor, footnoteAnchor, htmlInlines, type InlineWriting } from './html-inlines.ts';
import { type Content, element, type Markup } from './markup.ts';
import { running } from './running.ts';

export interface BlockWriting extends InlineWriting {
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where a picture is found from the page. */
  readonly addressOf: (source: string, picture: Picture) => string;
  readonly words: PrintedWords;
  /** Of the page: what runs the other way says so. */
  readonly direction: Direction;
  /** Stands at the beginning of the first paragraph, or before all else. */
  readonly dateline: string | null;
  /** Of the headline over the text; 2 where nothing is said. */
  readonly level?: number;
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** The text of a briefing; its headings go on from the level of its headline. */
export function htmlBlocks(blocks: readonly Block[], writing: BlockWriting): Content {
  const { level: headline = 2 } = writing;
  const levels = outlineLevels(blocks, headline);
  const dateline = writing.dateline
    ? element('span', { class: 'dateline' }, writing.dateline)
    : null;
  const runsIn = dateline && blocks[0]?.type === 'paragraph';
  return [
    dateline && !runsIn ? element('p', {}, dateline) : null,
    ...blocks.map((block, index) => {
      const opening = runsIn && index === 0 ? [dateline, ' — '] : null;
      return htmlBlock(block, writing, levels.get(index) ?? headline + 1, opening);
    }),
  ];
}

/** The footnotes of a briefing, each with the way back to where it is called. */
export function htmlFootnotes(notes: readonly Footnote[], writing: BlockWriting): Content {
  const [first] = notes;
  if (!first) return null;
  const { words, footnotes, direction } = writing;
  const entries = notes.map(({ id, content }) => {
    const number = footnotes.get(id) ?? 0;
    const attributes = {
      href: `#${callAnchor(number)}`,
      role: 'doc-backlink',
      'aria-label': `${words.backToText} ${number}`,
    };
    return element(
      'li',
      { id: footnoteAnchor(number), ...running(inlineText(content), direction) },
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
  const write: Write = (inlines) => htmlInlines(inlines, writing);
  const { direction } = writing;
  switch (block.type) {
    case 'paragraph':
      return element('p', runs(block.content, direction), opening, write(block.content));
    case 'heading':
      return element(
        `h${Math.min(level, 6)}`,
        runs(block.content, direction),
        write(block.content),
      );
    case 'list':
      return htmlList(block, write, direction);
    case 'quotation':
      return htmlQuotation(block, write, direction);
    case 'rule':
      return element('hr', {});
    case 'image':
      return htmlPicture(block, writing, write);
    case 'table':
      return htmlTable(block, write, direction);
  }
}

type Write = (inlines: readonly Inline[]) => Content;

const runs = (inlines: readonly Inline[], around: Direction) =>
  running(inlineText(inlines), around);

/** Its numbers stand where its first item begins. */
function htmlList({ ordered, start, items }: List, write: Write, around: Direction): Markup {
  const own = textDirection(inlineText(items[0]?.content ?? [])) ?? around;
  const written = items.map(({ content, children }) =>
    element('li', runs(content, own), write(content), children && htmlList(children, write, own)),
  );
  const dir = own === around ? undefined : own;
  return element(ordered ? 'ol' : 'ul', { start: ordered ? start : undefined, dir }, written);
}

function htmlQuotation(
  { content, attribution }: BlockOf<'quotation'>,
  write: Write,
  around: Direction,
): Markup {
  const own = textDirection(inlineText(content[0]?.content ?? [])) ?? around;
  const words = element(
    'blockquote',
    {},
    content.map((paragraph) =>
      element('p', runs(paragraph.content, own), write(paragraph.content)),
    ),
  );
  const by = attribution && element('figcaption', runs(attribution, own), '— ', write(attribution));
  const dir = own === around ? undefined : own;
  return element('figure', { class: 'quotation', dir }, words, by);
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
  const runsAs = runs(block.caption ?? [], writing.direction);
  const words = caption || credit ? element('figcaption', runsAs, caption, credit) : null;
  return element('figure', {}, shown, words);
}

/** Its columns begin at the side where its first words begin. */
function htmlTable(
  { caption, head, rows }: BlockOf<'table'>,
  write: Write,
  around: Direction,
): Markup {
  const words = [caption ?? [], ...(head ?? []), ...rows.flat()].map(inlineText).join(' ');
  const own = textDirection(words) ?? around;
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
        columns.map((column) => headCell(head[column], cellClass(column), write, own)),
      ),
    ),
  ];
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((column) =>
        element(
          'td',
          { class: cellClass(column), ...runs(row[column] ?? [], own) },
          write(row[column] ?? []),
        ),
      ),
    ),
  );
  const table = element(
    'table',
    { dir: own === around ? undefined : own },
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
  around: Direction,
) =>
  cell && cell.length > 0
    ? element('th', { scope: 'col', class: className, ...runs(cell, around) }, write(cell))
    : element('td', {});
