import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { importLimits } from '../../../../../electron/importers/import-limits.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { zipImporter } from '../../../../../electron/importers/zip/zip-importer.ts';
import { zipFile } from '../../../../support/zip-file.ts';

const prose = 'The dredgers left on Tuesday, a month earlier than planned.';

function read(file: ImportFile) {
  const outcome = zipImporter.read(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

const refusal = (file: ImportFile): string => {
  const outcome = zipImporter.read(file);
  return outcome.ok ? '' : outcome.error.message;
};

async function contents(file: ImportFile): Promise<[string, string][]> {
  return Promise.all(
    read(file).contained.map(async ({ name, unpack }): Promise<[string, string]> => {
      const bytes = await unpack();
      return [name, bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.error.message];
    }),
  );
}

describe('a ZIP of files', () => {
  it('gives them as its folder would, each with its place', async () => {
    const box = zipFile({
      'issue18/': '',
      'issue18/quay.html': prose,
      'issue18/gx/tide.txt': 'Tide',
      'notes.md': '# Notes',
    });
    expect(chooseImporter(box).id).toBe('zip');
    expect(await contents(box)).toEqual([
      ['issue18/quay.html', prose],
      ['issue18/gx/tide.txt', 'Tide'],
      ['notes.md', '# Notes'],
    ]);
    const [first] = read(box).contained;
    const [start = 0, end = 0] = first?.passage?.bytes ?? [];
    expect(first?.passage?.place).toBe('entry “issue18/quay.html”');
    expect(Buffer.from(box.bytes.subarray(start, end)).toString('latin1')).toContain('quay.html');
  });

  it('passes over what an operating system left in it, and says so', () => {
    const { contained, stretches, warnings } = read(
      zipFile({
        'a.txt': prose,
        '__MACOSX/._a.txt': 'x',
        '.DS_Store': 'x',
        'pier/Thumbs.db': 'x',
      }),
    );
    expect(contained.map(({ name }) => name)).toEqual(['a.txt']);
    expect(stretches.map(({ place, fate }) => [place, fate])).toEqual([
      ['entry “a.txt”', 'contained'],
      ['entry “__MACOSX/._a.txt”', 'unread'],
      ['entry “.DS_Store”', 'unread'],
      ['entry “pier/Thumbs.db”', 'unread'],
      ['the list of contents of the ZIP', 'markup'],
    ]);
    expect(warnings[0]?.message).toContain('.DS_Store');
  });

  it('gives names no power over places, and tells files of one name apart', () => {
    const { contained, warnings } = read(
      zipFile({
        '../../ok.md': 'a',
        '/etc/ok.md': 'b',
        'C:\\pier\\ok.md': 'c',
        'pier/ok.md': 'd',
        '..': 'e',
      }),
    );
    expect(contained.map(({ name }) => name)).toEqual([
      'ok.md',
      'etc/ok.md',
      'pier/ok.md',
      'pier/ok (2).md',
      'unnamed',
    ]);
    expect(warnings[0]?.message).toBe(
      'A file in it is named “../../ok.md”; it was read as “ok.md”.',
    );
  });

  it('refuses thousands of files with hardly a word each, and no fewer', () => {
    const dust = (count: number, text: string) =>
      zipFile(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, text])));
    expect(refusal(dust(importLimits.dustFiles + 1, '# 7'))).toContain('hardly a word');
    expect(read(dust(importLimits.dustFiles, '# 7')).contained).toHaveLength(
      importLimits.dustFiles,
    );
    expect(refusal(dust(importLimits.dustFiles + 1, `# 7\n\n${prose}\n${prose}`))).toBe('');
  });

  it('reads names that were written before UTF-8', () => {
    const { bytes } = zipFile({ 'qu_y.txt': prose });
    const old = bytes.map((byte) => (byte === '_'.charCodeAt(0) ? 0x84 : byte));
    expect(read({ name: 'box.zip', bytes: old }).contained[0]?.name).toBe('quäy.txt');
  });

  it('says when it is cut off, damaged or empty', () => {
    const { name, bytes } = zipFile({ 'a.txt': prose });
    expect(refusal({ name, bytes: bytes.subarray(0, 60) })).toContain('cut off');
    expect(refusal(zipFile({}))).toBe('There is no file in it.');
    expect(
      refusal(zipFile({ 'xl/workbook.xml': '<x/>', '[Content_Types].xml': '<x/>' })),
    ).toContain('no text document');
  });

  it('refuses one entry alone where that is locked, damaged or packed in an unknown manner', async () => {
    const change = (offset: number, value: number) => {
      const file = zipFile({ 'a.txt': prose });
      const at = Buffer.from(file.bytes).indexOf('PK\u0001\u0002');
      const bytes = file.bytes.slice();
      bytes[at + offset] = value;
      return contents({ ...file, bytes });
    };
    expect(await change(8, 1)).toEqual([['a.txt', 'It is locked with a password.']]);
    expect((await change(10, 12))[0]?.[1]).toContain('in a manner that is not read');
    expect((await change(16, 0))[0]?.[1]).toContain('It is damaged');
  });

  it('unpacks nothing beyond its declared size, its bound, or any reason', async () => {
    const zeros = zipFile({ 'zeros.txt': new Uint8Array(4 * 1024 * 1024) });
    expect((await contents(zeros))[0]?.[1]).toContain(`${importLimits.zipRatio} times its size`);
    const at = Buffer.from(zeros.bytes).indexOf('PK\u0001\u0002');
    const lying = zeros.bytes.slice();
    new DataView(lying.buffer).setUint32(at + 24, 10, true);
    expect((await contents({ ...zeros, bytes: lying }))[0]?.[1]).toContain('It is damaged');
    new DataView(lying.buffer).setUint32(at + 24, importLimits.zipEntryBytes + 1, true);
    expect((await contents({ ...zeros, bytes: lying }))[0]?.[1]).toContain('unpacks to more than');
  });

  it('refuses entries that lie over each other', () => {
    const { name, bytes } = zipFile({ 'a.txt': prose, 'b.txt': prose });
    const buffer = Buffer.from(bytes);
    const second = buffer.lastIndexOf('PK\u0001\u0002');
    buffer.writeUInt32LE(0, second + 42);
    expect(refusal({ name, bytes: new Uint8Array(buffer) })).toContain('lie over each other');
  });

  it('is read or refused whatever its bytes are, and never throws', async () => {
    const { name, bytes } = zipFile({ 'a.txt': prose, 'pier/b.txt': prose.repeat(40) });
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(bytes.length), async (changes, length) => {
        const mutated = bytes.slice(0, Math.max(length, bytes.length >> 1));
        for (const [at, value] of changes) if (at < mutated.length) mutated[at] = value;
        const outcome = zipImporter.read({ name, bytes: mutated });
        if (!outcome.ok) return;
        for (const { name: way, unpack } of outcome.value.contained) {
          expect(way).not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)/);
          const unpacked = await unpack();
          expect(unpacked.ok || unpacked.error.message !== '').toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
