/** A line of the text of a message. */
export interface BodyLine {
  /** Without the marks that quote it. */
  readonly text: string;
  /** How often it is quoted: 2 for "> > ". */
  readonly depth: number;
  /** The lines of the text as sent that it takes up, from 0, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Which of the message's parts of text it is in, from 0. */
  readonly part: number;
}

/** How the sender's programme wrote the lines: RFC 3676. */
export interface LineFormat {
  readonly isFlowed: boolean;
  /** Whether the space that ends a flowed line is no word space: in scripts that have none. */
  readonly deletesSpace: boolean;
}

/** Lines as they were meant, with their quotation told apart from their text. */
export function bodyLines(text: string, format: LineFormat, part = 0): BodyLine[] {
  const raw = text.split('\n');
  const lines = format.isFlowed ? unflow(raw, format.deletesSpace) : unquote(raw);
  return lines.map((line) => ({ ...line, part }));
}

/** In flowed text a quotation is certain, and lines that end in a space go on in the next. */
function unflow(raw: readonly string[], deletesSpace: boolean): Omit<BodyLine, 'part'>[] {
  const lines: { pieces: string[]; depth: number; from: number; to: number; isOpen: boolean }[] =
    [];
  raw.forEach((line, index) => {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(depth).replace(/^ /, '');
    const isOpen = text.endsWith(' ') && text !== '-- ';
    const piece = isOpen && deletesSpace ? text.slice(0, -1) : text;
    const last = lines.at(-1);
    if (last?.isOpen && last.depth === depth && text !== '-- ') {
      last.pieces.push(piece);
      last.to = index + 1;
      last.isOpen = isOpen;
    } else lines.push({ pieces: [piece], depth, from: index, to: index + 1, isOpen });
  });
  return lines.map(({ pieces, depth, from, to }) => ({ text: pieces.join(''), depth, from, to }));
}

/** A run of lines this long makes a bar or colon at the margin a mark of quotation. */
const LEAST_RUN = 6;

function unquote(raw: readonly string[]): Omit<BodyLine, 'part'>[] {
  const others = ['|', ':', '}', '%'].filter((mark) => quotesWith(raw, mark)).join('');
  const mark = others === '' ? '>' : `[>${others}]`;
  // "> > ", ">>", "JB> ": the spaces behind the last mark, but for one, are the text's own.
  const marks = new RegExp(`^(?: {0,2}(?:[A-Za-z]{1,3}(?=>))?${mark})+ ?`);
  return raw.map((line, index) => {
    const place = { from: index, to: index + 1 };
    const quoted = marks.exec(line)?.[0] ?? '';
    const isEscaped =
      /^>From /.test(line) && !isQuoted(raw[index - 1]) && !isQuoted(raw[index + 1]);
    if (isEscaped) return { text: line.slice(1), depth: 0, ...place };
    const depth = quoted.replace(/[A-Za-z ]+/g, '').length;
    return { text: line.slice(quoted.length), depth, ...place };
  });
}

const isQuoted = (line = ''): boolean => line.startsWith('>');

/** A table ends its lines with the bar too, and a drawing has few lines. */
function quotesWith(raw: readonly string[], mark: string): boolean {
  let run = 0;
  for (const line of raw) {
    const text = line.replace(/^(?:\s?>)+/, '').trim();
    const isMarked = /^[^\s](?: |$|[\p{L}\p{N}])/u.test(text) && text.startsWith(mark);
    if (!isMarked || (text.length > 1 && text.endsWith(mark))) run = 0;
    else if (++run >= LEAST_RUN) return true;
  }
  return false;
}
