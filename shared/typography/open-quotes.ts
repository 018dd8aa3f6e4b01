import { APOSTROPHE, type Customs, type QuotePair } from './customs.ts';

/**
 * The quotations that are open at the end of a text, the innermost last. A sign that opens and
 * closes alike, as in Swedish, opens where a word begins; an apostrophe within a word is none.
 */
export function openQuotes(text: string, customs: Customs): QuotePair[] {
  const pairs = [...customs.quotes, ...(customs.single ? [customs.single] : [])];
  const open: QuotePair[] = [];
  for (const { 0: sign, index: at } of text.matchAll(MARK)) {
    const before = text.charAt(at - 1);
    if (sign === APOSTROPHE && LETTER.test(before) && LETTER.test(text.charAt(at + 1))) continue;
    const opened = pairs.find((pair) => pair.open.startsWith(sign) && beginsThere(pair, before));
    if (opened) {
      open.push(opened);
      continue;
    }
    const closed = open.findLastIndex((pair) => pair.close.endsWith(sign));
    if (closed >= 0) open.length = closed;
  }
  return open;
}

const MARK = /[“”„‟«»‹›‘’‚]/gu;
const LETTER = /[\p{L}\p{N}]/u;

const beginsThere = ({ open, close }: QuotePair, before: string): boolean =>
  open !== close || before === '' || /[\s([{«‹„‚“‘/”’–—]/u.test(before);
