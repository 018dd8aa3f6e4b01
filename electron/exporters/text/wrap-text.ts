/** One line of a plain-text edition. */
export interface TextLine {
  readonly text: string;
  /** Whether its paragraph goes on in the next line, so that a reader's programme may join them. */
  readonly flows: boolean;
}

export const line = (text: string): TextLine => ({ text: text.trimEnd(), flows: false });
export const blank: TextLine = line('');

interface Setting {
  /** Columns of a line, its indents with it. */
  readonly width: number;
  /** What stands before the first line, and the room left before the others. */
  readonly first?: string;
  readonly indent?: string;
}

/**
 * A paragraph in lines of at most `width` columns, parted at spaces. A word that is longer than a
 * line, an address mostly, stands on a line of its own and is never broken. `\n` ends a line.
 */
export function wrapText(
  text: string,
  { width, first = '', indent = ' '.repeat(columnsOf(first)) }: Setting,
): TextLine[] {
  const lines: TextLine[] = [];
  for (const part of text.split('\n')) {
    const start = lines.length === 0 ? first : indent;
    const wrapped = wrapLine(part, width, start, indent);
    // Lines that are set in keep their shape; only a plain paragraph may be joined again.
    const flows = first === '' && indent === '';
    wrapped.forEach((words, index) => {
      lines.push({ text: words, flows: flows && index < wrapped.length - 1 });
    });
  }
  return lines;
}

function wrapLine(text: string, width: number, first: string, indent: string): string[] {
  const lines: string[] = [];
  let open = first;
  let columns = columnsOf(first);
  let isEmpty = true;
  for (const word of text.split(/[ \t]+/).filter(Boolean)) {
    const wide = columnsOf(word);
    if (!isEmpty && columns + 1 + wide > width) {
      lines.push(open);
      open = indent;
      columns = columnsOf(indent);
      isEmpty = true;
    }
    open += isEmpty ? word : ` ${word}`;
    columns += isEmpty ? wide : wide + 1;
    isEmpty = false;
  }
  return [...lines, open.trimEnd()];
}

/** How many columns a text takes on a screen of one type width. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}|\p{Cf}/u.test(character) ? 0 : widthOf(character);
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

const widthOf = (character: string): number => (wide.test(character) ? 2 : 1);

/** The text with spaces behind it, up to so many columns; before it where it is set flush right. */
export function padColumns(text: string, columns: number, flushRight = false): string {
  const room = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return flushRight ? room + text : text + room;
}
