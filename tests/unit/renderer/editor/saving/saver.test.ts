import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveState } from '../../../../../renderer/editor/saving/autosave.ts';
import type { Draft } from '../../../../../renderer/editor/saving/draft.ts';
import { createKeptCopies } from '../../../../../renderer/editor/saving/kept-copies.ts';
import { readCopy } from '../../../../../renderer/editor/saving/recovery-copy.ts';
import { type Stored, startSaver } from '../../../../../renderer/editor/saving/saver.ts';
import { type Failure, failure } from '../../../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../../../shared/kernel/result.ts';

const draftOf = (headline: string): Draft => ({
  details: { headline, section: null, byline: null, dateline: null },
  manuscript: { version: 1, blocks: [] },
});

const keptFile = {
  briefingId: 'b-1',
  wordCount: 0,
  keptAt: '2003-05-06T12:00:00Z',
  path: '/elsewhere/text.md',
};

/** An archive of one briefing that refuses stale revisions, and can lose its answers. */
function openDesk() {
  let stored: Stored = { ...draftOf('Opened'), revision: 1 };
  let shown = draftOf('Opened');
  let refusal: Failure | null = null;
  let losesAnswers = false;
  const copies = new Map<string, string>();
  /** The headlines of what recovery files were written with. */
  const files: string[] = [];
  const store = {
    getItem: (key: string) => copies.get(key) ?? null,
    setItem: (key: string, value: string) => void copies.set(key, value),
    removeItem: (key: string) => void copies.delete(key),
  };
  const saver = startSaver({
    revision: 1,
    readText: () => shown,
    save: async (text, baseRevision): Promise<Result<Stored, Failure>> => {
      if (refusal) return err(refusal);
      if (baseRevision !== stored.revision) return err(failure('stale-revision', 'Stale.'));
      stored = { ...text, revision: stored.revision + 1 };
      return losesAnswers ? err(failure('internal', 'Lost.')) : ok(stored);
    },
    readStored: async () => ok(stored),
    // Here a decision shows as a section, beside the headline that is the text.
    absorb: ({ details }) => {
      if (details.section === null) return false;
      shown = { ...shown, details: { ...shown.details, section: details.section } };
      return true;
    },
    copies: createKeptCopies({
      briefingId: 'b-1',
      store,
      writeFile: async ({ details }) => {
        files.push(details.headline);
        return { ...keptFile, headline: details.headline };
      },
      deleteFile: () => {
        files.length = 0;
      },
      onChange: () => {},
    }),
    onChange: () => {},
  });
  return {
    files,
    saver,
    store,
    type: (headline: string) => {
      shown = draftOf(headline);
      saver.changed();
    },
    decideElsewhere: (section: string) => {
      const details = { ...stored.details, section };
      stored = { ...stored, details, revision: stored.revision + 1 };
    },
    saveElsewhere: (headline: string) => {
      stored = { ...draftOf(headline), revision: stored.revision + 1 };
    },
    stored: () => stored,
    refuse: (kind: Failure | null) => {
      refusal = kind;
    },
    loseAnswers: (on: boolean) => {
      losesAnswers = on;
    },
  };
}

describe('the saver of an open briefing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves within 400 ms of the last key', async () => {
    const desk = openDesk();
    desk.type('A');
    await vi.advanceTimersByTimeAsync(200);
    desk.type('AB');
    await vi.advanceTimersByTimeAsync(400);
    expect(desk.stored().details.headline).toBe('AB');
    expect(saveState(desk.saver.state())).toBe('saved');
    expect(readCopy(desk.store, 'b-1')).toBeNull();
  });

  it('saves what was typed during a save', async () => {
    const desk = openDesk();
    desk.type('A');
    const flushed = desk.saver.flush();
    desk.type('AB');
    await flushed;
    expect(desk.stored()).toMatchObject({ revision: 3, details: { headline: 'AB' } });
  });

  it('keeps a copy while the archive refuses, and saves when it no longer does', async () => {
    const desk = openDesk();
    desk.refuse(failure('disk-full', 'The disk is full.'));
    desk.type('A');
    await vi.advanceTimersByTimeAsync(400);
    expect(saveState(desk.saver.state())).toBe('failed');
    expect(readCopy(desk.store, 'b-1')).toMatchObject({
      baseRevision: 1,
      details: { headline: 'A' },
    });
    desk.refuse(null);
    await vi.advanceTimersByTimeAsync(1100);
    expect(saveState(desk.saver.state())).toBe('saved');
    expect(desk.stored().details.headline).toBe('A');
  });

  it('writes what is typed meanwhile into a recovery file, and deletes it once it is saved', async () => {
    const desk = openDesk();
    desk.refuse(failure('disk-full', 'The disk is full.'));
    desk.type('A');
    await vi.advanceTimersByTimeAsync(400);
    expect(desk.files).toEqual(['A']);
    desk.type('AB');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.files).toEqual(['A', 'AB']);
    desk.refuse(null);
    await vi.advanceTimersByTimeAsync(1100);
    expect(desk.stored().details.headline).toBe('AB');
    expect(desk.files).toEqual([]);
  });

  it('tells of another window and keeps both texts when asked to keep mine', async () => {
    const desk = openDesk();
    desk.saveElsewhere('Theirs');
    desk.type('Mine');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saveState(desk.saver.state())).toBe('conflict');
    expect(desk.stored().details.headline).toBe('Theirs');
    await desk.saver.keepMine();
    expect(desk.stored()).toMatchObject({ revision: 3, details: { headline: 'Mine' } });
    expect(saveState(desk.saver.state())).toBe('saved');
  });

  it('takes in what was only decided elsewhere, and goes on with its own text', async () => {
    const desk = openDesk();
    desk.decideElsewhere('Decided');
    desk.type('Mine');
    await vi.advanceTimersByTimeAsync(400);
    expect(saveState(desk.saver.state())).toBe('saved');
    expect(desk.stored()).toMatchObject({
      revision: 3,
      details: { headline: 'Mine', section: 'Decided' },
    });
  });

  it('sees its own text behind a lost answer, and calls it no conflict', async () => {
    const desk = openDesk();
    desk.loseAnswers(true);
    desk.type('Mine');
    await vi.advanceTimersByTimeAsync(400);
    expect(saveState(desk.saver.state())).toBe('failed');
    desk.loseAnswers(false);
    await vi.advanceTimersByTimeAsync(1100);
    expect(saveState(desk.saver.state())).toBe('saved');
    expect(desk.stored().revision).toBe(2);
  });

  it('sets the text aside at once when the window closes', () => {
    const desk = openDesk();
    desk.type('Half a sent');
    desk.saver.setAside();
    expect(readCopy(desk.store, 'b-1')?.details.headline).toBe('Half a sent');
  });

  it('offers no copy that is not a manuscript', () => {
    const desk = openDesk();
    desk.store.setItem('masthead.recovery.b-1', '{"details":{}}');
    expect(readCopy(desk.store, 'b-1')).toBeNull();
  });
});
