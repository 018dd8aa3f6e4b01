import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';

/**
 * What is suggested of the text that bears it: that it be put in, or taken out. On a paragraph,
 * heading or list item it is said of the break before it; on a rule, picture or table of the whole.
 * Texts and breaks with one id are one suggestion.
 */
export const change = z.strictObject({
  kind: z.enum(['insertion', 'deletion']),
  id: identifier,
});
export type Change = z.infer<typeof change>;

/** What a block of running text may be: of an item, the list that it stands in. */
export const forms = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'bullets',
  'numbers',
  'quotation',
] as const;
export type Form = (typeof forms)[number];

/** Where an item may stand instead: under the item before it, or beside the one over it. */
export const shifts = ['deeper', 'shallower'] as const;
export type Shift = (typeof shifts)[number];

/** What it is suggested to make of the block that bears it; until then the block is what it was. */
export const turn = z.strictObject({ into: z.enum([...forms, ...shifts]), id: identifier });
export type Turn = z.infer<typeof turn>;

/** All that may be suggested of a block of running text. */
export interface SuggestedOfBlock {
  readonly change?: Change | undefined;
  readonly turn?: Turn | undefined;
}

export const isShift = (into: Turn['into']): into is Shift =>
  shifts.some((shift) => shift === into);

/** The same without what is not there. */
export const suggestedOf = ({ change, turn }: SuggestedOfBlock): SuggestedOfBlock => ({
  ...(change && { change }),
  ...(turn && { turn }),
});

const author = z.string().max(200);
const moment = z.iso.datetime();

/** Who made a suggestion, and when. */
export const suggestion = z.strictObject({ id: identifier, author, at: moment });
export type Suggestion = z.infer<typeof suggestion>;

export const remark = z.strictObject({ author, at: moment, text: z.string().max(10_000) });
export type Remark = z.infer<typeof remark>;

/** A comment on the texts that bear its id, or on the whole briefing where none does. */
export const comment = remark.extend({
  id: identifier,
  replies: z.array(remark).min(1).optional(),
  /** Present once it needs no more attention. */
  resolved: z.strictObject({ by: author, at: moment }).optional(),
});
export type Comment = z.infer<typeof comment>;

/** What stands beside the text about it. It is never printed. */
export const annotations = z.strictObject({
  suggestions: z.array(suggestion).min(1).optional(),
  comments: z.array(comment).min(1).optional(),
});
export type Annotations = z.infer<typeof annotations>;
