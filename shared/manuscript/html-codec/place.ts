import type { Change, SuggestedOfBlock } from '../annotations.ts';
import type { Block, Inline, List, ListItem, Paragraph } from '../manuscript.ts';
import type { InlineCollector } from './inline-collector.ts';

type Heading = Extract<Block, { type: 'heading' }>;
type Table = Extract<Block, { type: 'table' }>;

/** Something that is being built and takes what comes next, until it is closed. */
export type Place = { readonly line: InlineCollector } & (
  | {
      readonly kind: 'flow';
      readonly blocks: Block[];
      /** What is suggested of the picture that it is about. */
      readonly change?: Change | undefined;
    }
  | {
      readonly kind: 'heading';
      readonly level: Heading['level'];
      readonly suggested: SuggestedOfBlock;
    }
  | { readonly kind: 'list'; readonly list: List }
  | { readonly kind: 'item'; readonly item: ListItem }
  | { readonly kind: 'quotation'; readonly content: Paragraph[]; attribution: Inline[] }
  | { readonly kind: 'table'; readonly table: Table; caption: Inline[] }
  | { readonly kind: 'row'; readonly cells: Inline[][]; isHead: boolean }
  | { readonly kind: 'cell'; readonly span: number }
  | { readonly kind: 'caption' | 'attribution' | 'credit' | 'footnotes' }
  /** `key` is the id of its element, by which it is called. */
  | { readonly kind: 'footnote'; readonly key: string }
);
type PlaceKind = Place['kind'];

/** The places in which each kind may stand; elsewhere its element only parts lines. */
export const hosts: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  flow: ['flow'],
  heading: ['flow'],
  // Old pages, and some programmes still, put a list straight into another.
  list: ['flow', 'item', 'list'],
  item: ['list'],
  quotation: ['flow'],
  table: ['flow'],
  row: ['table'],
  cell: ['row'],
  caption: ['flow', 'table'],
  attribution: ['quotation'],
  credit: ['flow', 'caption'],
  footnotes: ['flow'],
  footnote: ['flow', 'footnotes'],
};
