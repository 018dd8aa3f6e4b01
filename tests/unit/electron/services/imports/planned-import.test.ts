import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import type { ImportFile } from '../../../../../electron/importers/importer.ts';
import { importHandlers } from '../../../../../electron/services/imports/import-handlers.ts';
import { Jobs } from '../../../../../electron/services/jobs.ts';
import { textFile } from '../../../../support/text-file.ts';
import { failureOf, temporaryArchive, value } from '../../archive/temporary-archive.ts';

const prose = 'The dredgers left on Tuesday (Port Gazette, August 28; Reuters, AP, August 29).';
const issue = (number: number, day = 31, words = prose) => [
  `Publication: Quay Volume: 6 Issue: ${number}`,
  `August ${day}, 2000`,
  '',
  'A Berth Opens',
  '',
  words,
];

let archive: Archive;
let handlers: ReturnType<typeof importHandlers>;
const offered = new Map<string, ImportFile>();
const told: string[] = [];

beforeEach(async () => {
  archive = await temporaryArchive();
  told.length = 0;
  const ports = { emit: (name: string) => void told.push(name) };
  const uploads = { take: async (id: string) => offered.get(id) ?? null };
  handlers = importHandlers({ archive, uploads, jobs: new Jobs(ports), ports });
});

function upload(files: readonly ImportFile[]): string[] {
  return files.map((file) => {
    const id = randomUUID();
    offered.set(id, file);
    return id;
  });
}

const jobId = 'a-job';

/** Reads files into a new batch and plans it. */
async function plan(files: readonly ImportFile[]) {
  const { batchId } = value(await handlers['imports.begin']({}));
  value(await handlers['imports.add']({ batchId, jobId, uploads: upload(files) }));
  return value(await handlers['imports.settle']({ batchId, jobId }));
}

const rowsOf = async (batchId: string) =>
  value(await archive['imports.planFiles']({ batchId, offset: 0, limit: 100 })).files;

const commit = async (batchId: string) =>
  value(await handlers['imports.commit']({ batchId, jobId }));

