/**
 * The words of a text as they are compared: without case, accents, punctuation, marks of quoting
 * and of notes, and addresses. A word that a hyphen parts, in print or at the end of a line, is one.
 */
export function likenessWords(text: string): string[] {
  const plain = text
    .replace(QUOTING, '')
    .replace(ADDRESS, ' ')
    .replace(NOTE_MARK, ' ')
    .normalize('NFKD')
    .replace(WITHIN_A_WORD, '')
    .toLowerCase();
  return plain.match(WORD) ?? [];
}

/** ">" and "|" with which mail quotes lines. */
const QUOTING = /^[ \t]*[>|][>| \t]*/gm;
const ADDRESS = /<?\b(?:https?:\/\/|mailto:|www\.)[^\s<>"]{1,2000}>?/giu;
/** "[3]" stands in some forms of a text only; so do "[^3]" and "[image]". */
const NOTE_MARK = /\[\^?\d{1,3}\]/g;
/** Accents, apostrophes, soft hyphens, and hyphens with the end of the line behind them. */
const WITHIN_A_WORD =
  /\p{M}|(?<=[\p{L}\p{N}])['’]|\u00ad\s*|(?<=[\p{L}\p{N}])[-\u2010\u2011][ \t]*(?:\r?\n[ \t]*)?(?=[\p{L}\p{N}])/gu;
/** Scripts that do not part words are taken sign by sign. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
