import type { Inline } from './manuscript.ts';

/**
 * The text of a run of inlines as it would print: a break is "\n", notes give none, and what is
 * only suggested is not there yet, while what is suggested to go still is.
 */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => textOf(inline, isPrinted)).join('');
}

/** The same with what is suggested to be put in: everything that stands on the page. */
export function writtenText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => textOf(inline, () => true)).join('');
}

type Leaf = Extract<Inline, { type: 'text' | 'break' }>;

const isPrinted = ({ change }: Leaf): boolean => change?.kind !== 'insertion';

function textOf(inline: Inline, counts: (leaf: Leaf) => boolean): string {
  switch (inline.type) {
    case 'text':
      return counts(inline) ? inline.text : '';
    case 'break':
      return counts(inline) ? '\n' : '';
    case 'note':
      return '';
    default:
      return inline.content.map((inner) => textOf(inner, counts)).join('');
  }
}
