import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type HeadPlace, headPlaces } from '../../../shared/find/briefing-matches.ts';
import type { FindQuery, Replacement } from '../../../shared/find/find-query.ts';
import { createFinder, type Finder, type Match } from '../../../shared/find/finder.ts';
import { replaceInString } from '../../../shared/find/replace-in-briefing.ts';
import { replacingWords } from '../../../shared/find/replacing-words.ts';
import { type BriefingDetails, briefingDetails } from '../../../shared/issues/briefing.ts';
import { cleanLine } from '../../../shared/manuscript/clean-text.ts';
import type { TextChange } from '../../../shared/manuscript/replace-text.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import type { EditorSession } from '../desk/session.ts';
import { $caretInBlock } from '../recognition/block-caret.ts';
import { drawMatches } from './drawn-matches.ts';
import { FoundInBlocks } from './found-in-blocks.ts';
import { replaceInBlocks } from './replace-in-blocks.ts';
import { tieToStep } from './tie-to-step.ts';

/** Milliseconds after a change of the text in which what is found is counted again. */
const COUNT_PAUSE = 120;

/** A match, in a block of the text or in a line over it. */
export type FoundPlace = Match & {
  readonly at: { readonly block: NodeKey } | { readonly head: HeadPlace };
};

export interface FinderState {
  /** Why a pattern cannot be looked for, in words. */
  readonly wrong: string | null;
  readonly count: number;
  /** The match at which one is, counted from 1; 0 where one is at none. */
  readonly now: number;
  /** The line over the text in which that match is, which no highlight can show; else null. */
  readonly head: HeadPlace | null;
  /** Paragraphs on which a pattern would take too long. */
  readonly unsearched: number;
}

/** Finds and replaces in one open briefing while it is edited. */
export interface TextFinder {
  /** Looks for something, from the caret or the match at which one is; null ends it. */
  look(query: FindQuery | null): void;
  /** Goes to the next match or the one before, round the end. */
  step(direction: 'next' | 'previous'): void;
  /** Replaces the match at which one is, and goes to the next; where one is at none, only goes. */
  replace(replacement: Replacement): void;
  /** Replaces all as one step of undo; answers how many. */
  replaceAll(replacement: Replacement): number;
  /** The match at which one is. */
  found(): FoundPlace | null;
  state(): FinderState;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

const NOTHING: FinderState = { wrong: null, count: 0, now: 0, head: null, unsearched: 0 };

type Session = Pick<EditorSession, 'editor' | 'details' | 'changeDetails' | 'subscribe'>;

export function createTextFinder(session: Session): TextFinder {
  const { editor } = session;
  const blocks = new FoundInBlocks(editor);
  const drawn = drawMatches(editor, (key) => blocks.in(key));
  const listeners = new Set<() => void>();
  let finder: Finder | null = null;
  let heads: FoundPlace[] = [];
  let readHeads = '';
  let now: FoundPlace | null = null;
  let state = NOTHING;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const searchHeads = () => {
    const details = session.details();
    readHeads = linesOf(details);
    heads = headPlaces.flatMap((head) =>
      (finder?.find(details[head] ?? '') ?? []).map((match) => ({ ...match, at: { head } })),
    );
  };
  const all = (): FoundPlace[] => [
    ...heads,
    ...blocks.order.flatMap((block) =>
      blocks.in(block).map((match) => ({ ...match, at: { block } })),
    ),
  ];
  /** After anything has changed: which match one is at, and how many there are. */
  const count = () => {
    const places = all();
    const index = now ? places.findIndex((place) => isSamePlace(place, now)) : -1;
    const isAt = places[index] ?? null;
    drawNow(isAt);
    state = {
      wrong: state.wrong,
      count: places.length,
      now: index + 1,
      head: isAt && 'head' in isAt.at ? isAt.at.head : null,
      unsearched: blocks.unsearched(),
    };
    for (const listener of listeners) listener();
  };
  const drawNow = (place: FoundPlace | null) => {
    if (place && 'block' in place.at) drawn.drawNow(place.at.block, place);
    else drawn.drawNow(null);
  };
  const countSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      blocks.putInOrder();
      drawn.drawAll(blocks.order);
      count();
    }, COUNT_PAUSE);
  };
  const goTo = (place: FoundPlace | null) => {
    now = place;
    count();
  };
  const look: TextFinder['look'] = (query) => {
    const made = query && createFinder(query);
    finder = made?.ok ? made.value : null;
    state = { ...NOTHING, wrong: made && !made.ok ? made.error.message : null };
    const from = now ?? caretPlace(editor);
    blocks.look(finder);
    searchHeads();
    drawn.drawAll(blocks.order);
    goTo(finder ? atOrAfter(all(), from, blocks.order) : null);
    if (!query) now = null;
  };
  const step: TextFinder['step'] = (direction) => {
    const places = all();
    if (places.length === 0) return;
    const index = now ? places.findIndex((place) => isSamePlace(place, now)) : -1;
    if (index >= 0) {
      const by = direction === 'next' ? 1 : -1;
      return goTo(places[(index + by + places.length) % places.length] ?? null);
    }
    const next = atOrAfter(places, now ?? caretPlace(editor), blocks.order);
    if (direction === 'next' || !next) return goTo(next);
    const before = places.findIndex((place) => isSamePlace(place, next)) - 1;
    goTo(places.at(before) ?? null);
  };
  const wordsAt = (place: FoundPlace): string =>
    ('block' in place.at
      ? blocks.textOf(place.at.block)
      : (session.details()[place.at.head] ?? '')
    ).slice(place.start, place.end);
  const changeAt = (place: FoundPlace, replacement: Replacement, by: Finder): TextChange => ({
    start: place.start,
    end: place.end,
    text: replacingWords(by, replacement, wordsAt(place), place.groups),
  });
  /** Answers how many were replaced. */
  const replaceAt = (places: readonly FoundPlace[], replacement: Replacement): number => {
    if (!finder) return 0;
    const inBlocks = new Map<NodeKey, TextChange[]>();
    const inHeads = new Map<HeadPlace, TextChange[]>();
    for (const place of places) {
      const change = changeAt(place, replacement, finder);
      if ('block' in place.at) addTo(inBlocks, place.at.block, change);
      else addTo(inHeads, place.at.head, change);
    }
    const before = session.details();
    const change = changedHeads(before, inHeads);
    const replaced = replaceInBlocks(editor, inBlocks);
    if (change) {
      session.changeDetails(change);
      tieToStep(session, replaced.block, change, before);
    }
    blocks.putInOrder();
    searchHeads();
    const inLines = change ? [...inHeads.values()].flat().length : 0;
    return replaced.count + inLines;
  };

  const unregister = mergeRegister(
    editor.registerUpdateListener((update) => {
      if (!finder) return;
      const keys = blocks.follow(update);
      if (keys.length === 0 && update.dirtyElements.size === 0) return;
      for (const key of keys) drawn.draw(key);
      countSoon();
    }),
    editor.registerRootListener(() => {
      if (finder) countSoon();
    }),
    session.subscribe(() => {
      if (!finder || linesOf(session.details()) === readHeads) return;
      searchHeads();
      countSoon();
    }),
  );
  return {
    look,
    step,
    replace: (replacement) => {
      const place = all().find((one) => isSamePlace(one, now));
      if (!place || !finder) return step('next');
      const { text } = changeAt(place, replacement, finder);
      replaceAt([place], replacement);
      const after = { ...place, start: place.start + text.length, end: place.start + text.length };
      drawn.drawAll(blocks.order);
      goTo(atOrAfter(all(), after, blocks.order));
    },
    replaceAll: (replacement) => {
      const replaced = replaceAt(all(), replacement);
      drawn.drawAll(blocks.order);
      count();
      return replaced;
    },
    found: () => now,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => {
      clearTimeout(timer);
      unregister();
      drawn.end();
    },
  };
}

