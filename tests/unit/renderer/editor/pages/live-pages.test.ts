import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LivePages, openLivePages } from '../../../../../renderer/editor/pages/live-pages.ts';
import type { Bridge, RequestFor } from '../../../../../shared/contract/contract.ts';
import { failure } from '../../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../../shared/kernel/result.ts';

type Asked = RequestFor<'pages.draw'>;

/** The other side of the window, which answers when it is told to. */
class Application {
  readonly asked: Asked[] = [];
  readonly closed: string[] = [];
  #answers: ((outcome: unknown) => void)[] = [];
  #hear: ((change: unknown) => void) | null = null;

  readonly bridge = {
    call: (name: string, request: unknown) => {
      if (name === 'pages.close') {
        this.closed.push((request as { sessionId: string }).sessionId);
        return Promise.resolve(ok({}));
      }
      this.asked.push(request as Asked);
      return new Promise((resolve) => this.#answers.push(resolve));
    },
    on: (_name: string, listener: (change: unknown) => void) => {
      this.#hear = listener;
      return () => {};
    },
  } as unknown as Bridge;

  changed(issueIds: string[]): void {
    this.#hear?.({ issueIds, briefingIds: [], publications: false, sources: false });
  }

  async refuse(): Promise<void> {
    this.#answers.shift()?.(err(failure('typesetting-failed', 'There is no typesetter.')));
    await vi.advanceTimersByTimeAsync(0);
  }

  /** Answers the oldest request; drawings come with those pages that are not known. */
  async draw(...ids: string[]): Promise<void> {
    const known = this.asked.at(-1)?.known ?? [];
    const fresh = ids.filter((id) => !known.includes(id));
    this.#answers.shift()?.(
      ok({
        pages: ids.map((id) => ({ id, width: 612, height: 792 })),
        drawings: Object.fromEntries(
          fresh.map((id) => [id, JSON.stringify({ marks: [], stretches: [] })]),
        ),
        changes: {},
        outlines: {},
        frame: {
          margin: { x: 50, top: 50, bottom: 50 },
          columns: 2,
          gutter: 20,
          pitch: 12,
          direction: 'ltr',
        },
        briefings: [],
        warnings: [],
      }),
    );
    await vi.advanceTimersByTimeAsync(0);
  }
}

let application: Application;
let live: LivePages;

const shown = () => live.state().issue?.pages.map(({ id }) => id);

beforeEach(async () => {
  vi.useFakeTimers();
  application = new Application();
  live = openLivePages(application.bridge, 'issue-1');
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  live.close();
  vi.useRealTimers();
});

describe('live pages', () => {
  it('are drawn as in print when they are opened, and again only for the pages that change', async () => {
    expect(application.asked).toMatchObject([{ isHasty: false, known: [] }]);
    await application.draw('a', 'b');
    expect(shown()).toEqual(['a', 'b']);
    live.changed();
    expect(application.asked[1]).toMatchObject({ isHasty: true, known: ['a', 'b'] });
    await application.draw('a', 'c');
    expect(shown()).toEqual(['a', 'c']);
  });

  it('take the text of an editor in the place of what is stored', async () => {
    const text = {
      briefingId: 'tides',
      details: { headline: 'Tides', section: null, byline: null, dateline: null },
      manuscript: { version: 1 as const, blocks: [] },
    };
    await application.draw('a');
    const unfollow = live.follow(() => text);
    live.changed();
    expect(application.asked[1]?.unsaved).toEqual([text]);
    await application.draw('a');
    unfollow();
    live.changed();
    expect(application.asked[2]?.unsaved).toEqual([]);
  });

  it('are asked for once more, not once a key, when keys come while they are drawn', async () => {
    live.changed();
    live.changed();
    live.changed();
    expect(application.asked).toHaveLength(1);
    await application.draw('a');
    expect(application.asked).toHaveLength(2);
    await application.draw('b');
    expect(application.asked).toHaveLength(2);
  });

  it('are levelled once nobody has typed for a moment', async () => {
    await application.draw('a');
    live.changed();
    await application.draw('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(application.asked[2]).toMatchObject({ isHasty: false });
    await application.draw('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(application.asked).toHaveLength(3);
  });

  it('are read anew when their issue has changed in the archive, and not for another', async () => {
    await application.draw('a');
    application.changed(['issue-2']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(application.asked).toHaveLength(1);
    application.changed(['issue-1']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(application.asked[1]).toMatchObject({ isStale: true, isHasty: false });
  });

  it('are read anew at a pause, while someone types', async () => {
    await application.draw('a');
    application.changed(['issue-1']);
    live.changed();
    expect(application.asked[1]).toMatchObject({ isStale: false, isHasty: true });
    await application.draw('b');
    await vi.advanceTimersByTimeAsync(5000);
    expect(application.asked[2]).toMatchObject({ isStale: true, isHasty: false });
  });

  it('stay, with the reason beside them, where the next could not be drawn', async () => {
    await application.draw('a');
    live.changed();
    await application.refuse();
    expect(shown()).toEqual(['a']);
    expect(live.state().failure?.message).toBe('There is no typesetter.');
    live.changed();
    await application.draw('b');
    expect(live.state().failure).toBeNull();
  });

  it('say that they are not looked at any more, and then change no more', async () => {
    live.close();
    expect(application.closed).toEqual([application.asked[0]?.sessionId]);
    await application.draw('a');
    expect(live.state().issue).toBeNull();
  });
});
