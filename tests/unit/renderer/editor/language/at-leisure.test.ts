import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atLeisure } from '../../../../../renderer/editor/language/at-leisure.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often the work was done; keys are pressed in `window`. */
function waiting() {
  const window = new EventTarget();
  const work = vi.fn();
  return { window, work, stop: atLeisure(window, work) };
}

describe('work that waits until nobody is kept waiting', () => {
  it('is done once, some seconds after the last key', () => {
    const { window, work } = waiting();
    vi.advanceTimersByTime(2_000);
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(2_000);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(work).toHaveBeenCalledOnce();
  });

  it('does not wait for ever for someone who types on', () => {
    const { window, work } = waiting();
    for (let second = 0; second < 20; second += 1) {
      window.dispatchEvent(new Event('keydown'));
      vi.advanceTimersByTime(1_000);
    }
    expect(work).toHaveBeenCalledOnce();
  });

  it('is not done where it was called off', () => {
    const { work, stop } = waiting();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(work).not.toHaveBeenCalled();
  });
});
