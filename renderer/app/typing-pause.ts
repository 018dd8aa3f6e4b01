/** Milliseconds after a typed sign in which the next one may come. */
const BETWEEN_SIGNS = 800;

/** Whether signs are being typed, whatever field they go into. */
export interface TypingPause {
  /** Milliseconds until nobody types any more, as far as is known now; 0 in a pause. */
  left(): number;
  stop(): void;
}

/** Listens to what is typed in this window. */
export function watchTyping(target: EventTarget): TypingPause {
  let typedAt = Number.NEGATIVE_INFINITY;
  const hear = () => {
    typedAt = performance.now();
  };
  target.addEventListener('beforeinput', hear, { capture: true, passive: true });
  return {
    left: () => Math.max(0, typedAt + BETWEEN_SIGNS - performance.now()),
    stop: () => target.removeEventListener('beforeinput', hear, { capture: true }),
  };
}
