import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { TextPlaces } from '../../../../electron/importers/text-places.ts';

const encodings = fc.constantFrom('UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1251', 'Shift_JIS');
const texts = fc.array(fc.constantFrom('a', 'п', '\n', ' ', 'words'), { maxLength: 60 });

test('bytes of a stretch decode to the stretch, in any encoding that writes it', () => {
  fc.assert(
    fc.property(encodings, texts, fc.nat(), fc.nat(), (encoding, parts, one, other) => {
      const text = parts.join('');
      const bytes = iconv.encode(text, encoding);
      const places = new TextPlaces(text, bytes, { encoding, markLength: 0, sure: true });
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort(
        (a, b) => a - b,
      );
      const { bytes: extent } = places.passage('x', start ?? 0, end ?? 0);
      expect(iconv.decode(bytes.subarray(...(extent ?? [0, 0])), encoding)).toBe(
        text.slice(start, end),
      );
    }),
  );
});

test('lines are counted from one, and a stretch ends on the line of its last letter', () => {
  const text = 'one\ntwo\nthree\n';
  const places = new TextPlaces(text, Buffer.from(text), {
    encoding: 'UTF-8',
    markLength: 0,
    sure: true,
  });
  expect(places.passage('item 1', 4, 8).place).toBe('item 1 (line 2)');
  expect(places.passage('', 0, text.length).place).toBe('lines 1 to 3');
});

test('where bytes could not be read, none are told', () => {
  const bytes = Uint8Array.of(0x61, 0xff, 0x62);
  const places = new TextPlaces('a\ufffdb', bytes, {
    encoding: 'UTF-8',
    markLength: 0,
    sure: true,
  });
  expect(places.passage('', 0, 1).bytes).toBeUndefined();
});
