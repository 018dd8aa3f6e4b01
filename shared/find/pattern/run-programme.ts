import { isInWord, signAt, signBefore } from '../word-border.ts';
import type { Programme, Step } from './pattern-programme.ts';
import type { Border } from './pattern-tree.ts';

/** A way that has led so far, with the places of groups on it; even ones begin, odd ones end. */
interface Way {
  readonly step: number;
  readonly marks: readonly number[];
}

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  /** What each group found, from the first on; null where it took no part. */
  readonly groups: readonly (string | null)[];
}

/** Steps that are gone on one text before it is given up: a few hundredths of a second. */
const MOST_EFFORT = 4_000_000;

/**
 * All that a pattern finds in one line, one after the other; what is empty is nothing. All ways
 * through the pattern are gone side by side, so that no text makes it go back. Null where the text is
 * so long, and the pattern so unlucky, that it would take too long nevertheless.
 */
export function findPattern(programme: Programme, text: string): PatternMatch[] | null {
  const run = new PatternRun(programme, text);
  const matches: PatternMatch[] = [];
  let at = 0;
  while (at <= text.length) {
    const found = run.from(at);
    if (run.effort > MOST_EFFORT) return null;
    if (!found) break;
    if (found.end > found.start) matches.push(found);
    at =
      found.end > found.start ? found.end : found.end + Math.max(signAt(text, found.end).length, 1);
  }
  return matches;
}

class PatternRun {
  effort = 0;
  readonly #programme: Programme;
  readonly #text: string;
  /** When a step was last taken up; each is at most once at a place. */
  readonly #seen: Int32Array;
  #round = 0;
  readonly #firstSigns: readonly Extract<Step, { kind: 'sign' }>[] | null;

  constructor(programme: Programme, text: string) {
    this.#programme = programme;
    this.#text = text;
    this.#seen = new Int32Array(programme.steps.length);
    this.#firstSigns = firstSignsOf(programme);
  }

  /** The first match at or after this place. */
  from(start: number): PatternMatch | null {
    let ways: Way[] = [];
    let best: readonly number[] | null = null;
    let at = start;
    while (true) {
      if (!best && ways.length === 0) at = this.#nextStart(at);
      const point = this.#text.codePointAt(at);
      this.#round += 1;
      const here: Way[] = [];
      for (const { step, marks } of ways) this.#follow(step, marks, at, here);
      if (!best && this.#canStart(point)) this.#follow(this.#programme.start, [at], at, here);
      ways = [];
      for (const { step, marks } of here) {
        const what = this.#programme.steps[step];
        if (what?.kind === 'found') {
          best = withMark(marks, 1, at);
          break;
        }
        if (what?.kind === 'sign' && point !== undefined && what.fits(point)) {
          ways.push({ step: what.next, marks });
        }
      }
      if (point === undefined || (best && ways.length === 0) || this.effort > MOST_EFFORT) break;
      at += point > 0xffff ? 2 : 1;
    }
    return best && this.#matchOf(best);
  }

  /** Passes over what no match can begin with. */
  #nextStart(from: number): number {
    let at = from;
    for (; at < this.#text.length; this.effort += 1) {
      const point = this.#text.codePointAt(at) ?? 0;
      if (this.#canStart(point)) break;
      at += point > 0xffff ? 2 : 1;
    }
    return at;
  }

  #canStart(point: number | undefined): boolean {
    if (!this.#firstSigns || point === undefined) return true;
    for (const { fits } of this.#firstSigns) if (fits(point)) return true;
    return false;
  }

  /** Goes on to the signs, or the end, to which a way leads at this place, best first. */
  #follow(step: number, marks: readonly number[], at: number, into: Way[]): void {
    if (this.#seen[step] === this.#round) return;
    this.#seen[step] = this.#round;
    this.effort += 1;
    const what = this.#programme.steps[step];
    switch (what?.kind) {
      case 'fork':
        this.#follow(what.first, marks, at, into);
        this.#follow(what.second, marks, at, into);
        return;
      case 'mark':
        this.#follow(what.next, withMark(marks, what.mark, at), at, into);
        return;
      case 'border':
        if (isBorder(what.border, this.#text, at)) this.#follow(what.next, marks, at, into);
        return;
      default:
        into.push({ step, marks });
    }
  }

  #matchOf(marks: readonly number[]): PatternMatch {
    const [start = 0, end = 0] = marks;
    const groups = Array.from({ length: this.#programme.groups }, (_, index) => {
      const [from, to] = [marks[index * 2 + 2], marks[index * 2 + 3]];
      return from === undefined || to === undefined || to < from
        ? null
        : this.#text.slice(from, to);
    });
    return { start, end, groups };
  }
}

/** The signs with which alone a match can begin; null where it can begin with any, or be empty. */
function firstSignsOf({ steps, start }: Programme): Extract<Step, { kind: 'sign' }>[] | null {
  const signs: Extract<Step, { kind: 'sign' }>[] = [];
  const seen = new Set<number>();
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const step = steps[at];
    if (!step || seen.has(at)) continue;
    seen.add(at);
    if (step.kind === 'found') return null;
    if (step.kind === 'sign') signs.push(step);
    else if (step.kind === 'fork') waiting.push(step.first, step.second);
    else waiting.push(step.next);
  }
  return signs;
}

function withMark(marks: readonly number[], mark: number, at: number): readonly number[] {
  const changed = marks.slice();
  changed[mark] = at;
  return changed;
}

function isBorder(border: Border, text: string, at: number): boolean {
  if (border === 'line-start') return at === 0;
  if (border === 'line-end') return at === text.length;
  const isEdge = isWord(signBefore(text, at)) !== isWord(signAt(text, at));
  return (border === 'word') === isEdge;
}

const isWord = (sign: string): boolean => sign === '_' || isInWord(sign);
