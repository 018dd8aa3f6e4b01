/** Profiles of colour by the specification of the ICC, version 2.4, made here and free of rights. */

const HEADER = 128;
/** The white of the space in which profiles meet (D50), as X, Y and Z. */
const WHITE = [0.9642, 1, 0.8249] as const;
const POINTS = 256;

/**
 * One black ink on white paper whose dots gain 20 percent in the middle, as newspapers and offices
 * print: an output profile with one channel, in which 0 is solid ink.
 */
export function blackInkProfile(): Uint8Array {
  const curve = Array.from({ length: POINTS }, (_, at) => {
    const ink = 1 - at / (POINTS - 1);
    const gained = Math.min(1, ink + 4 * 0.2 * ink * (1 - ink));
    return 1 - gained * (1 - BLACKEST);
  });
  return profile('prtr', 'GRAY', [
    ['desc', description('Black ink, 20% dot gain')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', point(WHITE)],
    ['kTRC', curveOf(curve)],
  ]);
}

/** What solid black ink still reflects. */
const BLACKEST = 0.02;

/** The colours of screens (sRGB), for pictures that say nothing of theirs. */
export function screenProfile(): Uint8Array {
  const curve = curveOf(
    Array.from({ length: 1024 }, (_, at) => {
      const value = at / 1023;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }),
  );
  return profile('mntr', 'RGB ', [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', point(WHITE)],
    ['rXYZ', point([0.43607, 0.22249, 0.01392])],
    ['gXYZ', point([0.38515, 0.71687, 0.09708])],
    ['bXYZ', point([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

type Tag = readonly [name: string, content: Uint8Array];

function profile(kind: 'prtr' | 'mntr', space: 'GRAY' | 'RGB ', tags: readonly Tag[]): Uint8Array {
  const table = HEADER + 4 + 12 * tags.length;
  const size = tags.reduce((end, [, content]) => end + aligned(content.length), aligned(table));
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x02400000);
  write(bytes, 12, `${kind}${space}XYZ `);
  for (const [at, part] of [2020, 1, 1].entries()) view.setUint16(24 + 2 * at, part);
  write(bytes, 36, 'acsp');
  for (const [at, value] of WHITE.entries()) view.setInt32(68 + 4 * at, fixed(value));
  view.setUint32(HEADER, tags.length);
  let offset = aligned(table);
  for (const [at, [name, content]] of tags.entries()) {
    const entry = HEADER + 4 + 12 * at;
    write(bytes, entry, name);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, content.length);
    bytes.set(content, offset);
    offset += aligned(content.length);
  }
  return bytes;
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;
const fixed = (value: number): number => Math.round(value * 65536);

function write(bytes: Uint8Array, at: number, letters: string): void {
  for (let index = 0; index < letters.length; index += 1) {
    bytes[at + index] = letters.charCodeAt(index);
  }
}

function tag(kind: string, length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(8 + length);
  write(bytes, 0, kind);
  return { bytes, view: new DataView(bytes.buffer) };
}

function text(words: string): Uint8Array {
  const { bytes } = tag('text', words.length + 1);
  write(bytes, 8, words);
  return bytes;
}

/** In ASCII; the places of Unicode and of the Macintosh are left empty. */
function description(words: string): Uint8Array {
  const { bytes, view } = tag('desc', 4 + words.length + 1 + 4 + 4 + 2 + 1 + 67);
  view.setUint32(8, words.length + 1);
  write(bytes, 12, words);
  return bytes;
}

function point(values: readonly number[]): Uint8Array {
  const { bytes, view } = tag('XYZ ', 12);
  for (const [at, value] of values.entries()) view.setInt32(8 + 4 * at, fixed(value));
  return bytes;
}

function curveOf(values: readonly number[]): Uint8Array {
  const { bytes, view } = tag('curv', 4 + 2 * values.length);
  view.setUint32(8, values.length);
  for (const [at, value] of values.entries()) {
    view.setUint16(12 + 2 * at, Math.round(value * 65535));
  }
  return bytes;
}
