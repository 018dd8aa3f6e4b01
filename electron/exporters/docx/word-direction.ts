import { type Direction, textDirection } from '../../../shared/language/text-direction.ts';
import { type Xml, xml } from '../xml/xml.ts';

/** Letters of a text that run one way, with what stands between them. */
interface Stretch {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/**
 * The stretches of a text in a paragraph of this direction, for Word asks each run which way it
 * goes: what runs the other way reaches from letter to letter, all else goes with the paragraph.
 */
export function stretchesOf(text: string, direction: Direction): Stretch[] {
  const stretches: { text: string; isRightToLeft: boolean }[] = [];
  const add = (part: string, way: Direction) => {
    const isRightToLeft = way === 'rtl';
    const last = stretches.at(-1);
    if (last?.isRightToLeft === isRightToLeft) last.text += part;
    else if (part !== '') stretches.push({ text: part, isRightToLeft });
  };
  const words = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  // Signs and spaces wait for the word after them: between two of the other way they go with these.
  let between = '';
  let before = direction;
  for (const [index, part] of words.entries()) {
    if (index % 2 === 0) {
      between = part;
      continue;
    }
    // Figures have no way of their own.
    const way = textDirection(part) ?? before;
    add(between, way === before ? way : direction);
    add(part, way);
    before = way;
    between = '';
  }
  add(between, direction);
  return stretches;
}

/** Says of a paragraph which way it runs, where that is not the way of the document. */
export const directionMark = (direction: Direction, around: Direction): Xml[] =>
  direction === around ? [] : [xml('w:bidi', { 'w:val': direction === 'rtl' ? 1 : 0 })];
