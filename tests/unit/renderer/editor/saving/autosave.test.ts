import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Autosave,
  advance,
  LONGEST_UNSAVED,
  nextSaveAt,
  nextTellingAt,
  openedAt,
  PAUSE_BEFORE_SAVE,
  PAUSE_BEFORE_TELLING,
  saveState,
} from '../../../../../renderer/editor/saving/autosave.ts';
import { failure } from '../../../../../shared/kernel/failure.ts';

const diskFull = failure('disk-full', 'The disk is full.');
const stale = failure('stale-revision', 'Another window has saved.');
const having = (...events: Parameters<typeof advance>[1][]): Autosave =>
  events.reduce(advance, openedAt(3));

describe('autosave', () => {
  it('has nothing to save when a briefing was just opened', () => {
    expect(saveState(openedAt(3))).toBe('saved');
    expect(nextSaveAt(openedAt(3))).toBeNull();
  });

  it('saves a pause after the last key', () => {
    const state = having({ type: 'changed', at: 1000 }, { type: 'changed', at: 1200 });
    expect(saveState(state)).toBe('unsaved');
    expect(nextSaveAt(state)).toBe(1200 + PAUSE_BEFORE_SAVE);
  });

  it('saves at once at the first key that comes too late, where someone types on without a pause', () => {
    const keysUntil = (end: number) =>
      Array.from({ length: Math.floor((end - 1000) / 90) + 1 }, (_, index) => ({
        type: 'changed' as const,
        at: 1000 + index * 90,
      }));
    const before = keysUntil(1000 + LONGEST_UNSAVED - 1);
    const last = before.at(-1)?.at ?? 0;
    expect(nextSaveAt(having(...before))).toBe(last + PAUSE_BEFORE_SAVE);
    const late = { type: 'changed' as const, at: last + 90 };
    expect(nextSaveAt(having(...before, late))).toBe(late.at);
  });

  it('does not wait longer because recognition wrapped what was typed', () => {
    const state = having(
      { type: 'changed', at: 1000 },
      { type: 'changed', at: 1250, isTyped: false },
    );
    expect(nextSaveAt(state)).toBe(1000 + PAUSE_BEFORE_SAVE);
    expect(state.changes).toBe(2);
  });

  it('has one request under way at a time', () => {
    const state = having({ type: 'changed', at: 0 }, { type: 'sent' }, { type: 'changed', at: 10 });
    expect(saveState(state)).toBe('saving');
    expect(nextSaveAt(state)).toBeNull();
  });

  it('is saved only when the answer was for exactly the shown text', () => {
    const typedOn = having(
      { type: 'changed', at: 0 },
      { type: 'sent' },
      { type: 'changed', at: 10 },
      { type: 'saved', at: 20, revision: 4 },
    );
    expect(saveState(typedOn)).toBe('unsaved');
    const done = [
      { type: 'sent' as const },
      { type: 'saved' as const, at: 40, revision: 5 },
    ].reduce<Autosave>(advance, typedOn);
    expect(saveState(done)).toBe('saved');
    expect(done).toMatchObject({ baseRevision: 5, savedAt: 40 });
  });

  it('tries again later and later, while the text stays', () => {
    let state = having({ type: 'changed', at: 0 });
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      state = advance(advance(state, { type: 'sent' }), {
        type: 'refused',
        at: 0,
        failure: diskFull,
      });
      waits.push(nextSaveAt(state) ?? Number.NaN);
    }
    expect(saveState(state)).toBe('failed');
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('sends nothing over another window until a person has decided', () => {
    const state = having(
      { type: 'changed', at: 0 },
      { type: 'sent' },
      { type: 'refused', at: 5, failure: stale },
      { type: 'changed', at: 10 },
    );
    expect(saveState(state)).toBe('conflict');
    expect(nextSaveAt(state)).toBeNull();
    const decided = advance(state, { type: 'rebased', revision: 9 });
    expect(decided.baseRevision).toBe(9);
    expect(nextSaveAt(decided)).not.toBeNull();
  });

  it('never calls a text saved that the archive has not confirmed', () => {
    const event = fc.constantFrom('change', 'send', 'confirm', 'refuse');
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (steps) => {
        let state = openedAt(1);
        let typed = 0;
        let carried: number | null = null;
        let confirmed = 0;
        for (const [at, step] of steps.entries()) {
          if (step === 'change') {
            typed += 1;
            state = advance(state, { type: 'changed', at });
          } else if (step === 'send' && nextSaveAt(state) !== null) {
            carried = typed;
            state = advance(state, { type: 'sent' });
          } else if (step === 'confirm' && carried !== null) {
            confirmed = carried;
            carried = null;
            state = advance(state, { type: 'saved', at, revision: at + 2 });
          } else if (step === 'refuse' && carried !== null) {
            carried = null;
            state = advance(state, { type: 'refused', at, failure: diskFull });
          }
          if (saveState(state) === 'saved') expect(confirmed).toBe(typed);
        }
      }),
    );
  });
});

describe('what is told of saving', () => {
  const saved = openedAt(3);
  const typed = advance(saved, { type: 'changed', at: 1000 });

  it('is nothing while nothing has happened', () => {
    expect(nextTellingAt(saved, saved)).toBeNull();
  });

  it('is at once that a text is saved no more', () => {
    expect(nextTellingAt(saved, typed)).toBe(0);
  });

  it('waits for a pause with a save in the midst of letters', () => {
    const answered = [
      { type: 'sent' as const },
      { type: 'saved' as const, at: 1040, revision: 4 },
    ].reduce(advance, typed);
    expect(saveState(answered)).toBe('saved');
    expect(nextTellingAt(typed, answered)).toBe(1000 + PAUSE_BEFORE_TELLING);
    const typedOn = advance(answered, { type: 'changed', at: 1060 });
    expect(nextTellingAt(typed, typedOn)).toBe(1060 + PAUSE_BEFORE_TELLING);
  });

  it('comes before the save that follows the last letter', () => {
    expect(PAUSE_BEFORE_TELLING).toBeLessThan(PAUSE_BEFORE_SAVE);
  });

  it('is at once that the archive has refused, and that it takes the text again', () => {
    const refused = advance(typed, { type: 'refused', at: 1010, failure: diskFull });
    expect(nextTellingAt(typed, refused)).toBe(0);
    const taken = advance(advance(refused, { type: 'sent' }), {
      type: 'saved',
      at: 2000,
      revision: 4,
    });
    expect(nextTellingAt(refused, taken)).toBe(0);
  });
});
