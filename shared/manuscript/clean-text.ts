/** Control characters but the line end, and the byte order mark: they print nothing. */
const controls = /(?!\n)[\p{Cc}\ufeff]/gu;
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Well-formed Unicode with "\n" as the only line end and without controls. */
export const cleanLines = (text: string): string =>
  text.toWellFormed().replace(lineEnds, '\n').replaceAll('\t', ' ').replace(controls, '');

/** The same on one line: line ends become spaces. */
export const cleanLine = (text: string): string => cleanLines(text).replaceAll('\n', ' ');

/** The lines of a text and the line ends between them, each a "\n" of its own; nothing empty. */
export const cleanTexts = (text: string): string[] =>
  cleanLines(text)
    .split(/(\n)/)
    .filter((part) => part !== '');

/** Percent-encodes what is unprintable; to remove it could turn a harmless address into a scheme. */
export const cleanHref = (href: string): string =>
  href.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, encodeURIComponent);
