import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../../../../electron/cli/exit-codes.ts';
import { masthead } from '../../../../electron/cli/masthead.ts';

const command = fileURLToPath(new URL('../../../../scripts/masthead.mjs', import.meta.url));
const prose =
  'The dredgers left on Tuesday (Port Gazette, August 28; Reuters, AP, August 29), and the lamps of the southern quay were put out.';

const workingFolder = process.cwd();
const archiveBefore = process.env.MASTHEAD_ARCHIVE;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-cli-'));
  process.chdir(folder);
  process.env.MASTHEAD_ARCHIVE = join(folder, 'archive');
  const letters = join(folder, 'letters', '2000');
  await mkdir(letters, { recursive: true });
  const head = 'Publication: Quay Volume: 6 Issue: 16\nAugust 31, 2000';
  await writeFile(join(letters, 'quay-16.txt'), `${head}\n\nA Berth Opens\n\n${prose}\n`);
  await writeFile(
    join(letters, 'quay-17.md'),
    `---\npublication: Quay\nvolume: 6\nissue: 17\ndate: 2000-09-01\n---\n# Pilots\n\nThey struck (see the Quay, August 31).\n`,
  );
  await writeFile(join(letters, '.hidden'), 'not meant for import');
  await writeFile(join(folder, 'scan.pdf'), '%PDF-1.7 not for us');
  await runProcess('import', join(folder, 'letters'));
});
afterAll(async () => {
  process.chdir(workingFolder);
  if (archiveBefore === undefined) delete process.env.MASTHEAD_ARCHIVE;
  else process.env.MASTHEAD_ARCHIVE = archiveBefore;
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command on the archive of these tests, without the process, which takes half of the time. */
async function run(...words: string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const hears = (stream: keyof typeof said) =>
    new Writable({
      write: (text, _encoding, done) => {
        said[stream] += text;
        done();
      },
    });
  const code = await masthead(words, { out: hears('out'), err: hears('err') });
  return { code, ...said };
}

/** Runs it as a shell would. */
function runProcess(...words: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...words], {
    cwd: folder,
    env: { ...process.env, MASTHEAD_ARCHIVE: join(folder, 'archive') },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

async function runJson(...words: string[]) {
  const { code, out, err } = await run(...words, '--json');
  expect(err).toBe('');
  return { code, value: JSON.parse(out) };
}

describe('masthead import', () => {
  it('knows files again, and names what a folder held', async () => {
    const { code, value } = await runJson('import', 'letters');
    expect(code).toBe(exitCodes.done);
    expect(value).toMatchObject({
      ok: true,
      files: [
        { name: join('2000', 'quay-16.txt'), outcome: 'duplicate' },
        { name: join('2000', 'quay-17.md'), outcome: 'duplicate' },
      ],
    });
  });

  it('ends with a code of its own where a file is only kept', async () => {
    const { code, out } = await runProcess('import', 'scan.pdf');
    expect(code).toBe(exitCodes.keptUnread);
    expect(out).toContain('The PDF is damaged');
    expect(out).toContain('1 kept unread');
  });

  it('says what files would become, and stores nothing', async () => {
    await writeFile(join(folder, 'quay-18.txt'), 'Quay, No. 18\nSeptember 2, 2000\n\nIt rained.\n');
    const { code, out } = await run('import', 'quay-18.txt', '--dry-run');
    expect(code).toBe(exitCodes.done);
    expect(out).toContain('quay-18.txt: issue. One issue: Quay');
    expect(out).toContain('Nothing was stored');
    expect((await run('search', 'rained')).out).toContain('Nothing holds');
  });

  it('writes what became of every stretch of every file', async () => {
    await writeFile(join(folder, '=1+1.txt'), 'It hailed on the quay, and nobody left.');
    const { code } = await run('import', '=1+1.txt', '--report', 'account.csv');
    expect(code).toBe(exitCodes.done);
    const [head, row] = (await readFile(join(folder, 'account.csv'), 'utf8')).split('\r\n');
    expect(head).toMatch(/^\uFEFFfile,file_bytes,sha256,outcome,/);
    expect(row).toMatch(/^'=1\+1\.txt,39,[0-9a-f]{64},issue,.*,0,39,briefing,/s);
  });

  it('imports nothing where a path is not there', async () => {
    const { code, value } = await runJson('import', 'letters', 'gone.txt');
    expect(code).toBe(exitCodes.failed);
    expect(value).toMatchObject({
      ok: false,
      error: { kind: 'unreadable-file', file: 'gone.txt' },
    });
  });
});

describe('masthead search', () => {
  it('finds the briefings that hold all the words', async () => {
    const { code, value } = await runJson('search', 'dredgers', 'lamp');
    expect(code).toBe(exitCodes.done);
    expect(value.hits).toMatchObject([{ headline: 'A Berth Opens', publicationTitle: 'Quay' }]);
  });

  it('says so where nothing does', async () => {
    expect((await run('search', 'xylophone')).out).toContain('Nothing holds xylophone');
  });
});

describe('masthead citations', () => {
  it('prints the works that an issue cites, ready for a reference manager', async () => {
    const { code, out, err } = await run('citations', 'Quay 6/16', '--format', 'ris');
    expect({ code, err }).toEqual({ code: exitCodes.done, err: '' });
    expect(out.match(/^ID {2}- .*$/gm)).toEqual([
      'ID  - port-gazette-2000-08-28',
      'ID  - reuters-2000-08-29',
      'ID  - associated-press-2000-08-29',
    ]);
  });

  it('writes those of a search to a file', async () => {
    const { code, value } = await runJson(
      ...['citations', '--query', 'struck', '--format', 'bibtex', '--output', 'struck.bib'],
    );
    expect({ code, works: value.works }).toEqual({ code: exitCodes.done, works: 1 });
    expect(await readFile(join(folder, 'struck.bib'), 'utf8')).toContain(
      '@article{quay-2000-08-31,',
    );
  });

  it('says what a source might be called', async () => {
    const { code, err } = await run('citations', '--source', 'gaz');
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('No single source is called “gaz”');
  });
});

describe('masthead proof', () => {
  it('lists what a proofreader would stop at, and ends with a code of its own', async () => {
    const { code, out } = await run('proof', 'Quay 16');
    expect(code).toBe(exitCodes.findings);
    expect(out).toContain('Unknown outlet. “Port Gazette” is not in the authority file');
  });

  it('says so where nothing is found', async () => {
    const { code, value } = await runJson('proof', 'Quay 17');
    expect({ code, findings: value.findings }).toEqual({ code: exitCodes.done, findings: [] });
  });
});

describe('masthead export', () => {
  it.each([['Quay 6/16'], ['Quay 16'], ['quay 2000-08-31']])(
    'finds an issue by “%s”',
    async (name) => {
      const { code, value } = await runJson(
        'export',
        name,
        '--format',
        'html',
        '--output',
        'a.html',
      );
      expect(code).toBe(exitCodes.done);
      expect(value.path).toBe(join(folder, 'a.html'));
      expect(await readFile(value.path, 'utf8')).toContain('The dredgers left on Tuesday');
    },
  );

  it('writes a PDF under a name of its own', async () => {
    const { code, value } = await runJson(
      'export',
      'Quay 6/17',
      '--standard',
      'ua-1',
      '--paper',
      'a4',
    );
    expect(code).toBe(exitCodes.done);
    expect(value).toMatchObject({ ok: true, pages: expect.any(Number) });
    expect((await readFile(value.path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('suggests what it knows where it knows no such issue', async () => {
    const { code, err } = await run('export', 'Quay 6/18');
    expect(code).toBe(exitCodes.failed);
    expect(err).toContain('"Quay 6/17"');
    const other = await runJson('export', 'Courier 1');
    expect(other.value.suggestions.join()).toContain('Quay 6/17');
  });
});

describe('masthead check', () => {
  it('proves a sound archive', async () => {
    const { code, value } = await runJson('check');
    expect(code).toBe(exitCodes.done);
    expect(value).toMatchObject({ sound: true, damages: [], proved: { briefings: 3 } });
  });

  it('tells a damaged archive by its code', async () => {
    const damaged = join(folder, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'archive.sqlite'), Buffer.alloc(8192, 'not a database '));
    const { code, value } = await runJson('check', '--archive', damaged);
    expect(code).toBe(exitCodes.damagedArchive);
    expect(value).toMatchObject({ ok: false, error: { kind: 'archive-damaged' } });
  });

  it('founds no archive where there is none', async () => {
    const { code, value } = await runJson('check', '--archive', join(folder, 'none'));
    expect(code).toBe(exitCodes.failed);
    expect(value.error).toMatchObject({ kind: 'not-found', hint: expect.any(String) });
  });
});

describe('masthead', () => {
  it('teaches by examples and tells its exit codes', async () => {
    const { code, out } = await runProcess('--help');
    expect(code).toBe(exitCodes.done);
    expect(out).toContain('Exit codes:');
    expect((await run('export', '--help')).out).toContain('masthead export "Monitor 6/160"');
  });

  it('tells a shell what was wrong', async () => {
    const { code, out, err } = await runProcess('search', 'a', '--limit', '0');
    expect({ code, out }).toEqual({ code: exitCodes.usage, out: '' });
    expect(err).toContain('--help');
  });

  it.each([[['exprot']], [['import']], [['export', 'Quay 1', '--format', 'parchment']]])(
    'refuses a wrong call: %j',
    async (words) => {
      const { code, err } = await run(...words);
      expect(code).toBe(exitCodes.usage);
      expect(err).toContain('--help');
    },
  );
});

// The last: it brings an issue that the others do not count.
describe('masthead proof --spelling', () => {
  it('checks spelling where that is asked, and knows the names of the archive', async () => {
    const letter = join(folder, 'quay-19.md');
    await writeFile(
      letter,
      '---\npublication: Quay\nissue: 19\ndate: 2000-09-03\n---\n# Tugs\n\nThe tugs were repared by the men of the Port Gazette.\n',
    );
    await run('import', letter);
    const { code, value } = await runJson('proof', 'Quay 19', '--spelling');
    expect(code).toBe(exitCodes.findings);
    expect(value.spelling).toMatchObject([{ kind: 'spelling', words: 'repared' }]);
  });
});
