import { describe, expect, it } from 'vitest';
import {
  blackInkProfile,
  screenProfile,
} from '../../../../../../electron/exporters/pdf/press/colour-profile.ts';

const letters = (bytes: Uint8Array, from: number, to: number) =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to));
const number = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer).getUint32(at);

/** The tags of a profile, each with the place and the length of what it holds. */
function tagsOf(bytes: Uint8Array) {
  return Array.from({ length: number(bytes, 128) }, (_, index) => {
    const at = 132 + 12 * index;
    return {
      name: letters(bytes, at, at + 4),
      offset: number(bytes, at + 4),
      length: number(bytes, at + 8),
    };
  });
}

describe.each([
  ['of a press with one ink', blackInkProfile(), 'prtrGRAYXYZ ', ['desc', 'cprt', 'wtpt', 'kTRC']],
  [
    'of a screen',
    screenProfile(),
    'mntrRGB XYZ ',
    ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'],
  ],
] as const)('the profile %s', (_, bytes, kind, names) => {
  it('says how long it is, what it is, and that it is a profile', () => {
    expect(number(bytes, 0)).toBe(bytes.length);
    expect(letters(bytes, 12, 24)).toBe(kind);
    expect(letters(bytes, 36, 40)).toBe('acsp');
  });

  it('has what its kind asks for, each within the file and on a place divisible by four', () => {
    const tags = tagsOf(bytes);
    expect(tags.map(({ name }) => name)).toEqual(names);
    for (const { offset, length } of tags) {
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(bytes.length);
    }
  });
});

it('grows lighter from solid ink to bare paper, darker in the middle than it was ordered', () => {
  const bytes = blackInkProfile();
  const curve = tagsOf(bytes).find(({ name }) => name === 'kTRC');
  const at = (curve?.offset ?? 0) + 12;
  const values = Array.from({ length: 256 }, (_, index) =>
    new DataView(bytes.buffer).getUint16(at + 2 * index),
  );
  expect(values).toEqual([...values].sort((one, other) => one - other));
  expect(values.at(-1)).toBe(65535);
  expect((values[128] as number) / 65535).toBeCloseTo(0.32, 1);
});