describe('the plan of an import', () => {
  it('says what each file would become, and nothing of it is in the archive', async () => {
    const odd = textFile(Buffer.from('...'), 'odd.bin');
    const planned = await plan([
      textFile(issue(16), 'a.txt'),
      textFile(issue(16), 'copy.txt'),
      textFile(issue(17, 30), 'b.txt'),
      odd,
    ]);
    expect(planned).toMatchObject({
      state: 'planned',
      files: 4,
      issues: 2,
      stored: 0,
      fates: { issue: 2, duplicate: 1, kept: 1 },
      publications: [{ title: 'Quay', isNew: true, issues: 2, briefings: 2 }],
    });
    expect(await rowsOf(planned.batchId)).toMatchObject([
      { file: 0, name: 'a.txt', fate: 'issue', labels: ['Vol. 6, No. 16 · 31 August 2000'] },
      { file: 1, fate: 'duplicate', explanation: expect.stringContaining('a.txt') },
      { file: 2, fate: 'issue', publication: 'Quay', briefings: 1 },
      { file: 3, fate: 'kept', labels: [] },
    ]);
    expect(await archive.counts()).toMatchObject({ publications: 0, issues: 0, briefings: 0 });
    expect(told).toContain('import.planned');
  });

  it('is told by an index of files which issues they are', async () => {
    const bodies = [
      textFile(prose, 'letters/one.txt'),
      textFile(`${prose} They came back.`, 'letters/two.txt'),
    ];
    const index = 'file,number,date\none.txt,7,1998-03-02\ntwo,8,1998-03\n';
    const { batchId } = await plan([textFile(index, 'letters/index.csv'), ...bodies]);
    expect(await rowsOf(batchId)).toMatchObject([
      { fate: 'contents', explanation: expect.stringContaining('tells of 2 files') },
      { fate: 'issue', labels: ['No. 7 · 2 March 1998'] },
      { fate: 'issue', labels: ['No. 8 · March 1998'] },
    ]);
    const file = value(await archive['imports.planFile']({ batchId, file: 1 }));
    expect(file.issues[0]?.witnesses).toContainEqual(
      expect.objectContaining({ field: 'number', value: '7', source: 'index “index.csv”' }),
    );
  });

  it('shows one file with its issues and what speaks of them', async () => {
    const { batchId } = await plan([textFile(issue(16), 'quay-16.txt')]);
    const file = value(await archive['imports.planFile']({ batchId, file: 0 }));
    expect(file).toMatchObject({
      importer: expect.stringMatching(/^text \d+$/),
      issues: [
        {
          number: '16',
          date: '2000-08-31',
          isNewPublication: true,
          briefings: [{ headline: 'A Berth Opens', opening: expect.stringContaining('dredgers') }],
        },
      ],
    });
  });

  it('narrows its rows by fate, format and part of the name', async () => {
    const files = [textFile(issue(16), 'mail/a.txt'), textFile(Buffer.from('...'), 'odd.bin')];
    const { batchId } = await plan(files);
    const names = async (filter: object) =>
      value(
        await archive['imports.planFiles']({ batchId, offset: 0, limit: 9, ...filter }),
      ).files.map(({ name }) => name);
    expect(await names({ filter: 'attention' })).toEqual(['odd.bin']);
    expect(await names({ format: 'text' })).toEqual(['mail/a.txt']);
    expect(await names({ format: null })).toEqual(['odd.bin']);
    expect(await names({ text: 'MAIL' })).toEqual(['mail/a.txt']);
  });

  it('is stored as it says, file by file, with every byte accounted for', async () => {
    const files = [textFile(issue(16), 'a.txt'), textFile(issue(17, 30), 'b.txt')];
    const { batchId } = await plan(files);
    expect(await commit(batchId)).toMatchObject({ state: 'done', stored: 2, refused: 0 });
    const { files: reports } = value(await archive['imports.report']({ batchId }));
    expect(reports.map(({ explanation }) => explanation)).toEqual([
      'One issue: Quay, Vol. 6, No. 16, 31 August 2000, with 1 citation and no references.',
      'One issue: Quay, Vol. 6, No. 17, 30 August 2000, with 1 citation and no references.',
    ]);
    for (const [file, { bytes }] of reports.entries()) {
      const account = value(await archive['imports.fileAccount']({ batchId, file }));
      const ranges = account.flatMap((stretch) => (stretch.bytes ? [stretch.bytes] : []));
      expect(ranges[0]?.[0]).toBe(0);
      expect(ranges.at(-1)?.[1]).toBe(bytes);
      for (const [index, [start]] of ranges.slice(1).entries()) {
        expect(start).toBe(ranges[index]?.[1]);
      }
      expect(account.flatMap(({ briefing }) => briefing ?? [])).toContainEqual({
        id: expect.any(String),
        headline: 'A Berth Opens',
      });
    }
    expect((await archive.check()).damages).toEqual([]);
  });

  it('stores the oldest issue first', async () => {
    const { batchId } = await plan([
      textFile(issue(17, 31), 'late.txt'),
      textFile(issue(16, 3), 'early.txt'),
    ]);
    const [first] = await archive.nextIssues(batchId, { limit: 1, except: [] });
    expect(JSON.parse(first?.plan ?? '')).toMatchObject({ number: '16' });
  });

  it('is given up without a trace', async () => {
    const file = textFile(issue(16));
    const { batchId } = await plan([file]);
    const hash = (await rowsOf(batchId))[0]?.hash ?? '';
    value(await archive.readOriginal(hash));
    value(await archive['imports.discard']({ batchId }));
    expect(failureOf(await archive.readOriginal(hash)).kind).toBe('not-found');
    expect(value(await archive['imports.list']({}))).toEqual([]);
    expect((await archive.check()).damages).toEqual([]);
  });

  it('is not changed once it is stored', async () => {
    const { batchId } = await plan([textFile(issue(16))]);
    await commit(batchId);
    const again = { batchId, jobId, uploads: upload([textFile(issue(17))]) };
    expect(failureOf(await handlers['imports.add'](again)).kind).toBe('conflict');
    expect(failureOf(await handlers['imports.settle']({ batchId, jobId })).kind).toBe('conflict');
    expect(failureOf(await archive['imports.discard']({ batchId })).kind).toBe('conflict');
  });

  it('shows the run of numbers with what the archive has already', async () => {
    await commit((await plan([textFile(issue(15, 29))])).batchId);
    const { batchId } = await plan([textFile(issue(16, 30)), textFile(issue(18, 31), 'b.txt')]);
    const [calendar] = value(await archive['imports.calendar']({ batchId }));
    expect(calendar).toMatchObject({
      publication: 'Quay',
      run: { findings: [{ kind: 'missing', from: 17, to: 17 }] },
    });
    expect(calendar?.entries.map(({ file }) => file)).toEqual([0, 1, null]);
  });

  it('says which of its issues are in the archive already', async () => {
    await commit((await plan([textFile(issue(16))])).batchId);
    const again = textFile([...issue(16), 'A corrected edition.']);
    const { batchId } = await plan([again]);
    expect(await rowsOf(batchId)).toMatchObject([{ doubles: 1 }]);
  });
});

