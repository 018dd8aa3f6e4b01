import iconv from 'iconv-lite';

/** Encodings by the number that a font says of its letters. */
const charsets: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [77, 'macintosh'],
  [78, 'shift_jis'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [254, 'cp437'],
]);
/** Numbers of code pages that are not called by their number. */
const codePages: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'maccyrillic'],
  [65001, 'utf8'],
]);

/** Null for a font that has the letters of its document, or signs. */
export const encodingOfCharset = (charset: number): string | null => charsets.get(charset) ?? null;

/** Null for a code page that is not known. */
export function encodingOfCodePage(page: number): string | null {
  const name =
    codePages.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`);
  return iconv.encodingExists(name) ? name : null;
}
