import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { exitCodes } from '../../../../electron/cli/exit-codes.ts';
import { masthead } from '../../../../electron/cli/masthead.ts';
import { exportOptions } from '../../../../shared/editions/edition-options.ts';
import type { ExportRecipe } from '../../../../shared/editions/export-recipe.ts';
import { value } from '../archive/temporary-archive.ts';

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-cli-'));
  archive = join(folder, 'archive');
  const letter = (number: number, date: string, text: string) =>
    writeFile(
      join(folder, `quay-${number}.txt`),
      `Quay Volume: 6 Issue: ${number}\n${date}\n\nThe Mole\n\n${text}\n`,
    );
  await letter(16, 'August 31, 2000', 'A berth opened (Port Gazette, August 28).');
  await letter(17, 'September 7, 2000', 'Pilots struck (see the Quay, August 31).');
  await letter(19, 'September 21, 2000', 'The lamps were put out.');
  const files = [16, 17, 19].map((number) => join(folder, `quay-${number}.txt`));
  await run('import', ...files, '--publication', 'Quay');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line in this process, on the archive of these tests unless it names one. */
async function run(...words: string[]) {
  const all = words.includes('--archive') ? words : [...words, '--archive', archive];
  const [out, err] = [new Heard(), new Heard()];
  const code = await masthead(all, { out, err });
  return { code, out: out.text, err: err.text };
}

class Heard extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

/** Saves a list of editions as the window would. */
async function saveList(name: string, ofPublication: ExportRecipe['ofPublication'] = []) {
  const opened = value(await openArchive(archive));
  const [publication] = value(await opened['publications.list']({}));
  value(
    await opened.saveExportRecipe({
      id: `list-${name}`,
      publicationId: publication?.id ?? '',
      name,
      editions: [exportOptions.parse({ format: 'html' }), exportOptions.parse({ format: 'text' })],
      ofPublication,
      pattern: '{date} {publication}',
      folder: null,
    }),
  );
  await opened.close();
}

describe('masthead archive and rebuild', () => {
  it('make the same archive in another place', async () => {
    const file = join(folder, 'quay.json');
    const { code, out } = await run('archive', 'Quay', '--output', file);
    expect(code).toBe(exitCodes.done);
    expect(out).toContain('(3 issues,');

    const elsewhere = join(folder, 'elsewhere');
    const rebuilt = await run('rebuild', file, '--archive', elsewhere);
    expect(rebuilt).toMatchObject({ code: exitCodes.done, err: '' });
    expect(rebuilt.out).toContain('Publications: 1, issues: 3, briefings: 3.');
    const found = await run('search', 'pilots', '--archive', elsewhere);
    expect(found.out).toContain('The Mole');
    expect((await run('check', '--archive', elsewhere)).code).toBe(exitCodes.done);
  });

  it('name the publications there are where one is called wrongly', async () => {
    const { code, err } = await run('archive', 'Key');
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('No publication is called “Key”');
    expect(err).toContain('"Quay"');
  });

  it('refuse a file that is no archive, and say where it is wrong', async () => {
    const file = join(folder, 'other.json');
    await writeFile(file, '{"format":"masthead-archive","version":1,"publications":[{}]}');
    const { code, err } = await run('rebuild', file, '--archive', join(folder, 'never'));
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('publications.0.title');
    expect(await readdir(folder)).not.toContain('never');
    expect((await run('rebuild', join(folder, 'nowhere.json'))).err).toContain('no such file');
  });
});

describe('masthead export --recipe', () => {
  it('writes all editions of a list under the names of its pattern', async () => {
    await saveList('Friday list');
    const out = join(folder, 'friday');
    const done = await run('export', 'Quay 6/17', '--recipe', 'friday list', '--output', out);
    expect(done).toMatchObject({ code: exitCodes.done, err: '' });
    expect((await readdir(out)).sort()).toEqual(['2000-09-07 quay.html', '2000-09-07 quay.txt']);
    expect(await readFile(join(out, '2000-09-07 quay.txt'), 'utf8')).toContain('Pilots struck');
  });

  it('writes the web archive too, which it then brings up to date, and says what failed alone', async () => {
    await saveList('Whole list', [{ form: 'site' }, { form: 'volume', by: 'volume' }]);
    const out = join(folder, 'whole');
    const export_ = () => run('export', 'Quay 6/17', '--recipe', 'Whole list', '--output', out);
    const first = await export_();
    expect(first).toMatchObject({ code: exitCodes.done, err: '' });
    expect(await readdir(out)).toEqual(expect.arrayContaining(['quay-web', 'quay-volume-6.pdf']));
    expect(first.out).toMatch(/quay-web\/index\.html \(\d+ KB\)\n.*0 unchanged, 0 removed/s);
    expect((await export_()).out).toMatch(/\b0 written, \d+ unchanged, 0 removed/);
  });

  it('names the lists there are where one is called wrongly', async () => {
    await saveList('Friday list');
    const { code, err } = await run('export', 'Quay 6/17', '--recipe', 'Monday');
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('No list of editions is called “Monday”');
    expect(err).toContain('Friday list');
  });
});

describe('masthead issues check', () => {
  it('tells what departs from the rule, and ends with a code of its own', async () => {
    const { code, out } = await run('issues', 'check', 'Quay');
    expect(code).toBe(exitCodes.findings);
    expect(out).toContain('Quay: 3 issues.');
    expect(out).toContain('No. 18');
  });
});