describe('a correction', () => {
  const both = () => [textFile(issue(16), 'mail/a.txt'), textFile(issue(17, 30), 'mail/b.txt')];

  it('changes one file or all alike, and can be taken back', async () => {
    const { batchId } = await plan(both());
    const one = { kind: 'files' as const, files: [1] };
    const all = { kind: 'alike' as const, folder: 'mail/' };
    const request = { batchId, jobId };
    await handlers['imports.correct']({ ...request, scope: one, correction: { number: '99' } });
    const planned = value(
      await handlers['imports.correct']({
        ...request,
        scope: all,
        correction: { publication: 'The Pier' },
      }),
    );
    expect(planned.publications).toMatchObject([{ title: 'The Pier', issues: 2 }]);
    expect(planned.corrections.map(({ words }) => words)).toEqual([
      'Number “99”, for one file',
      'Publication “The Pier”, for all files in mail/',
    ]);
    expect((await rowsOf(batchId))[1]?.labels).toEqual(['Vol. 6, No. 99 · 30 August 2000']);

    const correctionId = planned.corrections[1]?.id ?? '';
    const without = value(await handlers['imports.uncorrect']({ ...request, correctionId }));
    expect(without.publications).toMatchObject([{ title: 'Quay', issues: 2 }]);
  });

  it('is what is stored', async () => {
    const { batchId } = await plan(both());
    const scope = { kind: 'files' as const, files: [0] };
    const correction = { number: '12', date: '1999-01-02' };
    await handlers['imports.correct']({ batchId, jobId, scope, correction });
    await commit(batchId);
    const { issues } = value(await archive['issues.list']({ offset: 0, limit: 9 }));
    expect(issues.map(({ number, date }) => [number, date])).toEqual([
      ['17', '2000-08-30'],
      ['12', '1999-01-02'],
    ]);
  });

  it('leaves files out, whose bytes are kept', async () => {
    const { batchId } = await plan(both());
    const scope = { kind: 'files' as const, files: [0] };
    await handlers['imports.correct']({ batchId, jobId, scope, correction: { fate: 'leave-out' } });
    expect(await commit(batchId)).toMatchObject({ stored: 1, fates: { 'left-out': 1 } });
    const { files } = value(await archive['imports.report']({ batchId }));
    expect(files[0]).toMatchObject({ outcome: 'kept', fate: 'left-out', issues: [] });
    value(await archive.readOriginal(files[0]?.hash ?? ''));
  });

  it('of an encoding has the file read again', async () => {
    const bytes = Buffer.from(issue(16, 31, 'Der Schlüssel lag im Hafen.').join('\n'), 'latin1');
    const { batchId } = await plan([textFile(bytes, 'a.txt')]);
    const scope = { kind: 'alike' as const, format: 'text' };
    const correction = { encoding: 'windows-1250' };
    value(await handlers['imports.correct']({ batchId, jobId, scope, correction }));
    expect(await rowsOf(batchId)).toMatchObject([{ encoding: 'windows-1250' }]);
  });

  it('for all alike is saved as a recipe, and is applied to the next files', async () => {
    const { batchId } = await plan(both());
    const scope = { kind: 'alike' as const, folder: 'mail/' };
    const correction = { publication: 'The Pier' };
    await handlers['imports.correct']({ batchId, jobId, scope, correction });
    const recipe = value(await archive['imports.saveRecipe']({ batchId, name: 'Pier mail' }));
    expect(value(await archive['imports.recipes']({}))).toEqual([recipe]);
    value(await archive['imports.discard']({ batchId }));

    const next = value(await handlers['imports.begin']({ recipeId: recipe.id }));
    const uploads = upload([textFile(issue(40), 'mail/c.txt')]);
    value(await handlers['imports.add']({ ...next, jobId, uploads }));
    const planned = value(await handlers['imports.settle']({ ...next, jobId }));
    expect(planned).toMatchObject({
      publications: [{ title: 'The Pier' }],
      recipe: { name: 'Pier mail' },
    });
    value(await archive['imports.deleteRecipe']({ recipeId: recipe.id }));
    expect(value(await archive['imports.recipes']({}))).toEqual([]);
  });
});

