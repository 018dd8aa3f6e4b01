import type { Block, List } from '../../../shared/manuscript/manuscript.ts';
import type { PrintedWords } from '../printed-words.ts';
import { type TextWriting, textInlines } from './text-inlines.ts';
import { textTable } from './text-table.ts';
import { blank, columnsOf, line, type TextLine, wrapText } from './wrap-text.ts';

export interface TextBlockWriting extends TextWriting {
  readonly words: PrintedWords;
  /** Stands at the beginning of the first paragraph, or before all else. */
  readonly dateline: string | null;
}

/** How far a quotation stands in from the text. */
const SET_IN = '    ';

/** The text of a briefing, an empty line between its blocks. */
export function textBlocks(blocks: readonly Block[], writing: TextBlockWriting): TextLine[] {
  const { dateline, width } = writing;
  const [first] = blocks;
  const runsIn = dateline !== null && first?.type === 'paragraph';
  const parts = blocks.map((block, index) =>
    textBlock(block, writing, runsIn && index === 0 ? `${dateline} -- ` : ''),
  );
  const alone = dateline !== null && !runsIn ? [wrapText(dateline, { width, indent: '' })] : [];
  return apart([...alone, ...parts]);
}

/** Parts with an empty line between them; empty ones leave none. */
export const apart = (parts: readonly (readonly TextLine[])[]): TextLine[] =>
  parts
    .filter((part) => part.some(({ text }) => text !== ''))
    .flatMap((part, index) => (index === 0 ? part : [blank, ...part]));

function textBlock(block: Block, writing: TextBlockWriting, opening: string): TextLine[] {
  const { width, words } = writing;
  switch (block.type) {
    case 'paragraph':
      return wrapText(opening + textInlines(block.content, writing), { width, indent: '' });
    case 'heading':
      return underlined(textInlines(block.content, writing), '-', width);
    case 'list':
      return textList(block, writing, '');
    case 'quotation': {
      const setIn = { width: width - SET_IN.length, first: SET_IN, indent: SET_IN };
      const paragraphs = block.content.map(({ content }) =>
        wrapText(textInlines(content, writing), setIn),
      );
      const by = block.attribution && `-- ${textInlines(block.attribution, writing)}`;
      return apart([...paragraphs, by ? wrapText(by, { ...setIn, indent: `${SET_IN}   ` }) : []]);
    }
    case 'rule':
      return [line(`${' '.repeat(Math.floor(width / 2) - 3)}* * *`)];
    case 'image': {
      const { alternative, caption, credit } = block;
      const told = [
        alternative.trim() || words.credit.replace(/\s*:$/, ''),
        caption && textInlines(caption, writing),
      ];
      const text = `[${told.filter(Boolean).join(' -- ')}]${credit ? ` (${credit})` : ''}`;
      return wrapText(text, { width, indent: '' });
    }
    case 'table': {
      const title = block.caption
        ? [wrapText(textInlines(block.caption, writing), { width, indent: '' })]
        : [];
      return apart([...title, textTable(block, (inlines) => textInlines(inlines, writing), width)]);
    }
  }
}

function textList(list: List, writing: TextBlockWriting, indent: string): TextLine[] {
  const start = list.start ?? 1;
  const room = String(start + list.items.length - 1).length + 2;
  return list.items.flatMap(({ content, children }, index) => {
    const sign = list.ordered ? `${start + index}.`.padEnd(room) : '* ';
    const first = indent + sign;
    const item = wrapText(textInlines(content, writing), { width: writing.width, first });
    return [...item, ...(children ? textList(children, writing, ' '.repeat(first.length)) : [])];
  });
}

/** Words over a line of signs, as wide as they are. */
export function underlined(words: string, sign: string, width: number): TextLine[] {
  const lines = wrapText(words, { width, indent: '' }).map(({ text }) => line(text));
  const widest = Math.max(3, ...lines.map(({ text }) => Math.min(columnsOf(text), width)));
  return [...lines, line(sign.repeat(widest))];
}
