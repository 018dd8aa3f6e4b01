import { readMasthead } from '../../../shared/issues/read-masthead.ts';
import { normaliseName } from '../../../shared/references/normalise-name.ts';
import { lineText } from './printed-line.ts';
import type { TextBlock } from './text-block.ts';

/** Lines at the head of a page in which a masthead may stand. */
const SEARCHED_LINES = 12;
/** Titles of one paper are set in one size, up to this share. */
const SAME_SIZE = 0.1;

/** A masthead as it recurs in a bound volume. */
interface Opening {
  readonly name: string;
  readonly size: number;
  /** Which issue it is of: number and day. */
  readonly issue: string;
}

/** Parts the blocks of a bound volume where the masthead of another issue stands over a page. */
export function partIssues(blocks: readonly TextBlock[]): TextBlock[][] {
  const parts: TextBlock[][] = [];
  let last: Opening | null = null;
  let page = 0;
  for (const [index, block] of blocks.entries()) {
    const own = block.lines[0]?.page ?? page;
    const opening = own === page ? null : readOpening(blocks, index, own);
    page = Math.max(page, own);
    if (parts.length === 0 || (opening && last && isNext(last, opening))) parts.push([]);
    if (opening && (parts.at(-1)?.length === 0 || !last)) last = opening;
    parts.at(-1)?.push(block);
  }
  return parts;
}

/** The masthead that begins with a block, the first of its page; null where there is none. */
function readOpening(blocks: readonly TextBlock[], index: number, page: number): Opening | null {
  const lines = blocks
    .slice(index, index + SEARCHED_LINES)
    .flatMap((block) => block.lines)
    .filter((line) => line.page === page)
    .slice(0, SEARCHED_LINES);
  const masthead = readMasthead(lines.map(lineText));
  if (!masthead?.publication || !(masthead.number || masthead.date)) return null;
  const own = lines.slice(masthead.start, masthead.end);
  return {
    name: normaliseName(masthead.publication),
    size: Math.max(...own.map(({ size }) => size)),
    issue: `${masthead.volume}/${masthead.number}/${masthead.date}`,
  };
}

const isNext = (last: Opening, opening: Opening): boolean =>
  opening.name === last.name &&
  opening.issue !== last.issue &&
  Math.abs(opening.size - last.size) <= last.size * SAME_SIZE;
