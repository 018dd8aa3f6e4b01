import { type Failure, failure } from '../../kernel/failure.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Pattern } from './parse-pattern.ts';
import type { Border, PatternTree, SignTest } from './pattern-tree.ts';

/** One step of the way through a pattern; the others are named by their places. */
export type Step =
  | { readonly kind: 'sign'; readonly fits: SignTest; readonly next: number }
  | { readonly kind: 'border'; readonly border: Border; readonly next: number }
  /** The first way is tried before the other. */
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  /** Remembers where a group begins (even) or ends (odd). */
  | { readonly kind: 'mark'; readonly mark: number; readonly next: number }
  | { readonly kind: 'found' };

export interface Programme {
  readonly steps: readonly Step[];
  readonly start: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** Every step may be gone at every sign of a text. */
const MOST_STEPS = 1500;

/** Lays a pattern out as steps, from its end to its beginning. */
export function programmeOf({
  tree,
  groups,
  names,
}: Pattern): Result<Programme, Failure<'malformed-request'>> {
  const steps: Step[] = [{ kind: 'found' }];
  const put = (step: Step): number => steps.push(step) - 1;
  const isFull = () => steps.length > MOST_STEPS;

  const lay = (part: PatternTree, next: number): number => {
    if (isFull()) return next;
    switch (part.kind) {
      case 'sign':
        return put({ kind: 'sign', fits: part.fits, next });
      case 'border':
        return put({ kind: 'border', border: part.border, next });
      case 'sequence':
        return part.parts.reduceRight((after, each) => lay(each, after), next);
      case 'choice': {
        const [last = next, ...others] = part.ways.map((way) => lay(way, next)).toReversed();
        return others.reduce((second, first) => put({ kind: 'fork', first, second }), last);
      }
      case 'group': {
        const end = put({ kind: 'mark', mark: part.number * 2 + 1, next });
        return put({ kind: 'mark', mark: part.number * 2, next: lay(part.part, end) });
      }
      case 'repeat':
        return layRepeat(part, next);
    }
  };
  const fork = (isGreedy: boolean, again: number, on: number): Step =>
    isGreedy
      ? { kind: 'fork', first: again, second: on }
      : { kind: 'fork', first: on, second: again };

  const layRepeat = (
    { part, least, most, isGreedy }: Extract<PatternTree, { kind: 'repeat' }>,
    next: number,
  ): number => {
    let at = next;
    if (most === Infinity) {
      // The fork must be there before the part that leads back to it.
      const loop = put({ kind: 'found' });
      steps[loop] = fork(isGreedy, lay(part, loop), next);
      at = loop;
    } else {
      for (let more = least; more < most && !isFull(); more += 1) {
        at = put(fork(isGreedy, lay(part, at), next));
      }
    }
    for (let count = 0; count < least && !isFull(); count += 1) at = lay(part, at);
    return at;
  };

  const start = lay(tree, 0);
  if (isFull()) {
    return err(
      failure('malformed-request', 'This pattern is too large.', {
        hint: 'Repeat fewer times, or look for a part of it.',
      }),
    );
  }
  return ok({ steps, start, groups, names });
}
