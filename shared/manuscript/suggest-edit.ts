import { commonAtEnd, commonAtStart } from '../kernel/common-ends.ts';
import type { Change } from './annotations.ts';
import { isAside } from './inline-text.ts';
import type { Footnote, Inline } from './manuscript.ts';
import { normaliseInlines } from './normalise-manuscript.ts';

/**
 * What an edit of one run of text is as a suggestion: what it put in is suggested to be put in, and
 * what it took out stands where it stood, suggested to go. What was only suggested before and was
 * taken out is gone, what is marked as put in is left as it is. An edit is taken for one stretch: between the words that both begin with and
 * the words that both end with.
 *
 * Accepting the suggestion gives `after`, refusing it `before`, as far as their words go.
 */
export function suggestEdit(
  before: readonly Inline[],
  after: readonly Inline[],
  id: string,
): SuggestedEdit {
  const old = unitsOf(before).filter(isPlain);
  const fresh = unitsOf(after);
  const plain = fresh.filter(isPlain);
  const at = editedStretch(old, plain);
  const put = indexOf(fresh, plain[at.start]);
  const added = new Set(plain.slice(at.start, at.end));
  const around = [plain[at.start - 1], plain[at.end]].map((unit) => unit?.wrappers ?? []);
  const removed = old
    .slice(at.start, at.removedTo)
    .filter(({ leaf }) => !isAside(leaf))
    .map((unit) => ({
      leaf: suggested(unit.leaf, 'deletion', id),
      wrappers: around.find((wrappers) => sameWrappers(wrappers, unit.wrappers)) ?? unit.wrappers,
    }));
  const units = fresh.map((unit) =>
    added.has(unit) ? { ...unit, leaf: suggested(unit.leaf, 'insertion', id) } : unit,
  );
  return {
    inlines: normaliseInlines(assemble(units.toSpliced(put, 0, ...removed))),
    start: lengthOf(fresh.slice(0, put)),
    kept: lengthOf(removed),
  };
}

export interface SuggestedEdit {
  readonly inlines: Inline[];
  /** Where what was taken out stands, and its length; a break counts one, a note none. */
  readonly start: number;
  readonly kept: number;
}

interface EditedStretch {
  readonly start: number;
  readonly end: number;
  readonly removedTo: number;
}

type Leaf = Exclude<Inline, { content: unknown }> | Footnote;
type Wrapper = Exclude<Extract<Inline, { content: unknown }>, Footnote>;

/** One character, break or note, and what it stands in, from outside. */
interface Unit {
  readonly leaf: Leaf;
  readonly wrappers: readonly Wrapper[];
}

const lengthOf = (units: readonly Unit[]): number =>
  units.reduce((sum, { leaf }) => sum + (leaf.type === 'text' ? leaf.text.length : 0), 0) +
  units.filter(({ leaf }) => leaf.type === 'break').length;

function unitsOf(inlines: readonly Inline[], wrappers: readonly Wrapper[] = []): Unit[] {
  return inlines.flatMap((inline): Unit[] => {
    if (isAside(inline)) return [{ leaf: inline, wrappers }];
    if ('content' in inline) return unitsOf(inline.content, [...wrappers, inline]);
    if (inline.type !== 'text') return [{ leaf: inline, wrappers }];
    return [...inline.text].map((character) => ({
      leaf: { ...inline, text: character },
      wrappers,
    }));
  });
}

function editedStretch(old: readonly Unit[], fresh: readonly Unit[]): EditedStretch {
  const start = commonAtStart(old, fresh, same);
  const kept = commonAtEnd(old, fresh, start, same);
  return { start, end: fresh.length - kept, removedTo: old.length - kept };
}

const same = (one: Unit | undefined, other: Unit | undefined): boolean =>
  signOf(one?.leaf) === signOf(other?.leaf);

function signOf(leaf: Leaf | undefined): string {
  if (leaf?.type === 'text') return leaf.text;
  return leaf?.type === 'break' ? '\n' : `${leaf?.type} ${leaf?.id}`;
}

/** What is only suggested is known for what it is, and not compared. */
const isPlain = ({ leaf }: Unit): boolean => isAside(leaf) || leaf.change?.kind !== 'insertion';

const indexOf = (units: readonly Unit[], unit: Unit | undefined): number =>
  unit ? units.indexOf(unit) : units.length;

/** What was to go already stays so. */
function suggested(leaf: Leaf, kind: Change['kind'], id: string): Leaf {
  if (isAside(leaf)) return leaf;
  return kind === 'deletion' && leaf.change ? leaf : { ...leaf, change: { kind, id } };
}

const sameWrappers = (one: readonly Wrapper[], other: readonly Wrapper[]): boolean =>
  one.length === other.length && one.every((wrapper, depth) => isOne(wrapper, other[depth]));

function isOne(wrapper: Wrapper, other: Wrapper | undefined): boolean {
  const [{ content: _one, ...mine }, { content: _other, ...theirs }] = [wrapper, other ?? wrapper];
  return other !== undefined && JSON.stringify(mine) === JSON.stringify(theirs);
}

/** Units that stand in the same wrapper, side by side, are put into one. */
function assemble(units: readonly Unit[], depth = 0): Inline[] {
  const inlines: Inline[] = [];
  for (let index = 0; index < units.length; ) {
    const { leaf, wrappers } = units[index] as Unit;
    const wrapper = wrappers[depth];
    if (!wrapper) {
      inlines.push(leaf);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < units.length && units[end]?.wrappers[depth] === wrapper) end += 1;
    const content = assemble(units.slice(index, end), depth + 1);
    inlines.push({ ...wrapper, content } as Inline);
    index = end;
  }
  return inlines;
}
