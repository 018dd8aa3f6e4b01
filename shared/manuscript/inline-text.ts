import type { Inline } from './manuscript.ts';

/** The text of a run of inlines, by the rules of the projection. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'note':
      return '';
    default:
      return inlineText(inline.content);
  }
}
