/**
 * The characters that a TrueType font draws, read from its `cmap` table (formats 4 and 12, the
 * two that fonts for Unicode have). A table that points outside the file adds nothing.
 */
export function fontCharacters(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const characters = new Set<number>();
  const cmap = tableOffset(view, 'cmap');
  if (cmap === null) return characters;
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, characters);
    if (format === 12) addGroups(view, subtable, characters);
  }
  return characters;
}

function tableOffset(view: DataView, name: string): number | null {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  return null;
}

/** Format 4: segments of the first 65,536 characters. */
function addSegments(view: DataView, subtable: number, characters: Set<number>): void {
  const twice = view.getUint16(subtable + 6);
  const [ends, starts] = [subtable + 14, subtable + 16 + twice];
  const [deltas, ranges] = [starts + twice, starts + 2 * twice];
  for (let segment = 0; segment < twice; segment += 2) {
    const start = view.getUint16(starts + segment);
    const range = view.getUint16(ranges + segment);
    for (let code = start; code <= view.getUint16(ends + segment) && code !== 0xffff; code += 1) {
      const glyph = range ? view.getUint16(ranges + segment + range + 2 * (code - start)) : code;
      const drawn = range === 0 || glyph !== 0;
      if (drawn && ((glyph + view.getUint16(deltas + segment)) & 0xffff) !== 0)
        characters.add(code);
    }
  }
}

/** Format 12: groups of all characters. */
function addGroups(view: DataView, subtable: number, characters: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + index * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code += 1) characters.add(code);
  }
}
