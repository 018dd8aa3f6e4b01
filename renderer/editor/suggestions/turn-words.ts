import type { ElementNode } from 'lexical';
import { type Form, isShift, type Shift } from '../../../shared/manuscript/annotations.ts';
import { say } from '../../wording/say.ts';
import { $turnOf } from '../nodes/annotation-states.ts';
import { $formOf } from './suggest-turn.ts';

/** "Subheading instead of paragraph", "Deeper in the list"; empty where nothing else is to be made of the block. */
export function $turnInWords(block: ElementNode): string {
  const into = $turnOf(block)?.into;
  if (!into) return '';
  return isShift(into) ? shiftInWords(into) : turnInWords($formOf(block), into);
}

const shiftInWords = (into: Shift): string =>
  into === 'deeper' ? say('Deeper in the list') : say('Less deep in the list');

const turnInWords = (from: Form, into: Form): string =>
  say(
    '{into, select, paragraph {Paragraph} heading1 {Heading} heading2 {Subheading} heading3 {Minor heading} bullets {Bulleted list} numbers {Numbered list} other {Quotation}} instead of {from, select, paragraph {paragraph} heading1 {heading} heading2 {subheading} heading3 {minor heading} bullets {bulleted list} numbers {numbered list} other {quotation}}',
    { into: keyOf(into), from: keyOf(from) },
  );

/** In messages, names of cases have no hyphen. */
export const keyOf = (form: Form): string => form.replace('-', '');
