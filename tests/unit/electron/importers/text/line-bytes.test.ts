import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cleanControlCharacters } from '../../../../../electron/importers/text/clean-control-characters.ts';
import { lineBytes } from '../../../../../electron/importers/text/line-bytes.ts';
import { LinePlaces } from '../../../../../electron/importers/text/line-places.ts';

const encodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE', 'windows-1251', 'ISO-8859-1'];

describe('the bytes of lines', () => {
  it.each(encodings)('are those from which each line is decoded, in %s', (encoding) => {
    const piece = fc.constantFrom(
      'a',
      'Wind',
      'ж',
      'é',
      ' ',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\f',
      '\v',
      '\u0085',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const bytes = iconv.encode(pieces.join(''), encoding);
        const { text } = cleanControlCharacters(iconv.decode(bytes, encoding));
        const lines = text.split('\n');
        const starts = lineBytes(bytes, encoding, lines.length) ?? [];
        const again = lines.map((_, index) =>
          iconv.decode(bytes.subarray(starts[index], starts[index + 1]), encoding),
        );
        expect(again.map((line) => line.replace(/[\n\r\f\v\u0085\u2028]+$/u, ''))).toEqual(lines);
        expect(again.join('')).toBe(iconv.decode(bytes, encoding));
      }),
    );
  });

  it('are not told where bytes and text do not have the same lines', () => {
    expect(lineBytes(Buffer.from('one\ntwo'), 'UTF-8', 3)).toBeNull();
  });

  it('begin with the mark of byte order', () => {
    expect(lineBytes(Buffer.from('\ufeffone\ntwo'), 'UTF-8', 2)).toEqual([0, 7, 10]);
  });

  it('are told in Japanese of seven bits, of which no character is counted', () => {
    const bytes = Buffer.from('\u001b$B9A\u001b(B a\nb\n', 'latin1');
    expect(lineBytes(bytes, 'ISO-2022-JP', 3)).toEqual([0, 11, 13, 13]);
    const places = new LinePlaces(bytes, 'ISO-2022-JP', '港 a\nb\n');
    expect(places.characters(2, 3)).toEqual({ place: 'line 1', bytes: [0, 11] });
  });
});
