import { diffArrays } from 'diff';
import { contentKey } from './content-key.ts';
import type { Piece, Token, Wrapper } from './tokens.ts';

/** The number of a change, from 0, the same wherever a difference names it. */
export type ChangeNumber = number;

/** Two runs of tokens that answer to each other. */
export type Stretch =
  | { readonly kind: 'same'; readonly tokens: readonly Token[] }
  /** Deleted where `new` is empty, inserted where `old` is, else replaced. */
  | {
      readonly kind: 'words';
      readonly change: ChangeNumber;
      readonly old: readonly Token[];
      readonly new: readonly Token[];
    }
  /** The same words under other marks, links or tags. */
  | {
      readonly kind: 'dress';
      readonly change: ChangeNumber;
      readonly old: readonly Token[];
      readonly new: readonly Token[];
    };

/** Beyond so many changed tokens a paragraph is struck and set anew as a whole. */
const MOST_EDITS = 1500;

/** How the words of one paragraph became those of another. `count` numbers the changes. */
export function compareTokens(
  older: readonly Token[],
  now: readonly Token[],
  count: () => ChangeNumber,
): Stretch[] {
  const steps = joinedSteps(alignedSteps(older, now));
  const paired = pairWrappers(steps);
  return steps.flatMap((step): Stretch[] => {
    const old = withWrappers(step.old, paired);
    if (!step.isKept) return [{ kind: 'words', change: count(), old, new: step.new }];
    return compareDress({ ...step, old }, count);
  });
}

interface Step {
  readonly isKept: boolean;
  readonly old: readonly Token[];
  readonly new: readonly Token[];
}

function alignedSteps(old: readonly Token[], now: readonly Token[]): Step[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keys(old), keys(now), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ isKept: false, old, new: now }];
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    const oldTokens = added ? [] : old.slice(from, from + count);
    const newTokens = removed ? [] : now.slice(to, to + count);
    from += oldTokens.length;
    to += newTokens.length;
    push(steps, { isKept: !added && !removed, old: oldTokens, new: newTokens });
  }
  return steps;
}

/**
 * What was kept between two changes by chance alone (a blank, a comma, a lone short word) is part
 * of one change, as a person would mark it.
 */
function joinedSteps(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const [index, step] of steps.entries()) {
    const isBridge =
      step.isKept && index > 0 && index < steps.length - 1 && isByChance(step, steps[index + 1]);
    push(joined, isBridge ? { ...step, isKept: false } : step);
  }
  return joined;
}

function isByChance({ old }: Step, next: Step | undefined): boolean {
  if (old.some(({ pieces }) => pieces.some(({ atom }) => atom))) return false;
  const words = old.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (words.length === 0) return old.length <= 2;
  const isLone = words.length === 1 && (words[0]?.text.length ?? 0) <= 3 && old.length <= 3;
  return isLone && [next?.old, next?.new].some((side) => (side?.length ?? 0) > 4);
}

function push(steps: Step[], step: Step): void {
  const last = steps.at(-1);
  if (last?.isKept === step.isKept) {
    const both = { old: [...last.old, ...step.old], new: [...last.new, ...step.new] };
    steps[steps.length - 1] = { isKept: step.isKept, ...both };
  } else steps.push(step);
}

/** Kept words, parted where their dress changed. */
function compareDress({ old, new: now }: Step, count: () => ChangeNumber): Stretch[] {
  const stretches: Stretch[] = [];
  let run: { old: Token[]; new: Token[]; how: string } | null = null;
  const flush = () => {
    if (!run) return;
    const { old: before, new: after, how } = run;
    stretches.push(
      how === ''
        ? { kind: 'same', tokens: after }
        : { kind: 'dress', change: count(), old: before, new: after },
    );
    run = null;
  };
  for (const [index, token] of now.entries()) {
    const before = old[index] as Token;
    const how = isDressedAlike(before, token) ? '' : `${dressOf(before)}→${dressOf(token)}`;
    if (!run || run.how !== how) flush();
    run ??= { old: [], new: [], how };
    run.old.push(before);
    run.new.push(token);
  }
  flush();
  return stretches;
}

/** What wrapped the older token was put in terms of the newer text before. */
const isDressedAlike = (old: Token, now: Token): boolean =>
  dressOf(old) === dressOf(now) &&
  old.pieces.every(({ wrappers }, at) =>
    wrappers.every(({ inline }, depth) => inline === now.pieces[at]?.wrappers[depth]?.inline),
  );

const dressOf = ({ pieces }: Token): string =>
  pieces
    .map(({ text, marks, remarks, wrappers }) =>
      [
        pieces.length > 1 ? text : '',
        marks.join(),
        contentKey(remarks),
        ...wrappers.map(({ key }) => key),
      ].join('\u0001'),
    )
    .join('\u0002');

type Inlines = Map<Wrapper['inline'], Wrapper>;

/** Which wrapper of the newer text each of the older became, by the words that both hold. */
function pairWrappers(steps: readonly Step[]): Inlines {
  const paired: Inlines = new Map();
  const taken = new Set<Wrapper['inline']>();
  for (const { isKept, old, new: now } of steps) {
    if (!isKept) continue;
    for (const [index, token] of now.entries()) {
      for (const [at, piece] of token.pieces.entries()) {
        for (const [depth, wrapper] of piece.wrappers.entries()) {
          const before = old[index]?.pieces[at]?.wrappers[depth];
          if (before?.inline.type !== wrapper.inline.type) continue;
          if (paired.has(before.inline) || taken.has(wrapper.inline)) continue;
          paired.set(before.inline, wrapper);
          taken.add(wrapper.inline);
        }
      }
    }
  }
  return paired;
}

/** What was there before stands in what became of its span, so that the span stays one. */
const withWrappers = (tokens: readonly Token[], paired: Inlines): Token[] =>
  tokens.map((token) => ({
    ...token,
    pieces: token.pieces.map((piece): Piece => {
      const wrappers = piece.wrappers.map((wrapper) => {
        const became = paired.get(wrapper.inline);
        return became?.key === wrapper.key ? became : wrapper;
      });
      return { ...piece, wrappers };
    }),
  }));
