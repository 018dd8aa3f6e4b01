import type { Passage } from '../../../shared/imports/passage.ts';
import type { BodyLine } from './body-lines.ts';
import { isAsItStands } from './decode-part.ts';
import { nextLine } from './message-lines.ts';
import type { MailPart } from './scan-message.ts';

/** Where the lines of a part's text stand in the message: from one to another, end exclusive. */
export type BodyPlaces = (from: number, to: number) => Passage;

/**
 * Lines of a part that is as it was sent are lines of the file; what was packed has lines of its
 * own, and its bytes are known as a whole only.
 */
export function placesOf(message: Uint8Array, part: MailPart, text: string): BodyPlaces {
  const [start, end] = part.bodySpan;
  const starts = isAsItStands(part) ? lineStarts(message, start, end) : [];
  if (starts.length !== text.split('\n').length) {
    const where = part.number === '' ? 'the text' : `the text of part ${part.number}`;
    return (from, to) => ({ place: `${lines(from, to)} of ${where}`, bytes: [start, end] });
  }
  const before = lineStarts(message, 0, start).length - 1;
  return (from, to) => ({
    place: lines(before + from, before + to),
    bytes: [starts[from] ?? end, starts[to] ?? end],
  });
}

const lines = (from: number, to: number): string =>
  to - from === 1 ? `line ${to}` : `lines ${from + 1} to ${to}`;

/** One more than there are line ends, as a text that is parted by them has pieces. */
function lineStarts(bytes: Uint8Array, start: number, end: number): number[] {
  const starts = [start];
  for (let at = nextLine(bytes, start, end); at < end || bytes[at - 1] === 0x0a; ) {
    if (at === starts.at(-1)) break;
    starts.push(at);
    at = nextLine(bytes, at, end);
  }
  return starts;
}

/** The passages that lines take up: one for each stretch without a gap. */
export function passagesOf(
  lines: readonly BodyLine[],
  indexes: readonly number[],
  places: readonly BodyPlaces[],
): Passage[] {
  const runs: { part: number; from: number; to: number; last: number }[] = [];
  for (const index of indexes) {
    const line = lines[index];
    if (!line) continue;
    const run = runs.at(-1);
    if (run && run.part === line.part && run.last === index - 1) {
      run.to = line.to;
      run.last = index;
    } else runs.push({ part: line.part, from: line.from, to: line.to, last: index });
  }
  return runs.flatMap(({ part, from, to }) => places[part]?.(from, to) ?? []);
}
