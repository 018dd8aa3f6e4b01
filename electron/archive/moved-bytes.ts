/**
 * The memory of these bytes, to be moved to another thread rather than copied: a thread through which
 * much passes would let its copies lie. Bytes that are part of other memory are left to be copied.
 */
export function movedBytes(parts: readonly unknown[]): ArrayBuffer[] {
  return parts.flatMap((part) => {
    if (!(part instanceof Uint8Array) || !(part.buffer instanceof ArrayBuffer)) return [];
    return part.byteLength === part.buffer.byteLength ? [part.buffer] : [];
  });
}
