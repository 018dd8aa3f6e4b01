import type { Span } from '../issues/segment.ts';
import type { Witness, WitnessedField } from './witness.ts';

/** Where an issue speaks of itself: at its beginning and at its end. */
const OPENING_LINES = 80;
const CLOSING_LINES = 40;
const LONGEST_LINE = 300;
const SAID = 0.6;

const name = '(?:issue|number|no\\.|nr\\.|edition)';
const figures = '#?\\s?(?<number>\\d{1,5})(?:st|nd|rd|th)?(?![\\d,.]*\\d)';

/** In each the number of this issue, and of no other. */
const sentences: readonly RegExp[] = [
  new RegExp(`\\bthis is (?:the )?(?:${name}\\s*){1,2}${figures}`, 'iu'),
  new RegExp(`\\bthis is (?:the |our )?${figures} ${name}`, 'iu'),
  new RegExp(`\\bwelcome to (?:the )?(?:${name}\\s*){1,2}${figures}`, 'iu'),
  new RegExp(`\\bin this,? (?:the |our )?${figures} ${name}`, 'iu'),
  new RegExp(`\\byou are (?:now )?reading (?:${name}\\s*){1,2}${figures}`, 'iu'),
];
const ending =
  /^\W{0,10}end of (?:the )?(?=\S)[^\d]{0,80}?(?:(?:vol(?:ume)?\.?\s*)?(?<volume>\d{1,4})\s*(?:\.|[,:;]?\s*(?:issue|number|no\.?)\s*#?)\s*)?(?<number>\d{1,5})\W*$/i;

/** What an issue says of itself in prose ("This is issue 12") and in its last line. */
export function witnessesOfText(
  lines: readonly string[],
  { start, end }: Span = { start: 0, end: lines.length },
): Witness[] {
  const opening = range(start, Math.min(end, start + OPENING_LINES));
  const closing = range(Math.max(start, end - CLOSING_LINES), end);
  return [
    ...opening.flatMap((index) => inSentence(lines[index] ?? '', index)).slice(0, 1),
    ...closing.flatMap((index) => inEnding(lines[index] ?? '', index)).slice(-2),
  ];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function inSentence(line: string, index: number): Witness[] {
  if (line.length > LONGEST_LINE) return [];
  const said = sentences.map((pattern) => pattern.exec(line)?.groups?.number).find(Boolean);
  return said ? [witness('number', said, `text, line ${index + 1}`)] : [];
}

function inEnding(line: string, index: number): Witness[] {
  const { volume, number } = (line.length <= LONGEST_LINE && ending.exec(line)?.groups) || {};
  const source = `last line, ${index + 1}`;
  return [
    ...(volume ? [witness('volume', volume, source)] : []),
    ...(number ? [witness('number', number, source)] : []),
  ];
}

const witness = (field: WitnessedField, value: string, source: string): Witness => ({
  field,
  value: String(Number(value)),
  source,
  confidence: SAID,
});
