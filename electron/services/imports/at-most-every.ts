/** Passes a value on at most so often; what comes in between is dropped. */
export function atMostEvery<Value>(
  milliseconds: number,
  pass: (value: Value) => void,
): (value: Value) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - last < milliseconds) return;
    last = now;
    pass(value);
  };
}
