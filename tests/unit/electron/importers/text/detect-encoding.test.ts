import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, detectEncoding } from '../../../../../electron/importers/text/detect-encoding.ts';

const read = (bytes: Uint8Array): string => decode(bytes, detectEncoding(bytes));

describe('the encoding of a text', () => {
  it('is Japanese of seven bits where an escape sequence says so', () => {
    const bytes = Buffer.from('Quay \u001b$B9A\u001b(B open\n', 'latin1');
    expect(detectEncoding(bytes)).toMatchObject({ encoding: 'ISO-2022-JP', sure: true });
    expect(read(bytes)).toBe('Quay 港 open\n');
  });

  it('is Korean of seven bits where its head says so, line by line', () => {
    const korean = iconv.encode('항구', 'EUC-KR').map((byte) => byte & 0x7f);
    const line = Buffer.concat([Buffer.from('A \u000e'), korean, Buffer.from('\u000f b\n')]);
    const bytes = Buffer.concat([Buffer.from('\u001b$)C'), line, line]);
    expect(detectEncoding(bytes)).toMatchObject({ encoding: 'ISO-2022-KR', sure: true });
    expect(read(bytes)).toBe('A 항구 b\nA 항구 b\n');
  });

  it('is not one of seven bits where a terminal is told to show colours', () => {
    expect(detectEncoding(Buffer.from('\u001b[1mQuay\u001b[0m'))).toMatchObject({
      encoding: 'UTF-8',
    });
  });
});
