import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTyping } from '../../../../renderer/app/typing-pause.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pause of typing', () => {
  it('is there as long as nothing is typed', () => {
    expect(watchTyping(new EventTarget()).left()).toBe(0);
  });

  it('begins some time after the last sign, and ends with the next', () => {
    const window = new EventTarget();
    const pause = watchTyping(window);
    window.dispatchEvent(new Event('beforeinput'));
    const whole = pause.left();
    expect(whole).toBeGreaterThan(0);
    vi.advanceTimersByTime(whole - 1);
    window.dispatchEvent(new Event('beforeinput'));
    expect(pause.left()).toBe(whole);
    vi.advanceTimersByTime(whole);
    expect(pause.left()).toBe(0);
  });

  it('is not broken by what is typed after nobody listens any more', () => {
    const window = new EventTarget();
    const pause = watchTyping(window);
    pause.stop();
    window.dispatchEvent(new Event('beforeinput'));
    expect(pause.left()).toBe(0);
  });
});
