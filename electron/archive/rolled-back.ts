/** An expected failure found half way through must not leave its first half behind. */
export function rolledBack(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
}
