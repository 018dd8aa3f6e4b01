import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workAtPause } from '../../../../../renderer/editor/behaviour/work-at-pause.ts';

describe('work at a pause', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (work: (deadline: IdleDeadline) => void) =>
      setTimeout(() => work({ didTimeout: false, timeRemaining: () => 5 }), 1),
    );
    vi.stubGlobal('cancelIdleCallback', (request: ReturnType<typeof setTimeout>) =>
      clearTimeout(request),
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits until nobody has asked for so long', () => {
    const next = vi.fn(() => false);
    const work = workAtPause(next, 300);
    for (let key = 0; key < 5; key += 1) {
      work.soon();
      vi.advanceTimersByTime(200);
    }
    expect(next).not.toHaveBeenCalled();
    vi.advanceTimersByTime(110);
    expect(next).toHaveBeenCalledOnce();
  });

  it('stops what is under way where it is asked for again, and takes it up after the pause', () => {
    let left = 3;
    const next = vi.fn(() => {
      vi.advanceTimersByTime(20);
      left -= 1;
      return left > 0;
    });
    const work = workAtPause(next, 300);
    work.soon();
    vi.advanceTimersByTime(301);
    const before = next.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    work.soon();
    vi.advanceTimersByTime(290);
    expect(next).toHaveBeenCalledTimes(before);
    vi.advanceTimersByTime(200);
    expect(left).toBe(0);
  });

  it('is done no more once it has ended', () => {
    const next = vi.fn(() => false);
    const work = workAtPause(next, 300);
    work.soon();
    work.end();
    vi.advanceTimersByTime(1000);
    expect(next).not.toHaveBeenCalled();
  });
});
