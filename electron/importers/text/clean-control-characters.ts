import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';

const escapeSign = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const stepBack = String.fromCodePoint(0x08);

/** A terminal's orders for colour, movement and titles. */
const terminalOrders = new RegExp(
  `${escapeSign}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeSign}\\n]{0,200}(?:${bell}|${escapeSign}\\\\)|[@-Z\\\\-_])`,
  'g',
);
/** Bold and underlined print on a line printer: a letter, a step back, a letter. */
const overstrike = new RegExp(`[^\\n${stepBack}]${stepBack}(?=[^\\n${stepBack}])`, 'gu');
/** A word underlined afterwards: the word, as many steps back, as many low lines. */
const underlined = new RegExp(`_${stepBack}|${stepBack}+_+`, 'gu');
const pageFeeds = /\f/g;
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v]/g;
const controls = /(?![\n\t])[\p{Cc}\ufeff\ufffe\uffff]/gu;

/**
 * The text with "\n" as its only line end and without characters that print nothing. Pages end in
 * an empty line; otherwise no line is added or lost. What was taken out is told, with its first
 * place.
 */
export function cleanControlCharacters(text: string): {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
} {
  const lines = text
    .replace(lineEnds, '\n')
    .replace(pageFeeds, '\n\n')
    .replace(terminalOrders, '')
    .replace(underlined, '')
    .replace(overstrike, '');
  const cleaned = lines.replace(controls, '');
  const removed = lines.length - cleaned.length;
  const replaced = cleaned.split('\ufffd').length - 1;
  return {
    text: cleaned.toWellFormed(),
    warnings: [
      ...(removed > 0
        ? [
            {
              message: `${count(removed, 'control character')} that print nothing ${removed === 1 ? 'was' : 'were'} left out.`,
              place: placeOf(lines, lines.search(controls)),
            },
          ]
        : []),
      ...(replaced > 0
        ? [
            {
              message: `${count(replaced, 'character')} could not be read and ${replaced === 1 ? 'is' : 'are'} shown as \ufffd.`,
              place: placeOf(cleaned, cleaned.indexOf('\ufffd')),
            },
          ]
        : []),
    ],
  };
}

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`;

const placeOf = (text: string, offset: number): string =>
  `line ${text.slice(0, Math.max(offset, 0)).split('\n').length}`;
