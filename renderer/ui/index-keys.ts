const PAGE = 12;

/** The row that a key leads to, or null where it is no key of movement. */
export function rowAfterKey(key: string, active: number, count: number): number | null {
  const last = count - 1;
  const targets: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    Home: 0,
    End: last,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), last);
}

/** Whether a key press is a letter or figure that begins or goes on with a name. */
export const isTypedLetter = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
) => /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;

/**
 * The next row whose text begins with what was typed, round and round. One letter looks beyond the
 * active row, so that typing it again goes on; more letters may stay on it.
 */
export function rowByName(texts: readonly string[], typed: string, active: number): number | null {
  const wanted = typed.toLocaleLowerCase();
  const start = typed.length === 1 ? active + 1 : active;
  for (let step = 0; step < texts.length; step += 1) {
    const row = (start + step) % texts.length;
    if (texts[row]?.toLocaleLowerCase().startsWith(wanted)) return row;
  }
  return null;
}
