import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { exitCodes } from '../../../../electron/cli/exit-codes.ts';
import { masthead } from '../../../../electron/cli/masthead.ts';
import { must } from '../../../../electron/services/must-read.ts';
import { importRunOfLedger } from '../../../support/run-of-ledger.ts';
import { brokenLinks, filesOf } from '../../../support/site-on-disk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-site-cli-'));
  const archive = must(await openArchive(join(folder, 'archive')));
  await importRunOfLedger(archive, { issues: 2, briefings: 2 });
  await archive.close();
}, 30_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

class Heard extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

async function site(...words: string[]) {
  const [out, err] = [new Heard(), new Heard()];
  const code = await masthead(['site', ...words, '--archive', join(folder, 'archive')], {
    out,
    err,
  });
  return { code, out: out.text, err: err.text };
}

describe('masthead site', () => {
  it('writes a web archive, and the next time only what changed', async () => {
    const into = join(folder, 'web');
    const address = 'https://ledger.example/archive/';
    const first = await site('baltic-ledger', '--into', into, '--address', address);
    expect(first).toMatchObject({ code: exitCodes.done, err: '' });
    expect(first.out).toMatch(/web\/index\.html \(2 issues, \d+ files, \d+\.\d MB\)/);
    expect(first.out).toMatch(/\d+ written, 0 unchanged, 0 removed/);
    expect(await filesOf(into)).toEqual(expect.arrayContaining(['sitemap.xml', 'search.html']));
    expect(await brokenLinks(into)).toEqual([]);

    const again = await site('Baltic Ledger', '--into', into, '--address', address);
    expect(again.out).toMatch(/\n0 written, \d+ unchanged, 0 removed/);
  });

  it('tells all of it to programmes, too', async () => {
    const { code, out } = await site('baltic-ledger', '--into', join(folder, 'told'), '--json');
    expect(code).toBe(exitCodes.done);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ ok: true, issues: 2, removed: 0, foreign: [] });
    expect(told.validation.checks[0]).toMatchObject({ name: 'structure', outcome: 'ok' });
  });

  it('leaves a folder of other things alone, and says what to do', async () => {
    const into = join(folder, 'letters');
    await mkdir(into);
    await writeFile(join(into, 'letter.txt'), 'Dear all');
    const { code, err } = await site('baltic-ledger', '--into', into);
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('This folder holds other files');
    expect(err).toContain('Choose an empty folder');
    expect(await filesOf(into)).toEqual(['letter.txt']);
  });

  it('says what stands in the way where the folder cannot be made', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const { code, err } = await site('baltic-ledger', '--into', join(folder, 'a-file', 'web'));
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('There is a file where the web archive needs a folder. (');
    expect(err).toContain(join('a-file', 'web'));
    expect(await readFile(join(folder, 'a-file'), 'utf8')).toBe('');
  });

  it('names the publications there are where one is called wrongly', async () => {
    const { code, err } = await site('Nordic Ledger', '--into', join(folder, 'none'));
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('Baltic Ledger');
  });
});
