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

  it('is UTF-8 in spite of a damaged place or two, and not where letters are of another', () => {
    const text = 'Kähne für Über­see, Grüße – und Fässer';
    const torn = Buffer.concat([Buffer.from(text), Buffer.from([0xfc, 0x20, 0xe2, 0x82])]);
    expect(detectEncoding(torn)).toMatchObject({ encoding: 'UTF-8' });
    expect(read(torn)).toContain('Grüße – und');
    for (const [encoding, words] of [
      ['windows-1252', 'Kähne für Übersee, Grüße und Fässer'],
      ['windows-1251', 'Причал закрыт до среды, паромы стоят'],
      ['koi8-r', 'Причал закрыт до среды, паромы стоят'],
      ['shift_jis', '港の桟橋は水曜日まで閉鎖されます'],
      ['gb18030', '港口的码头关闭到星期三，渡轮停航'],
    ] as const) {
      expect(detectEncoding(iconv.encode(words, encoding)).encoding).not.toBe('UTF-8');
    }
  });

  it('is not one of seven bits where a terminal is told to show colours', () => {
    expect(detectEncoding(Buffer.from('\u001b[1mQuay\u001b[0m'))).toMatchObject({
      encoding: 'UTF-8',
    });
  });
});
