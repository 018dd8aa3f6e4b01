import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archivePaths } from '../../../../electron/archive/archive-paths.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import {
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  temporaryFolder,
  value,
} from './temporary-archive.ts';

const WORDS = 'The lighthouse keeper counted ships through the long evening of the regatta.';

/** A closed archive with one briefing, whose file can be spoilt. */
async function closedArchive() {
  const folder = temporaryFolder();
  const archive = await temporaryArchive(folder);
  const publication = await foundCourier(archive);
  await importIssue(
    archive,
    importedIssue(publication, { date: '2003-05-01' }, [
      { headline: 'Regatta', text: `${WORDS} (Reuters, April 30).` },
    ]),
    'regatta.txt',
  );
  await archive.close();
  return { folder, file: archivePaths(folder).database };
}

async function check(folder: string) {
  const archive = await temporaryArchive(folder);
  return archive.check();
}

/** Flips one bit at every place where these bytes stand, `offset` bytes further on. */
function flip(file: string, bytes: string | Buffer, offset: number): number {
  const content = readFileSync(file);
  let count = 0;
  for (let at = content.indexOf(bytes); at >= 0; at = content.indexOf(bytes, at + 1)) {
    content.writeUInt8(content.readUInt8(at + offset) ^ 1, at + offset);
    count += 1;
  }
  writeFileSync(file, content);
  return count;
}

describe('checking an archive', () => {
  it('proves a sound one, and counts what was proved', async () => {
    const { folder } = await closedArchive();
    expect(await check(folder)).toMatchObject({
      sound: true,
      damages: [],
      proved: { briefings: 1, revisions: 1, originals: 1, occurrences: 1, indexed: 1 },
    });
  });

  it('names the briefing whose stored text has one flipped bit', async () => {
    const { folder, file } = await closedArchive();
    expect(flip(file, `"text":"${WORDS.slice(0, 20)}`, 12)).toBeGreaterThan(0);
    const { sound, damages } = await check(folder);
    expect(sound).toBe(false);
    expect(damages.join()).toContain('“Regatta”');
  });

  it('names the file whose original has one flipped bit', async () => {
    const { folder, file } = await closedArchive();
    const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
    // What an import has staged and deleted may stand there too.
    expect(flip(file, zstdMagic, 40)).toBeGreaterThan(0);
    const { damages } = await check(folder);
    expect(damages.join()).toContain('regatta.txt');
  });

  it('sees a headline that no longer agrees with its text', async () => {
    const { folder, file } = await closedArchive();
    expect(flip(file, 'Regattaregatta', 2)).toBeGreaterThan(0);
    expect((await check(folder)).damages.join()).toContain('listed under another headline');
  });

  it('still reports where whole pages are gone', async () => {
    const { folder, file } = await closedArchive();
    const content = readFileSync(file);
    content.fill(0xa5, 4096 * 6, 4096 * 12);
    writeFileSync(file, content);
    const opened = await openArchive(folder);
    if (!opened.ok) expect(opened.error.kind).toBe('archive-damaged');
    else {
      const { sound } = await opened.value.check();
      expect(sound).toBe(false);
      await opened.value.close();
    }
  });

  it('refuses to hand out a damaged original as if it were whole', async () => {
    const { folder, file } = await closedArchive();
    flip(file, Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 40);
    const archive = await temporaryArchive(folder);
    const [batch] = value(await archive['imports.list']({}));
    const report = value(await archive['imports.report']({ batchId: batch?.batchId ?? '' }));
    const outcome = await archive.readOriginal(report.files[0]?.hash ?? '');
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'archive-damaged' } });
  });
});
