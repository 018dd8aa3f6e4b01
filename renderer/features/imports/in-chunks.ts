/** A chunk ends at so many files or bytes, whichever is first; so the first rows come soon. */
const CHUNK = { first: 10, files: 100, bytes: 32 << 20 };
/** Files of this order in chunks that are sent, and then read, as a whole. */
export function inChunks<One extends { readonly size: number }>(
  files: readonly One[],
): readonly (readonly One[])[] {
  const chunks: One[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const most = chunks.length === 1 ? CHUNK.first : CHUNK.files;
    const last = chunks.at(-1);
    if (last && last.length < most && bytes + file.size <= CHUNK.bytes) {
      last.push(file);
      bytes += file.size;
    } else {
      chunks.push([file]);
      bytes = file.size;
    }
  }
  return chunks;
}
