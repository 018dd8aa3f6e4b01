import type {
  Citation,
  CrossReference,
  Inline,
  Mark,
} from '../../../shared/manuscript/manuscript.ts';
import type { MakePrintable } from '../../typesetting/printable-text.ts';
import { linkedStretches } from '../linked-stretches.ts';
import type { FindReferences } from '../reference-target.ts';
import { breakLongWords } from './break-long-words.ts';

/** Text as the templates take it: `print-inlines` in `inlines.typ` reads exactly these. */
export type PrintedInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly PrintedInline[] }
  | { readonly kind: 'citation' | 'footnote'; readonly content: readonly PrintedInline[] }
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
      return [{ kind: 'footnote', content: printedInlines(inline.content, printing) }];
    case 'mention':
      return printedInlines(inline.content, printing);
    case 'citation':
      return [{ kind: 'citation', content: printedTagged(inline, printing) }];
    case 'link': {
      const content = printedInlines(inline.content, printing);
      return inline.href === '' ? content : [{ kind: 'link', href: inline.href, content }];
    }
    case 'cross-reference':
      return printedTagged(inline, printing);
  }
}

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
