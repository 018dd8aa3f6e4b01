import type { PageElement, PdfPage, TextRun } from './pdf-page.ts';
import { bottomOf, lineOf, topOf } from './printed-line.ts';
import type { BlockLine, TextBlock } from './text-block.ts';

/** The blocks of a tagged page, as its tags tell them. */
export function taggedBlocks({ elements, runs, number }: PdfPage): TextBlock[] {
  const byContent = Map.groupBy(runs, ({ content }) => content);
  const linesOf = (contents: readonly string[]) =>
    linesInOrder(contents.flatMap((content) => byContent.get(content) ?? [])).map(
      (own): BlockLine => ({ ...lineOf(own), page: number, ends: false }),
    );
  const made = elements.map((element) => {
    const rows = element.rows?.map((row) => row.map(linesOf));
    return { element, rows, lines: rows ? rows.flat(2) : linesOf(element.contents) };
  });
  const filled = made.filter(({ lines }) => lines.length > 0);
  return filled.map(({ element, rows, lines }, index) => ({
    ...partOf(element),
    rows,
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    first: index === 0,
    last: index === filled.length - 1,
  }));
}

const partOf = ({ kind, level, depth, headed }: PageElement) => ({ kind, level, depth, headed });

/** Runs in the order of the file; a new line begins where one stands lower or further back. */
function linesInOrder(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && isBeside(last, run)) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

function isBeside(last: TextRun, run: TextRun): boolean {
  const shared = Math.min(bottomOf(last), bottomOf(run)) - Math.max(topOf(last), topOf(run));
  const goesOn = run.rightToLeft || run.x >= last.x + last.width - last.size;
  return goesOn && shared > Math.min(last.size, run.size) * 0.3;
}
