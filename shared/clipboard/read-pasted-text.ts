import { chunksToBlocks } from '../issues/chunks-to-blocks.ts';
import { findLineHabit } from '../issues/reflow-lines.ts';
import { splitChunks } from '../issues/split-chunks.ts';
import type { Block, Inline, Manuscript, Paragraph } from '../manuscript/manuscript.ts';
import { MANUSCRIPT_VERSION } from '../manuscript/manuscript.ts';
import { normaliseManuscript } from '../manuscript/normalise-manuscript.ts';
import { readCells } from './read-cells.ts';

type Table = Extract<Block, { type: 'table' }>;

/**
 * Plain text as blocks. Lines that were broken at a width, as in mail and PDF, run on, with words
 * that were divided put together; lines quoted by ">" are a quotation; lists are lists,
 * rows of a spreadsheet a table.
 */
export function readPastedText(text: string): Manuscript {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n');
  const blocks = quotedRuns(lines).flatMap(({ isQuoted, lines: run }) => {
    const table = tableOf(run);
    if (table) return [table];
    const read = chunksToBlocks(splitChunks(run), findLineHabit(run));
    return isQuoted ? quotationOf(read) : read;
  });
  return normaliseManuscript({ version: MANUSCRIPT_VERSION, blocks });
}

const QUOTED = /^\s{0,3}>\s?/;

interface Run {
  readonly isQuoted: boolean;
  readonly lines: string[];
}

/** Runs of lines that a letter quotes, without their signs, and of those that it says itself. */
function quotedRuns(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const isQuoted = QUOTED.test(line);
    const said = isQuoted ? line.replace(/^(?:\s{0,3}>\s?)+/, '') : line;
    const run = runs.at(-1);
    if (run?.isQuoted === isQuoted) run.lines.push(said);
    else runs.push({ isQuoted, lines: [said] });
  }
  return runs;
}

/** Rows of a spreadsheet, where their lines are not only set in. */
function tableOf(lines: readonly string[]): Table | null {
  const cells = readCells(lines.join('\n'));
  return cells && cells.length > 1 && cells.some(([first]) => first !== '')
    ? tableOfCells(cells)
    : null;
}

/** A table of these words; "\n" ends a line within a cell. */
export const tableOfCells = (rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  rows: rows.map((row) => row.map(cellOf)),
});

const cellOf = (words: string): Inline[] =>
  words
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...(line ? [{ type: 'text' as const, text: line }] : []),
    ]);

function quotationOf(blocks: readonly Block[]): Block[] {
  const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph';
  return blocks.length > 0 && blocks.every(isParagraph)
    ? [{ type: 'quotation', content: blocks.filter(isParagraph) }]
    : [...blocks];
}
