import { type Direction, textDirection } from '../../../shared/language/text-direction.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import {
  type Block,
  type Inline,
  type List,
  MANUSCRIPT_VERSION,
  type Paragraph,
} from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { columnCount, figureColumns } from '../figure-columns.ts';
import { outlineLevels } from '../outline-levels.ts';
import { foreignLanguage } from './foreign-language.ts';
import type { PlacedNotes, PrintedNote } from './placed-notes.ts';
import { type InlinePrinting, type PrintedInline, printedInlines } from './printed-inlines.ts';

/** In characters; a longer quotation is no pull quote. */
const LONGEST_PULL_QUOTE = 180;

type Inlines = readonly PrintedInline[];

export interface PrintedList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly { readonly content: Inlines; readonly children?: PrintedList }[];
}

/** Blocks as the templates take them: `print-block` in `blocks.typ` reads exactly these. */
export type PrintedBlock = PrintedBlockAlone & {
  /** What stands beside it in the margin; elsewhere and without notes it has none. */
  readonly notes: readonly PrintedNote[];
  /** Where it is not in the language of the publication. */
  readonly language: string | null;
  /** Null where nothing in it runs either way. */
  readonly direction: Direction | null;
};

type PrintedBlockAlone =
  | { readonly kind: 'paragraph'; readonly content: Inlines }
  | { readonly kind: 'heading'; readonly level: number; readonly content: Inlines }
  | PrintedList
  | {
      readonly kind: 'quotation';
      readonly paragraphs: readonly Inlines[];
      readonly attribution?: Inlines;
      /** Short enough to be set large. */
      readonly short: boolean;
    }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'picture';
      /** Its path for the typesetter; null where it is missing. */
      readonly file: string | null;
      readonly alternative: string;
      readonly missing: string;
      readonly caption?: Inlines;
      readonly credit: string;
    }
  | {
      readonly kind: 'table';
      readonly columns: number;
      /** The columns that hold figures only, to be set flush right. */
      readonly figures: readonly boolean[];
      readonly caption?: Inlines;
      readonly head?: readonly Inlines[];
      readonly rows: readonly (readonly Inlines[])[];
    };

export interface BlockPrinting extends InlinePrinting {
  /** The path of a stored picture for the typesetter, or null where it cannot be printed. */
  readonly pictureFile: (source: string) => string | null;
  readonly missingPicture: string;
  /** Of the publication. */
  readonly language: string;
  readonly notes: PlacedNotes;
  /** Whether notes stand beside the block that they are called in. */
  readonly notesBeside: boolean;
}

/** Headlines are at level 1 of the outline. */
export function printedBlocks(blocks: readonly Block[], printing: BlockPrinting): PrintedBlock[] {
  const levels = outlineLevels(blocks, 1);
  return blocks.map((block, index) => {
    const before = printing.notes.notes.length;
    const printed = printedBlock(block, printing, levels.get(index) ?? 2);
    const words = wordsOf(block);
    return {
      ...printed,
      notes: printing.notesBeside ? printing.notes.notes.slice(before) : [],
      language: foreignLanguage(words, printing.language),
      direction: textDirection(words),
    };
  });
}

function printedBlock(block: Block, printing: BlockPrinting, level: number): PrintedBlockAlone {
  const print = (inlines: readonly Inline[]) =>
    printing.notes.place(printedInlines(inlines, printing));
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', content: print(block.content) };
    case 'heading':
      return { kind: 'heading', level, content: print(block.content) };
    case 'list':
      return printedList(block, print);
    case 'quotation':
      return {
        kind: 'quotation',
        paragraphs: block.content.map(({ content }) => print(content)),
        ...(block.attribution && { attribution: print(block.attribution) }),
        short: isShort(block.content),
      };
    case 'rule':
      return { kind: 'rule' };
    case 'image':
      return {
        kind: 'picture',
        file: block.source ? printing.pictureFile(block.source) : null,
        alternative: printing.print(
          block.alternative || inlineText(block.caption ?? []) || printing.missingPicture,
        ),
        missing: printing.missingPicture,
        ...(block.caption && { caption: print(block.caption) }),
        credit: printing.print(block.credit ?? ''),
      };
    case 'table':
      return printedTable(block, print);
  }
}

const wordsOf = (block: Block): string =>
  projectManuscript({ version: MANUSCRIPT_VERSION, blocks: [block] }).text;

const isShort = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.length === 1 &&
  paragraphs.every(({ content }) => inlineText(content).length <= LONGEST_PULL_QUOTE);

function printedList(list: List, print: (inlines: readonly Inline[]) => Inlines): PrintedList {
  return {
    kind: 'list',
    ordered: list.ordered,
    start: list.start ?? 1,
    items: list.items.map(({ content, children }) => ({
      content: print(content),
      ...(children && { children: printedList(children, print) }),
    })),
  };
}

function printedTable(
  { caption, head, rows }: Extract<Block, { type: 'table' }>,
  print: (inlines: readonly Inline[]) => Inlines,
): PrintedBlockAlone {
  const columns = columnCount(head, rows);
  const filled = (row: readonly (readonly Inline[])[]) =>
    Array.from({ length: columns }, (_, column) => print(row[column] ?? []));
  return {
    kind: 'table',
    columns,
    figures: figureColumns(columns, rows),
    ...(caption && { caption: print(caption) }),
    ...(head && { head: filled(head) }),
    rows: rows.map(filled),
  };
}
