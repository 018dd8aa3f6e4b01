import { onOneLine } from '../cited-work.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
};

/** Text that TeX prints as it stands; other scripts stay as they are, the file is UTF-8. */
export const escapeTex = (text: string): string =>
  onOneLine(text)
    .replace(/[\\{}~^"&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replace(LIGATURES, '$&{}');

/** TeX makes one sign of two: a dash of "--", a quotation mark of "''". Braces keep them apart. */
const LIGATURES = /([-'`])(?=\1)|[?!](?=`)/g;

/** Addresses are set verbatim: what would end the field is written in its percent form. */
export const texAddress = (address: string): string =>
  address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
