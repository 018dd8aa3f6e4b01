import type { Failure } from '../../../shared/kernel/failure.ts';

/**
 * Milliseconds from the last key to the save, and from the first unsaved key to the one that is saved
 * at once: where none pauses, the time right after a key is the longest before the next.
 */
export const PAUSE_BEFORE_SAVE = 300;
export const LONGEST_UNSAVED = 2000;
/**
 * Milliseconds without a letter after which it is told what became of the text: while letters follow
 * each other, it is unsaved again at the next, whatever was saved between them.
 */
export const PAUSE_BEFORE_TELLING = 250;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

/**
 * What a window knows of the text that it shows and the archive's hold of it. Times are
 * milliseconds of one clock.
 */
export interface Autosave {
  /** The revision that the shown text goes on from. */
  readonly baseRevision: number;
  /** When this window last had an answer that the archive holds the text; null before the first. */
  readonly savedAt: number | null;
  /** Changes of the text since it was opened, and how many of them the archive has. */
  readonly changes: number;
  readonly savedChanges: number;
  readonly firstUnsavedAt: number;
  readonly lastChangeAt: number;
  /** The `changes` that the one request under way carries. */
  readonly sending: number | null;
  readonly trouble: Trouble | null;
}

export type Trouble =
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly attempts: number;
      readonly retryAt: number;
    }
  /** Another window has saved since `baseRevision`; nothing is sent until a person decides. */
  | { readonly kind: 'conflict'; readonly failure: Failure };

export type AutosaveEvent =
  /** `isTyped` is false where the programme changed the text, which is no reason to wait longer. */
  | { readonly type: 'changed'; readonly at: number; readonly isTyped?: boolean }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly at: number; readonly revision: number }
  | { readonly type: 'refused'; readonly at: number; readonly failure: Failure }
  /** The person wants their text as a new revision after this one. */
  | { readonly type: 'rebased'; readonly revision: number }
  /** The text of this revision was put in place of the shown one. */
  | { readonly type: 'replaced'; readonly at: number; readonly revision: number };

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export const openedAt = (revision: number): Autosave => ({
  baseRevision: revision,
  savedAt: null,
  changes: 0,
  savedChanges: 0,
  firstUnsavedAt: 0,
  lastChangeAt: 0,
  sending: null,
  trouble: null,
});

export function advance(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'changed':
      return {
        ...state,
        changes: state.changes + 1,
        firstUnsavedAt: hasUnsent(state) ? state.firstUnsavedAt : event.at,
        lastChangeAt: event.isTyped === false && hasUnsent(state) ? state.lastChangeAt : event.at,
      };
    case 'sent':
      return { ...state, sending: state.changes };
    case 'saved':
      return {
        ...state,
        baseRevision: event.revision,
        savedAt: event.at,
        savedChanges: state.sending ?? state.savedChanges,
        sending: null,
        trouble: null,
      };
    case 'refused':
      return { ...state, sending: null, trouble: troubleAfter(state, event) };
    case 'rebased':
      return { ...state, baseRevision: event.revision, trouble: null };
    case 'replaced':
      return { ...openedAt(event.revision), savedAt: event.at };
  }
}

/** What is shown. `saved` means that the archive holds exactly the shown text. */
export function saveState({ changes, savedChanges, sending, trouble }: Autosave): SaveState {
  if (trouble) return trouble.kind;
  if (sending !== null) return 'saving';
  return changes > savedChanges ? 'unsaved' : 'saved';
}

/** When the next save is to be sent; null while one is under way, or nothing is to be sent. */
export function nextSaveAt(state: Autosave): number | null {
  if (state.sending !== null || state.changes === state.savedChanges) return null;
  if (state.trouble?.kind === 'conflict') return null;
  if (state.trouble) return state.trouble.retryAt;
  const { firstUnsavedAt, lastChangeAt } = state;
  const isLate = lastChangeAt >= firstUnsavedAt + LONGEST_UNSAVED;
  return isLate ? lastChangeAt : lastChangeAt + PAUSE_BEFORE_SAVE;
}

/**
 * When the shown state is to give way to what is known; null where there is nothing else to tell.
 * That a text is saved no more, or cannot be, is told at once.
 */
export function nextTellingAt(shown: Autosave, known: Autosave): number | null {
  if (known === shown) return null;
  const isNews =
    known.trouble !== shown.trouble ||
    (saveState(shown) === 'saved' && saveState(known) !== 'saved');
  return isNews ? 0 : known.lastChangeAt + PAUSE_BEFORE_TELLING;
}

/** Whether a save may be sent before its time: on leaving, on losing the focus. */
export const canSaveNow = (state: Autosave): boolean => nextSaveAt(state) !== null;

function hasUnsent({ changes, savedChanges, sending }: Autosave): boolean {
  return changes > (sending ?? savedChanges);
}

function troubleAfter(
  { trouble }: Autosave,
  { at, failure }: Extract<AutosaveEvent, { type: 'refused' }>,
): Trouble {
  if (failure.kind === 'stale-revision') return { kind: 'conflict', failure };
  const attempts = trouble?.kind === 'failed' ? trouble.attempts + 1 : 1;
  const wait = Math.min(FIRST_RETRY * 2 ** (attempts - 1), LONGEST_RETRY);
  return { kind: 'failed', failure, attempts, retryAt: at + wait };
}
