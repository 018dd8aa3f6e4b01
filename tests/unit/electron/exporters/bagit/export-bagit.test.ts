import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportBagit } from '../../../../../electron/exporters/bagit/export-bagit.ts';
import { buildIssueDocument } from '../../../../support/issue-document.ts';

const source = `sha256:${'a'.repeat(64)}`;
const bytes = Uint8Array.from([1, 2, 3]);
const bag = unzipSync(
  exportBagit({
    document: buildIssueDocument({
      briefings: [{ blocks: [{ type: 'image', source, alternative: 'Two cranes' }] }],
    }),
    options: { format: 'bagit' },
    pictures: new Map([[source, { kind: 'png', bytes }]]),
  }).bytes,
);
const folder = 'baltic-ledger-2024-03-04/';
const text = (path: string) => new TextDecoder().decode(bag[folder + path]);
const listed = (manifest: string) =>
  text(manifest)
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);

describe('the bag', () => {
  it('is one folder that declares what it is', () => {
    expect(Object.keys(bag).every((path) => path.startsWith(folder))).toBe(true);
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('lists every file of its payload with the digest that it has, and no other', () => {
    const payload = Object.keys(bag).filter((path) => path.startsWith(`${folder}data/`));
    expect(listed('manifest-sha256.txt').map(([, path]) => folder + path)).toEqual(payload);
    for (const [digest, path] of [
      ...listed('manifest-sha256.txt'),
      ...listed('tagmanifest-sha256.txt'),
    ]) {
      const content = bag[folder + path] as Uint8Array;
      expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
    }
  });

  it('counts its payload', () => {
    const payload = Object.entries(bag).filter(([path]) => path.startsWith(`${folder}data/`));
    const octets = payload.reduce((sum, [, content]) => sum + content.length, 0);
    expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
    expect(payload.map(([path]) => path)).toContain(`${folder}data/pictures/${'a'.repeat(64)}.png`);
  });
});
