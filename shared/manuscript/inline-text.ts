import type { Footnote, Inline } from './manuscript.ts';

type Aside = Extract<Inline, { type: 'note' }> | Footnote;

/**
 * The text of a run of inlines as it would print: a break is "\n", notes give none, and what is
 * only suggested is not there yet, while what is suggested to go still is. That of a footnote is
 * none of it: it is a container of its own, which follows the blocks.
 */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => textOf(inline, isPrinted)).join('');
}

/** The same with what is suggested to be put in: everything that stands on the page. */
export function writtenText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => textOf(inline, () => true)).join('');
}

/** Notes and footnotes stand at a place of the text without being text; none stands in a span. */
export const isAside = (inline: Inline): inline is Aside =>
  inline.type === 'note' || inline.type === 'footnote';

type Leaf = Extract<Inline, { type: 'text' | 'break' }>;

const isPrinted = ({ change }: Leaf): boolean => change?.kind !== 'insertion';

function textOf(inline: Inline, counts: (leaf: Leaf) => boolean): string {
  switch (inline.type) {
    case 'text':
      return counts(inline) ? inline.text : '';
    case 'break':
      return counts(inline) ? '\n' : '';
    case 'note':
    case 'footnote':
      return '';
    default:
      return inline.content.map((inner) => textOf(inner, counts)).join('');
  }
}
