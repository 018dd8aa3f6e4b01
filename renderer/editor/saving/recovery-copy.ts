import { z } from 'zod';
import type { Block } from '../../../shared/manuscript/manuscript.ts';
import { type Draft, draft } from './draft.ts';

const recoveryCopy = draft.extend({
  /** The revision that the text goes on from. */
  baseRevision: z.int().min(1),
  /** When it was set aside, in milliseconds. */
  keptAt: z.number(),
});
export type RecoveryCopy = z.infer<typeof recoveryCopy>;

/** What of `Storage` is needed. */
export type CopyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (briefingId: string) => `masthead.recovery.${briefingId}`;
const foundKeyOf = (briefingId: string) => `masthead.found.${briefingId}`;

/** Keeps a text that the archive has not confirmed. A full store loses the copy, never the text. */
export function keepCopy(
  store: CopyStore,
  briefingId: string,
  text: Draft,
  baseRevision: number,
  keptAt: number,
): void {
  put(store, keyOf(briefingId), { ...text, baseRevision, keptAt });
}

/** The text that was not confirmed when the briefing was last closed, if there is any. */
export const readCopy = (store: CopyStore, briefingId: string): RecoveryCopy | null =>
  take(store, keyOf(briefingId));

export function dropCopy(store: CopyStore, briefingId: string): void {
  store.removeItem(keyOf(briefingId));
}

/**
 * What of an earlier session waits for a person to bring it back or to discard it: the newest of
 * what was found before, the copy, and the text of a recovery file. It is kept apart from then on,
 * since the copy and the file belong to the session that goes on.
 */
export function findUnsaved(
  store: CopyStore,
  briefingId: string,
  file: RecoveryCopy | null,
): RecoveryCopy | null {
  const held = take(store, foundKeyOf(briefingId));
  const all = [held, readCopy(store, briefingId), file].filter((copy) => copy !== null);
  const [newest] = all.sort((one, other) => other.keptAt - one.keptAt);
  if (!newest) return null;
  put(store, foundKeyOf(briefingId), newest);
  return newest;
}

/** A person has said what becomes of it. */
export function dropFound(store: CopyStore, briefingId: string): void {
  store.removeItem(foundKeyOf(briefingId));
  dropCopy(store, briefingId);
}

function put(store: CopyStore, key: string, copy: RecoveryCopy): void {
  try {
    store.setItem(key, print(copy));
  } catch {
    // The text itself is still shown and still being saved.
  }
}

/** A text that waits is kept again and again, and most of its blocks are the same each time. */
const printed = new WeakMap<Block, string>();

function print({ manuscript, ...copy }: RecoveryCopy): string {
  const { blocks, ...text } = manuscript;
  const [around, within] = [copy, text].map((part) => JSON.stringify(part).slice(0, -1));
  return `${around},"manuscript":${within},"blocks":[${blocks.map(printBlock).join()}]}}`;
}

function printBlock(block: Block): string {
  const before = printed.get(block);
  if (before !== undefined) return before;
  const now = JSON.stringify(block);
  printed.set(block, now);
  return now;
}

function take(store: CopyStore, key: string): RecoveryCopy | null {
  try {
    return recoveryCopy.parse(JSON.parse(store.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}