describe('storing an import', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      textFile(issue(index + 1, (index % 28) + 1), `${index}.txt`),
    );

  it('is paused between two issues and goes on from there', async () => {
    const { batchId } = await plan(many(20));
    const running = handlers['imports.commit']({ batchId, jobId });
    let paused = await archive['imports.plan']({ batchId });
    while (value(paused).stored === 0) paused = await archive['imports.plan']({ batchId });
    value(await handlers['imports.pause']({ batchId }));
    const stopped = value(await running);
    expect(stopped.state).toBe('paused');
    expect(stopped.stored).toBeGreaterThan(0);
    expect(stopped.stored).toBeLessThan(20);
    expect((await archive.counts()).issues).toBe(stopped.stored);

    expect(await commit(batchId)).toMatchObject({ state: 'done', stored: 20 });
    expect((await archive.counts()).issues).toBe(20);
  });

  it('is taken back from where it was paused', async () => {
    const { batchId } = await plan(many(3));
    value(await archive.startStoring(batchId));
    await archive.pauseStoring(batchId);
    value(await archive['imports.undo']({ batchId }));
    expect(value(await archive['imports.plan']({ batchId })).state).toBe('undone');
  });
});

describe('the report of an import', () => {
  it('comes in pages, whose order is that of the files', async () => {
    const files = [16, 17, 18].map((number) => textFile(issue(number), `${number}.txt`));
    const { batchId } = await plan(files);
    await commit(batchId);
    const page = value(await archive['imports.report']({ batchId, offset: 1, limit: 1 }));
    expect(page).toMatchObject({ total: 3, files: [{ name: '17.txt' }] });
  });
});

describe('taking an import back', () => {
  it('keeps the issues that were edited since, if that is wanted, and says so', async () => {
    const files = [textFile(issue(16), 'a.txt'), textFile(issue(17, 30), 'b.txt')];
    const { batchId } = await plan(files);
    await commit(batchId);
    const report = value(await archive['imports.report']({ batchId }));
    const issueId = report.files[0]?.issues[0]?.issueId ?? '';
    value(await archive['issues.update']({ issueId, details: { title: 'The berth' } }));
    expect(failureOf(await archive['imports.undo']({ batchId })).kind).toBe('conflict');
    value(await archive['imports.undo']({ batchId, keepEdited: true }));
    const undone = value(await archive['imports.report']({ batchId }));
    expect(undone.files[0]?.explanation).toContain('Kept when the import was taken back');
    const { issues } = value(await archive['issues.list']({ offset: 0, limit: 9 }));
    expect(issues.map(({ id }) => id)).toEqual([issueId]);
    expect((await archive.check()).damages).toEqual([]);
  });
});

describe('reading an import again', () => {
  it('leaves what is read alike as it is, and everything keeps its id', async () => {
    const { batchId } = await plan([textFile(issue(16))]);
    await commit(batchId);
    const before = value(await archive['imports.report']({ batchId })).files[0]?.issues[0];
    const again = value(await handlers['imports.reread']({ batchId, jobId }));
    expect(again).toMatchObject({ state: 'planned', rereads: batchId, issues: 1, doubles: 0 });
    await commit(again.batchId);
    const report = value(await archive['imports.report']({ batchId: again.batchId }));
    expect(report.files[0]?.issues[0]?.issueId).toBe(before?.issueId);
    expect(report.files[0]?.explanation).toContain('1 as before');
    expect(await archive.counts()).toMatchObject({ issues: 1, briefings: 1 });
  });

  it('replaces what is read otherwise, and leaves alone what was edited', async () => {
    const { batchId } = await plan([
      textFile(issue(16), 'a.txt'),
      textFile(issue(17, 30), 'b.txt'),
    ]);
    await commit(batchId);
    const first = value(await archive['imports.report']({ batchId })).files;
    const [untouched = '', edited = ''] = first.map(({ issues }) => issues[0]?.issueId ?? '');
    value(await archive['issues.update']({ issueId: edited, details: { title: 'Mine' } }));

    const again = value(await handlers['imports.reread']({ batchId, jobId }));
    const all = { kind: 'alike' as const };
    const request = { batchId: again.batchId, jobId, scope: all };
    await handlers['imports.correct']({ ...request, correction: { volume: '7' } });
    await commit(again.batchId);
    const volumeOf = async (issueId: string) =>
      value(await archive['issues.read']({ issueId })).issue.volume;
    expect(await volumeOf(untouched)).toBe('7');
    expect(await volumeOf(edited)).toBe('6');
    const { files } = value(await archive['imports.report']({ batchId: again.batchId }));
    expect(files[1]?.explanation).toContain('kept as edited by hand: its details');
    expect((await archive.check()).damages).toEqual([]);
  });
});
