import { z } from 'zod';
import { identifier } from '../kernel/identifier.ts';
import { annotations, type Change, change, type Turn, turn } from './annotations.ts';
import { decision } from './decision.ts';

/** The version that this programme writes; older ones are brought up by `migrate-manuscript.ts`. */
export const MANUSCRIPT_VERSION = 1;

export const marks = [
  'strong',
  'emphasis',
  'underline',
  'strike',
  'small-capitals',
  'superscript',
  'subscript',
  'code',
] as const;
export const mark = z.enum(marks);
export type Mark = z.infer<typeof mark>;

/** A run of characters that share their marks; `marks` is absent where there are none. */
export const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(mark).min(1).optional(),
  change: change.optional(),
  /** The comments that are about it. */
  comments: z.array(identifier).min(1).optional(),
});
export type Text = z.infer<typeof text>;

/** A forced new line within a block. */
export const lineBreak = z.strictObject({
  type: z.literal('break'),
  change: change.optional(),
});

/** A remark to the editor. It is not part of the text and is never printed. */
export const note = z.strictObject({
  type: z.literal('note'),
  id: identifier,
  text: z.string(),
});

/** Schemes that a link may have; anything else is refused on the way in. */
export const LINK_SCHEMES = ['http:', 'https:', 'mailto:'] as const;

/** A link: an absolute address with an allowed scheme, a relative one, or a fragment. */
export const href = z
  .string()
  .max(4096)
  .refine((value) => isAllowedHref(value), 'Only http, https, mailto and relative links are kept.');

export const link = z.strictObject({
  type: z.literal('link'),
  href,
  content: z.array(z.discriminatedUnion('type', [text, lineBreak])).min(1),
});
export type Link = z.infer<typeof link>;

const spanContent = z.array(z.discriminatedUnion('type', [text, lineBreak, link])).min(1);

/**
 * The printed text of a citation, with its brackets. What it says is read from the text by the
 * grammar each time; only what a person decided is stored.
 */
export const citation = z.strictObject({
  type: z.literal('citation'),
  id: identifier,
  content: spanContent,
  decision: decision.optional(),
});
export type Citation = z.infer<typeof citation>;

/** The printed text of a pointer to another issue, under the same rule as a citation. */
export const crossReference = z.strictObject({
  type: z.literal('cross-reference'),
  id: identifier,
  content: spanContent,
  decision: decision.optional(),
});
export type CrossReference = z.infer<typeof crossReference>;

export const mentionKinds = ['person', 'place', 'organisation', 'topic'] as const;

/** A name of a person, place, organisation or topic; `record` is its authority record, if known. */
export const mention = z.strictObject({
  type: z.literal('mention'),
  kind: z.enum(mentionKinds),
  content: spanContent,
  record: identifier.optional(),
});
export type Mention = z.infer<typeof mention>;

const inlinesOfNotes = [text, lineBreak, note, link, citation, crossReference, mention] as const;

/**
 * A footnote, where it is called. Its number is no part of it: notes are counted in the order of
 * the text. `content` is anything but another footnote; several paragraphs are parted by breaks.
 */
export const footnote = z.strictObject({
  type: z.literal('footnote'),
  id: identifier,
  content: z.array(z.discriminatedUnion('type', inlinesOfNotes)),
});
export type Footnote = z.infer<typeof footnote>;

export const inline = z.discriminatedUnion('type', [...inlinesOfNotes, footnote]);
export type Inline = z.infer<typeof inline>;

const inlines = z.array(inline);

export const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: inlines,
  change: change.optional(),
  turn: turn.optional(),
});
export type Paragraph = z.infer<typeof paragraph>;

/** A heading within a briefing; the briefing's own headline is not part of the manuscript. */
export const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.literal([1, 2, 3]),
  content: inlines,
  change: change.optional(),
  turn: turn.optional(),
});

export interface ListItem {
  content: Inline[];
  children?: List | undefined;
  change?: Change | undefined;
  turn?: Turn | undefined;
}
export interface List {
  type: 'list';
  ordered: boolean;
  /** The first number of an ordered list; 1 where absent. */
  start?: number | undefined;
  items: ListItem[];
}
export const list: z.ZodType<List> = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().min(0).max(1_000_000).optional(),
  items: z
    .array(
      z.strictObject({
        content: inlines,
        get children() {
          return list.optional();
        },
        change: change.optional(),
        turn: turn.optional(),
      }),
    )
    .min(1),
});

export const quotation = z.strictObject({
  type: z.literal('quotation'),
  content: z.array(paragraph).min(1),
  attribution: inlines.min(1).optional(),
});

export const rule = z.strictObject({ type: z.literal('rule'), change: change.optional() });

/** `source` is the hash of the stored bytes (`sha256:…`); the address it came from is `origin`. */
export const image = z.strictObject({
  type: z.literal('image'),
  source: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  origin: z.string().max(4096).optional(),
  alternative: z.string(),
  caption: inlines.min(1).optional(),
  credit: z.string().min(1).optional(),
  change: change.optional(),
});

const row = z.array(inlines).min(1);

/** Rows may differ in length; missing cells are empty. `head` is the row of column heads. */
export const table = z.strictObject({
  type: z.literal('table'),
  caption: inlines.min(1).optional(),
  head: row.optional(),
  rows: z.array(row),
  change: change.optional(),
});

export const block = z.union([paragraph, heading, list, quotation, rule, image, table]);
export type Block = z.infer<typeof block>;

export const manuscript = z.strictObject({
  version: z.literal(MANUSCRIPT_VERSION),
  blocks: z.array(block),
  annotations: annotations.optional(),
});
export type Manuscript = z.infer<typeof manuscript>;

export const emptyManuscript = (): Manuscript => ({ version: MANUSCRIPT_VERSION, blocks: [] });

/** Control characters are refused: browsers skip them, so that "java\tscript:" would be a scheme. */
export function isAllowedHref(value: string): boolean {
  if ([...value].some((character) => character <= ' ' || character === '\u007f')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(value)?.[1]?.toLowerCase();
  return scheme === undefined || (LINK_SCHEMES as readonly string[]).includes(scheme);
}
