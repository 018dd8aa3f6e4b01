import type { Direction } from '../../../shared/language/text-direction.ts';
import type {
  Citation,
  CrossReference,
  Inline,
  Mark,
  Mention,
} from '../../../shared/manuscript/manuscript.ts';
import type { MakePrintable } from '../../typesetting/printable-text.ts';
import { linkedStretches } from '../linked-stretches.ts';
import type { FindReferences } from '../reference-target.ts';
import { breakLongWords } from './break-long-words.ts';
import type { IndexKey, IndexNames } from './index-names.ts';

/** The language and direction of a note where it has its own, else nulls. */
export interface NoteLanguage {
  readonly language: string | null;
  readonly direction: Direction | null;
}

/** Text as the templates take it: `print-inlines` in `inlines.typ` reads exactly these. */
export type PrintedInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly PrintedInline[] }
  | { readonly kind: 'citation'; readonly content: readonly PrintedInline[] }
  | ({ readonly kind: 'footnote'; readonly content: readonly PrintedInline[] } & NoteLanguage)
  /** The number of a note that stands elsewhere. */
  | { readonly kind: 'note'; readonly number: number }
  /** Words, or a mere place, that the index leads to. */
  | {
      readonly kind: 'entry';
      readonly list: IndexKey;
      readonly name: string;
      readonly content: readonly PrintedInline[];
    }
  | {
      readonly kind: 'reference';
      /** An address, or `#` and the name of a place in the document. */
      readonly target: string;
      readonly content: readonly PrintedInline[];
    };

/** What the inlines of a briefing need to be printed. */
export interface InlinePrinting {
  readonly print: (text: string) => string;
  readonly references: FindReferences;
  /** Null where no index is printed. */
  readonly index: BriefingIndex | null;
}

/** What the index has of one briefing. */
export interface BriefingIndex {
  sources(citation: Citation): readonly string[];
  name: IndexNames['ofMention'];
}

/** Prints text within what the fonts have and collects the characters that they have not. */
export function printingWith(printable: MakePrintable): {
  print: (text: string) => string;
  missing: Set<string>;
} {
  const missing = new Set<string>();
  const print = (text: string) => {
    const made = printable(text);
    for (const character of made.missing) missing.add(character);
    return breakLongWords(made.text);
  };
  return { print, missing };
}

/** Notes are left out: they are not part of the text. */
export function printedInlines(
  inlines: readonly Inline[],
  printing: InlinePrinting,
): PrintedInline[] {
  return inlines.flatMap((inline) => printedInline(inline, printing));
}

function printedInline(inline: Inline, printing: InlinePrinting): PrintedInline[] {
  switch (inline.type) {
    case 'text':
      return [{ kind: 'text', text: printing.print(inline.text), marks: inline.marks ?? [] }];
    case 'break':
      return [{ kind: 'break' }];
    case 'note':
      return [];
    case 'footnote':
      return [
        {
          kind: 'footnote',
          content: printedInlines(inline.content, printing),
          language: null,
          direction: null,
        },
      ];
    case 'mention':
      return printedMention(inline, printing);
    case 'citation':
      return [
        ...sourceEntries(inline, printing),
        { kind: 'citation', content: printedTagged(inline, keepingDays(printing)) },
      ];
    case 'link': {
      const content = printedInlines(inline.content, printing);
      return inline.href === '' ? content : [{ kind: 'link', href: inline.href, content }];
    }
    case 'cross-reference':
      return printedTagged(inline, printing);
  }
}

/** No line of sources ends between a month and its day: "March" here, "2)." there. */
const keepingDays = (printing: InlinePrinting): InlinePrinting => ({
  ...printing,
  print: (text) => printing.print(text).replace(/(?<=\p{L}\.?) (?=\d{1,2}(?!\d))/gu, '\u00a0'),
});

function printedMention(mention: Mention, printing: InlinePrinting): PrintedInline[] {
  const content = printedInlines(mention.content, printing);
  const entry = printing.index?.name(mention);
  if (!entry) return content;
  return [{ kind: 'entry', list: entry.list, name: printing.print(entry.name), content }];
}

const sourceEntries = (citation: Citation, { index, print }: InlinePrinting): PrintedInline[] =>
  (index?.sources(citation) ?? []).map((name) => ({
    kind: 'entry',
    list: 'sources',
    name: print(name),
    content: [],
  }));

function printedTagged(
  { id, content }: Citation | CrossReference,
  printing: InlinePrinting,
): PrintedInline[] {
  return linkedStretches(content, printing.references(id)).flatMap((stretch) => {
    const words = printedInlines(stretch.content, printing);
    if (!stretch.target) return words;
    return [{ kind: 'reference', target: stretch.target.href, content: words } as const];
  });
}
