/**
 * The form in which names and titles are compared: without case, accents, punctuation, quotation
 * marks, and a leading article. "The RFE/RL Newsline" and "RFE RL Newsline," are the same.
 */
export function normaliseName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.startsWith('the ') ? words.slice(4) : words;
}

/** The form in which titles of issues and headlines are compared. */
export const normaliseTitle = normaliseName;

/** The form in which numbers of issues and volumes are compared: "No. 007" is "7". */
export function normaliseNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/^(?:no|nr|num|number|issue|vol|volume)\b\.?\s*/, '')
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, '')
    .replace(/\d+/g, (figures) => figures.replace(/^0+(?=\d)/, ''));
}

/** A double issue "12-13" or "12/13" answers to each of its numbers and to the whole. */
export function numbersAnswered(number: string): readonly string[] {
  const whole = normaliseNumber(number);
  const pair = /^(\d+)[-/](\d+)$/.exec(whole);
  if (!pair) return [whole];
  const first = Number(pair[1]);
  const last = Number(pair[2]);
  if (last <= first || last - first > 12) return [whole];
  const each = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return [whole.replace('/', '-'), ...each];
}