type Position = Pick<FoundPlace, 'at' | 'start'>;

function caretPlace(editor: LexicalEditor): Position | null {
  return editor.read(() => {
    const caret = $caretInBlock();
    if (!caret) return null;
    const selection = $getSelection();
    const chosen = $isRangeSelection(selection) ? selection.getTextContent().length : 0;
    const start = Math.max(0, caret.offset - (selection?.isBackward?.() ? 0 : chosen));
    return { at: { block: caret.block.getKey() }, start };
  });
}

/** The first match from a position on, round the end. */
function atOrAfter(
  places: readonly FoundPlace[],
  from: Position | null,
  order: readonly NodeKey[],
): FoundPlace | null {
  if (!from) return places[0] ?? null;
  const rank = new Map(order.map((key, index) => [key, index]));
  const rankOf = ({ at }: Pick<FoundPlace, 'at'>) =>
    'block' in at ? (rank.get(at.block) ?? 0) : headPlaces.indexOf(at.head) - headPlaces.length;
  const own = rankOf(from);
  const isFrom = (place: FoundPlace) =>
    rankOf(place) > own || (rankOf(place) === own && place.start >= from.start);
  return places.find(isFrom) ?? places[0] ?? null;
}

function isSamePlace(one: FoundPlace, other: FoundPlace | null): boolean {
  if (!other || one.start !== other.start) return false;
  return 'block' in one.at
    ? 'block' in other.at && one.at.block === other.at.block
    : 'head' in other.at && one.at.head === other.at.head;
}

/** Null where no line changes, or one would become too long. */
function changedHeads(
  details: BriefingDetails,
  changes: ReadonlyMap<HeadPlace, readonly TextChange[]>,
): Partial<BriefingDetails> | null {
  if (changes.size === 0) return null;
  const lines = [...changes].map(([head, own]) => {
    const line = cleanLine(replaceInString(details[head] ?? '', own));
    return [head, line === '' && head !== 'headline' ? null : line];
  });
  const changed = briefingDetails.partial().safeParse(Object.fromEntries(lines));
  if (changed.success) return changed.data;
  const [head] = changed.error.issues[0]?.path ?? [];
  showFailure({
    message: say(
      '{head, select, headline {The headline} section {The section} byline {The byline} dateline {The dateline} other {The line}} would be too long; what is over the text stays.',
      { head: String(head) },
    ),
  });
  return null;
}

const linesOf = (details: BriefingDetails): string =>
  JSON.stringify(headPlaces.map((head) => details[head]));

function addTo<Key>(map: Map<Key, TextChange[]>, key: Key, change: TextChange): void {
  const own = map.get(key);
  if (own) own.push(change);
  else map.set(key, [change]);
}
