import { gatherVocabulary, hyphenAtLineEnd, type Vocabulary } from './line-end-hyphens.ts';

/**
 * How a file breaks its lines: at a width, where a paragraph goes on over many lines, or not at
 * all, where each line is a paragraph.
 */
export interface LineHabit {
  /** The width that lines are wrapped to, in characters; null where they are not. */
  readonly width: number | null;
  /** Whether words are divided at line ends, so that a hyphen there may not be the word's own. */
  readonly divides: boolean;
  /** Whole words of the file, which tell "re-\nport" (report) from "wind-\nswept". */
  readonly words: Vocabulary;
}

const MIN_WIDTH = 40;
const MAX_WIDTH = 120;
/** Divided words are this frequent among full lines where someone divides them at all. */
const DIVIDING_SHARE = 0.03;

export function findLineHabit(lines: readonly string[]): LineHabit {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  lengths.sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const wrapped = width >= MIN_WIDTH && width <= MAX_WIDTH;
  const full = lines.filter((line) => line.trimEnd().length > width * 0.7);
  const divided = full.filter((line) => /\p{Ll}-\s*$/u.test(line)).length;
  const divides = wrapped && divided > full.length * DIVIDING_SHARE;
  return {
    width: wrapped ? width : null,
    divides,
    words: divides ? gatherVocabulary(lines) : new Map(),
  };
}

/** The lines of a chunk as running text: one string a paragraph, "\n" where a line end is meant. */
export function reflow(lines: readonly string[], habit: LineHabit): string[] {
  // Pieces are joined once at the end, so that a long paragraph costs no more than its length.
  const paragraphs: string[][] = [];
  let previous = '';
  for (const line of lines) {
    const text = line.trim().replace(/\s+/g, ' ');
    const open = paragraphs.at(-1);
    if (!open || startsParagraph(previous, line, habit)) paragraphs.push([text]);
    else if (isMeantToEnd(previous, text, habit)) open.push('\n', text);
    else open.push(...joined(open.pop() ?? '', text, habit));
    previous = line;
  }
  return paragraphs.map((pieces) => pieces.join(''));
}

/** Without a width each line is a paragraph; with one, a line set in further than the last is. */
function startsParagraph(previous: string, line: string, { width }: LineHabit): boolean {
  if (width === null) return true;
  return indentOf(line) >= indentOf(previous) + 2 && /[.?!:)"”’\]]\s*$/.test(previous);
}

/** The next word would have had room: the line was ended on purpose, as in verse and addresses. */
function isMeantToEnd(previous: string, next: string, { width }: LineHabit): boolean {
  const firstWord = next.slice(0, next.search(/\s|$/));
  return width !== null && previous.trimEnd().length + 1 + firstWord.length < width * 0.75;
}

/** Two lines of one paragraph with what goes between them. */
function joined(last: string, next: string, habit: LineHabit): [string, string, string] {
  if (last.endsWith('\u00ad')) return [last.slice(0, -1), '', next];
  const before = /[\p{L}\p{N}][\p{L}\p{N}-]{0,79}(?=[-\u2010]$)/u.exec(last.slice(-81))?.[0];
  if (!before) return [last, ' ', next];
  const hyphen = hyphenAtLineEnd(before, next.slice(0, 40), habit.words);
  if (hyphen === 'divides' && habit.divides) return [last.slice(0, -1), '', next];
  return [last, hyphen === 'suspended' ? ' ' : '', next];
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
