/** A line drawn with dashes, stars and the like, at least three of them. */
export const isRule = (line: string): boolean => /^\s*(?:[-–—=*_~#+.•·]\s?){3,}\s*$/u.test(line);

/** Letters, and none of them small. */
export const isUpperCase = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const bullet = /^\s*(?:[-*•·–—+o]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/u;

/** The sign or number, with the space around it, that makes a line an item of a list. */
export const bulletOf = (line: string): string => bullet.exec(line)?.[0] ?? '';

/** The line without an address behind a name: "by Vera Lind <vera@quay.example>". */
export const withoutMail = (line: string): string =>
  line.length > 200
    ? line
    : line.replace(/(?<![,\s])[,\s]*[<(]?[^\s<>()@]{1,64}@[^\s<>()@]{1,100}[>)]?\s*$/, '');

/** "By Vera Lind", "BY: VERA LIND AND OTTO KERN", "_by Vera Lind_". */
export const isByline = (printed: string): boolean => isPlainByline(withoutMail(printed));

const isPlainByline = (line: string): boolean =>
  /^\s*[_*]{0,2}by:?\s+\p{Lu}[\p{L}\p{M}.,'’&\s-]{2,80}[_*]{0,2}\s*$/iu.test(line) &&
  !/\.\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line);

/** "-- Vera Lind" under an article. */
export const isSignature = (line: string): boolean =>
  /^\s*(?:--?|—|–)\s?\p{Lu}[\p{L}.'’\s-]{1,50}$/u.test(line);

/** Drawn with characters rather than written with words: it keeps its lines and spaces. */
export function isDrawing(text: string): boolean {
  const marks = text.replace(/\s+/g, '');
  const written = marks.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return marks.length >= 5 && written.length < marks.length * 0.45;
}

/** A side of a drawn box stands at one end of the line, or at both. */
const sided = /^\s*[|!:+].*\s[|!:+]{1,2}\s*[\\/]*\s*$|^\s*\|{1,2}\s.*\S|\s\|{1,2}\s*$/u;

/** A line of a drawing: drawn itself, or words between the sides of a box. */
export const isDrawnLine = (line: string): boolean => isDrawing(line) || sided.test(line);

/** Lines most of which are a drawing, or stand in a drawn box. */
export const isBoxed = ({ lines }: { readonly lines: readonly string[] }): boolean =>
  lines.length > 1 && lines.filter(isDrawnLine).length * 2 > lines.length;

/**
 * A line that can stand over an article: short, begun with a capital or a figure, not ended like
 * a sentence or a list's introduction. Capitals alone may end with a full stop.
 */
export function couldBeHead(line: string): boolean {
  const text = line.trim();
  return (
    text.length >= 3 &&
    text.length <= 120 &&
    /^["“‘«'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    (isUpperCase(text) || !/(?<!\p{Lu})[.]["”’)]?$/u.test(text)) &&
    !/[,;:]$/u.test(text) &&
    text.split(/\s+/).length <= 18 &&
    bulletOf(text) === '' &&
    !isByline(text) &&
    !isDrawing(text)
  );
}
