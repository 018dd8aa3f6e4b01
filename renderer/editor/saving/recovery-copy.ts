import { z } from 'zod';
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

/** Keeps a text that the archive has not confirmed. A full store loses the copy, never the text. */
export function keepCopy(
  store: CopyStore,
  briefingId: string,
  text: Draft,
  baseRevision: number,
  keptAt: number,
): void {
  try {
    store.setItem(keyOf(briefingId), JSON.stringify({ ...text, baseRevision, keptAt }));
  } catch {
    // The text itself is still shown and still being saved.
  }
}

/** The text that was not confirmed when the briefing was last closed, if there is any. */
export function readCopy(store: CopyStore, briefingId: string): RecoveryCopy | null {
  try {
    return recoveryCopy.parse(JSON.parse(store.getItem(keyOf(briefingId)) ?? 'null'));
  } catch {
    return null;
  }
}

export function dropCopy(store: CopyStore, briefingId: string): void {
  store.removeItem(keyOf(briefingId));
}
