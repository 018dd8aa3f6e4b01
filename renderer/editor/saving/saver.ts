import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import {
  type Autosave,
  type AutosaveEvent,
  advance,
  canSaveNow,
  nextSaveAt,
  openedAt,
} from './autosave.ts';
import { type Draft, sameDraft } from './draft.ts';
import { type KeptCopies, LONGEST_WITHOUT_COPY } from './kept-copies.ts';

/** A text as the archive holds it. */
export interface Stored extends Draft {
  readonly revision: number;
}

interface SaverPorts {
  /** The revision that was opened. */
  readonly revision: number;
  /** The text as it is shown now. */
  readText(): Draft;
  save(text: Draft, baseRevision: number): Promise<Result<Pick<Stored, 'revision'>, Failure>>;
  /** What the archive holds now. */
  readStored(): Promise<Result<Stored, Failure>>;
  /**
   * Takes into the shown text what another hand only decided about its citations. False where the
   * stored text says something else, so that a person must choose.
   */
  absorb(stored: Stored): boolean;
  readonly copies: Pick<KeptCopies, 'setAside' | 'keep' | 'drop'>;
  onChange(state: Autosave): void;
}

/** Saves one open briefing, one request at a time. */
export interface Saver {
  state(): Autosave;
  /** Tells of a change of the text, by a person or by the programme itself. */
  changed(isTyped?: boolean): void;
  /** Sends what is unsaved at once; resolves when nothing is left or the archive has refused. */
  flush(): Promise<void>;
  /** Keeps the text where a window may close before the archive can answer. Synchronous. */
  setAside(): void;
  /** Ends a conflict: the shown text becomes a new revision after the other's. */
  keepMine(): Promise<void>;
  /** The shown text goes on from this revision, whose decisions it has taken in. */
  rebased(revision: number): void;
  /** The shown text was replaced by that of a stored revision. */
  replacedBy(revision: number): void;
  /** Another window's save was seen before this one tried its own. */
  overtaken(failure: Failure<'stale-revision'>): void;
  /** Ends the timer; what is under way still finishes. */
  stop(): void;
}

/** The state machine of `autosave.ts` with a clock, a store for copies and the archive. */
export function startSaver(ports: SaverPorts): Saver {
  let state = openedAt(ports.revision);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copyTimer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  let stopped = false;

  const step = (event: AutosaveEvent) => {
    state = advance(state, event);
    ports.onChange(state);
    schedule();
  };

  const schedule = () => {
    clearTimeout(timer);
    const due = nextSaveAt(state);
    if (due !== null && !stopped) timer = setTimeout(send, Math.max(0, due - Date.now()));
  };

  /** While the archive does not answer or refuses, what is typed is kept elsewhere meanwhile. */
  const keepUnlessSaved = () => {
    if (stopped) return;
    copyTimer ??= setTimeout(() => {
      copyTimer = undefined;
      if (state.changes === state.savedChanges) return;
      if (state.trouble) void ports.copies.keep(ports.readText(), state.baseRevision);
      // What was typed after an answer is carried by a save that is due at once.
      else if (state.sending !== null) setAside();
    }, LONGEST_WITHOUT_COPY);
  };
  const setAside = () => {
    if (state.changes === state.savedChanges) return;
    ports.copies.setAside(ports.readText(), state.baseRevision);
  };

  const send = (): Promise<void> => {
    underWay ??= sendOnce().finally(() => {
      underWay = null;
      schedule();
    });
    return underWay;
  };

  const sendOnce = async (): Promise<void> => {
    const text = ports.readText();
    step({ type: 'sent' });
    keepUnlessSaved();
    const outcome = await ports.save(text, state.baseRevision);
    if (outcome.ok) return accept(outcome.value.revision);
    if (outcome.error.kind === 'stale-revision') {
      const stored = await ports.readStored();
      // The answer to an earlier request was lost, but not what it carried.
      if (stored.ok && sameDraft(stored.value, text)) return accept(stored.value.revision);
      if (stored.ok && ports.absorb(stored.value)) {
        step({ type: 'rebased', revision: stored.value.revision });
        await sendOnce();
        return;
      }
    }
    step({ type: 'refused', at: Date.now(), failure: outcome.error });
    await ports.copies.keep(text, state.baseRevision);
  };

  const accept = (revision: number) => {
    step({ type: 'saved', at: Date.now(), revision });
    if (state.changes === state.savedChanges) ports.copies.drop();
  };

  const flush = async () => {
    if (underWay) await underWay;
    if (!canSaveNow(state)) return;
    await send();
    if (!state.trouble && state.changes > state.savedChanges) await flush();
  };

  return {
    state: () => state,
    changed: (isTyped = true) => {
      step({ type: 'changed', at: Date.now(), isTyped });
      if (state.trouble || state.sending !== null) keepUnlessSaved();
    },
    flush,
    setAside,
    keepMine: async () => {
      const stored = await ports.readStored();
      if (!stored.ok) {
        step({ type: 'refused', at: Date.now(), failure: stored.error });
        return;
      }
      step({ type: 'rebased', revision: stored.value.revision });
      await flush();
    },
    rebased: (revision) => step({ type: 'rebased', revision }),
    replacedBy: (revision) => {
      ports.copies.drop();
      step({ type: 'replaced', at: Date.now(), revision });
    },
    overtaken: (failure) => {
      step({ type: 'refused', at: Date.now(), failure });
      void ports.copies.keep(ports.readText(), state.baseRevision);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(copyTimer);
    },
  };
}
