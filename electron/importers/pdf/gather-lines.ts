import { median } from './find-gutter.ts';
import type { TextRun } from './pdf-page.ts';
import { bottomOf, lineOf, type PrintedLine, topOf } from './printed-line.ts';

/** Runs that share this much of the lower one's height stand on one line. */
const SHARED = 0.5;
/** An initial over several lines is so much larger than they are, and so short. */
const INITIAL_SIZE = 1.8;
const INITIAL_LENGTH = 2;
const MOST_INITIALS = 40;
/** Lines are looked for by their height on the page, in points a shelf. */
const SHELF = 8;

interface Gathering {
  readonly top: number;
  readonly bottom: number;
  readonly runs: TextRun[];
}

/** Puts the runs of a column, or of a page, on their lines, from above to below. */
export function gatherLines(runs: readonly TextRun[]): PrintedLine[] {
  const initials = findInitials(runs);
  const shelves = new Map<number, Gathering[]>();
  const lines: Gathering[] = [];
  // The largest first: small figures over or under the line then find the line that they belong to.
  const bySize = runs
    .filter((run) => !initials.has(run))
    .sort((one, other) => other.size - one.size || one.y - other.y);
  for (const run of bySize) {
    const line = lineFor(run, shelves);
    if (line) line.runs.push(run);
    else {
      const begun = { top: topOf(run), bottom: bottomOf(run), runs: [run] };
      lines.push(begun);
      for (const shelf of shelvesOf(run)) {
        const there = shelves.get(shelf);
        if (there) there.push(begun);
        else shelves.set(shelf, [begun]);
      }
    }
  }
  for (const initial of initials) putBefore(initial, lines);
  return lines.map((line) => lineOf(line.runs)).sort((one, other) => one.y - other.y);
}

function* shelvesOf(run: TextRun): Generator<number> {
  const last = Math.floor(bottomOf(run) / SHELF);
  for (let shelf = Math.floor(topOf(run) / SHELF); shelf <= last; shelf += 1) yield shelf;
}

function lineFor(
  run: TextRun,
  shelves: ReadonlyMap<number, readonly Gathering[]>,
): Gathering | undefined {
  const near = new Set([...shelvesOf(run)].flatMap((shelf) => shelves.get(shelf) ?? []));
  const [best] = [...near]
    .map((line) => ({ line, shared: sharedHeight(run, line) }))
    .sort((one, other) => other.shared - one.shared);
  return best && best.shared >= SHARED ? best.line : undefined;
}

function sharedHeight(run: TextRun, { top, bottom }: Gathering): number {
  const shared = Math.min(bottomOf(run), bottom) - Math.max(topOf(run), top);
  return shared / Math.max(0.1, Math.min(bottomOf(run) - topOf(run), bottom - top));
}

/** On a page with more large letters, none of them is an initial. */
function findInitials(runs: readonly TextRun[]): ReadonlySet<TextRun> {
  const size = median(runs.map((run) => run.size));
  const large = runs.filter((run) => run.size >= size * INITIAL_SIZE && isShort(run));
  return new Set(large.length > MOST_INITIALS ? [] : large.filter((run) => isInitial(run, runs)));
}

const isShort = ({ text }: TextRun): boolean =>
  text.length <= INITIAL_LENGTH && /^["“‘«]?\p{Lu}/u.test(text);

/** A large letter beside whose foot smaller lines go on. */
function isInitial(run: TextRun, runs: readonly TextRun[]): boolean {
  const beside = runs.filter(
    (other) =>
      other.size * INITIAL_SIZE <= run.size &&
      other.x >= run.x + run.width * 0.5 &&
      other.x <= run.x + run.width + run.size &&
      bottomOf(other) > topOf(run) &&
      topOf(other) < bottomOf(run),
  );
  return new Set(beside.map(({ y }) => Math.round(y))).size > 1;
}

/** An initial is read before the uppermost of the lines beside it. */
function putBefore(initial: TextRun, lines: Gathering[]): void {
  const beside = lines
    .filter(({ top, bottom, runs }) => {
      const isBeside = runs.some(({ x }) => x >= initial.x + initial.width * 0.5);
      return isBeside && bottom > topOf(initial) && top < bottomOf(initial);
    })
    .sort((one, other) => one.top - other.top);
  const [first] = beside;
  const next = first?.runs.toSorted((one, other) => one.x - other.x)[0];
  if (!first || !next) {
    lines.push({ top: topOf(initial), bottom: bottomOf(initial), runs: [initial] });
    return;
  }
  const { y, size, font } = next;
  first.runs.push({ ...initial, y, size, font, x: Math.min(initial.x, next.x - 0.1) });
  // What follows it is the rest of its word, unless the letter is one by itself.
  const isWord = /^(?:["“‘«]?[AIOÁÓ])$/.test(initial.text) && /^\p{Lu}|^\s/u.test(next.text);
  first.runs[first.runs.indexOf(next)] = { ...next, spaced: isWord };
  const last = first.runs.at(-1);
  if (last) first.runs[first.runs.length - 1] = { ...last, width: next.x - last.x };
}
