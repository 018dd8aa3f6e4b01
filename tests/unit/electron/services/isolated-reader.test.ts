import { afterEach, describe, expect, it } from 'vitest';
import { IsolatedReader } from '../../../../electron/services/isolated-reader.ts';
import { textFile } from '../../../support/text-file.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';
let reader: IsolatedReader | null = null;
afterEach(() => reader?.close());

describe('the isolated reader', () => {
  it('reads file after file', async () => {
    reader = new IsolatedReader();
    const files = ['a.txt', 'b.txt'].map((name) => textFile(`${name} ${prose}`, name));
    const read = await Promise.all(files.map((file) => reader?.read(file)));
    expect(read.map((it) => it?.ok)).toEqual([true, true]);
  });

  it('gives up a file that takes too long, and reads the next', async () => {
    reader = new IsolatedReader({ time: 1, heap: 256 });
    expect(await reader.read(textFile(prose, 'slow.txt'))).toMatchObject({
      ok: false,
      error: {
        kind: 'unreadable-file',
        file: 'slow.txt',
        message: expect.stringContaining('longer'),
      },
    });
    expect(await reader.read(textFile(prose, 'next.txt'))).toMatchObject({ ok: false });
  });

  it('loses one file to a want of memory, not the programme', async () => {
    reader = new IsolatedReader({ time: 60_000, heap: 64 });
    const large = Array.from({ length: 120_000 }, (_, index) => `# Head ${index}\n\n${prose}\n`);
    expect(await reader.read(textFile(large, 'large.md'))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable-file', message: expect.stringContaining('memory') },
    });
    expect(await reader.read(textFile(prose))).toMatchObject({ ok: true });
  });
});
