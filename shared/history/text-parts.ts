import { type SuggestedOfBlock, suggestedOf } from '../manuscript/annotations.ts';
import type { Block, Inline, List, Manuscript } from '../manuscript/manuscript.ts';
import { contentKey } from './content-key.ts';
import { inlinesOf, type Token, tokensOf } from './tokens.ts';

/**
 * A part of a text as a tree: blocks, their items, rows and cells. What bears words has `tokens`;
 * what holds other parts has `parts`; a rule has neither.
 */
export interface TextPart {
  readonly kind: PartKind;
  /** What is neither words nor parts: the level of a heading, the start of a list. */
  readonly frame: Frame;
  readonly tokens: readonly Token[] | null;
  readonly parts: readonly TextPart[];
  /** By which two parts are wholly the same. */
  readonly key: string;
}

type PartKind =
  | Block['type']
  | 'item'
  | 'item-text'
  | 'attribution'
  | 'caption'
  | 'head'
  | 'row'
  | 'cell';
export type Frame = Readonly<Record<string, unknown>>;

export const partsOf = ({ blocks }: Manuscript): TextPart[] => blocks.map(partOfBlock);

/** The blocks that parts make. A part that has lost what it cannot be without is left out. */
export const blocksOf = (parts: readonly TextPart[]): Block[] => parts.flatMap(blockOf);

/** A part with other words or other parts in it. */
export const partWith = (
  { kind, frame }: Pick<TextPart, 'kind' | 'frame'>,
  content: Partial<Pick<TextPart, 'tokens' | 'parts'>>,
): TextPart => ({ kind, frame, tokens: null, parts: [], key: '', ...content });

function partOfBlock(block: Block): TextPart {
  switch (block.type) {
    case 'paragraph':
      return words('paragraph', suggestions(block), block.content);
    case 'heading':
      return words('heading', { level: block.level, ...suggestions(block) }, block.content);
    case 'list':
      return partOfList(block);
    case 'quotation':
      return holder('quotation', {}, [
        ...block.content.map((one) => words('paragraph', suggestions(one), one.content)),
        ...optional('attribution', block.attribution),
      ]);
    case 'rule':
      return holder('rule', suggestions(block), []);
    case 'image': {
      const { type: _, caption, ...frame } = block;
      return holder('image', frame, optional('caption', caption));
    }
    case 'table':
      return holder('table', suggestions(block), [
        ...optional('caption', block.caption),
        ...(block.head ? [partOfRow('head', block.head)] : []),
        ...block.rows.map((row) => partOfRow('row', row)),
      ]);
  }
}

const partOfList = ({ ordered, start, items }: List): TextPart =>
  holder(
    'list',
    { ordered, ...(start !== undefined && { start }) },
    items.map((item) =>
      holder('item', suggestions(item), [
        words('item-text', {}, item.content),
        ...(item.children ? [partOfList(item.children)] : []),
      ]),
    ),
  );

/** What is suggested of a block as a whole, of its kind, or of the break before it. */
const suggestions = (part: SuggestedOfBlock): Frame => ({ ...suggestedOf(part) });

const partOfRow = (kind: 'head' | 'row', cells: readonly Inline[][]): TextPart =>
  holder(
    kind,
    {},
    cells.map((cell) => words('cell', {}, cell)),
  );

const optional = (kind: PartKind, inlines: readonly Inline[] | undefined): TextPart[] =>
  inlines ? [words(kind, {}, inlines)] : [];

function words(kind: PartKind, frame: Frame, inlines: readonly Inline[]): TextPart {
  let tokens: readonly Token[] | undefined;
  return {
    kind,
    frame,
    parts: [],
    key: contentKey([kind, frame, inlines]),
    // Most paragraphs of a long text are the same, and are never looked into.
    get tokens() {
      tokens ??= tokensOf(inlines);
      return tokens;
    },
  };
}

const holder = (kind: PartKind, frame: Frame, parts: readonly TextPart[]): TextPart => ({
  kind,
  frame,
  tokens: null,
  parts,
  // Keys hold no control characters, so that these part them without escaping them once more.
  key: `${contentKey([kind, frame])}\u0001${parts.map(({ key }) => key).join('\u0002')}\u0003`,
});

function blockOf(part: TextPart): Block[] {
  const { frame, parts } = part;
  const ofKind = (kind: PartKind) => parts.filter((one) => one.kind === kind);
  const last = (kind: PartKind) => ofKind(kind).map(inlinesOfPart).at(-1);
  switch (part.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlinesOfPart(part), ...frame }];
    case 'heading':
      return [{ type: 'heading', content: inlinesOfPart(part), ...frame } as Block];
    case 'list':
      return [listOf(part)];
    case 'quotation': {
      const attribution = last('attribution');
      const content = ofKind('paragraph').map((one) => ({
        type: 'paragraph' as const,
        content: inlinesOfPart(one),
        ...one.frame,
      }));
      return [{ type: 'quotation', content, ...(attribution && { attribution }) }];
    }
    case 'rule':
      return [{ type: 'rule', ...frame }];
    case 'image': {
      const caption = last('caption');
      return [{ type: 'image', ...frame, ...(caption && { caption }) } as Block];
    }
    case 'table': {
      const caption = last('caption');
      const head = ofKind('head').map(cellsOf).at(-1);
      const rows = ofKind('row').map(cellsOf);
      return [
        { type: 'table', ...(caption && { caption }), ...(head && { head }), rows, ...frame },
      ];
    }
    default:
      return [];
  }
}

function listOf({ frame, parts }: TextPart): List {
  const items = parts.map(({ frame: ofItem, parts: inItem }) => {
    const content = inItem.filter(({ kind }) => kind === 'item-text').flatMap(inlinesOfPart);
    const children = inItem.findLast(({ kind }) => kind === 'list');
    return { content, ...(children && { children: listOf(children) }), ...ofItem };
  });
  return { type: 'list', ordered: false, ...frame, items };
}

const inlinesOfPart = ({ tokens }: TextPart): Inline[] => inlinesOf(tokens ?? []);

const cellsOf = ({ parts }: TextPart): Inline[][] => parts.map(inlinesOfPart);
