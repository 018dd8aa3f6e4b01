/** Classes of characters. ASCII is answered without an expression: this runs for every character. */

const LETTER = /[\p{L}\p{M}]/u;
/** Letters of scripts without capitals may begin a name, too. */
const UPPER = /\p{Lu}|\p{Lt}|\p{Lo}|\p{Script=Georgian}/u;
const CASELESS = /^[\p{Lo}\p{Script=Georgian}]/u;
const SPACE = /\s/u;

const inRange = (code: number, first: number, last: number): boolean =>
  code >= first && code <= last;

export const isDigit = (code: number): boolean => inRange(code, 48, 57);

export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return inRange(code, 65, 90) || inRange(code, 97, 122);
  if (inRange(code, 0xd800, 0xdfff)) return LETTER.test(wholeCharacter(text, at));
  return LETTER.test(text.charAt(at));
}

export const isLetterOrDigit = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) || isLetter(text, at);

export const startsUpper = (text: string): boolean => UPPER.test(text.charAt(0));

export const isCaseless = (text: string): boolean => CASELESS.test(text);

export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || inRange(code, 9, 13);
  return SPACE.test(String.fromCharCode(code));
}

/** Quotation marks of all scripts, the grave accent of old mails among them; not the apostrophe. */
export const isQuotationMark = (character: string): boolean =>
  '"“”„‟«»‹›「」『』`〝〞〟＂'.includes(character);

export const isApostrophe = (character: string): boolean => "'’‘‚‛ʼ".includes(character);

/** Dashes that part: en, em and their kin. The hyphen may join, and is looked at where it stands. */
export const isLongDash = (character: string): boolean => '–—―‒−⸺'.includes(character);

export const isHyphen = (character: string): boolean => '-‐‑'.includes(character);

function wholeCharacter(text: string, at: number): string {
  const isSecondHalf = inRange(text.charCodeAt(at), 0xdc00, 0xdfff);
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
}
