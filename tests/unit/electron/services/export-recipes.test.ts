import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeHandlers } from '../../../../electron/services/export-recipes.ts';
import { FinishedExports } from '../../../../electron/services/finished-exports.ts';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import type { ExportOptions } from '../../../../shared/editions/edition-options.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  temporaryFolder,
  value,
} from '../archive/temporary-archive.ts';

const list: ExportOptions[] = [
  { format: 'html' },
  { format: 'text', width: 72, sources: 'numbered' },
  { format: 'pdf', standard: 'a-2a' },
  { format: 'text', width: 60, sources: 'in-text' },
];

async function workplace(chosen: string | null = temporaryFolder()) {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  const { issueId } = await importIssue(
    archive,
    importedIssue(publication, { volume: '6', number: '16', date: '2000-08-31' }, [
      { headline: 'A Berth Opens', text: 'It was opened.' },
    ]),
  );
  const jobs = new Jobs({ emit: (_name, event) => stages.push(event) });
  const stages: unknown[] = [];
  const handlers = recipeHandlers({
    archive,
    // A workstation that has no typesetter: the PDF fails, nothing else does.
    typesetter: new CommandTypesetter(async () => null),
    ports: { chooseFolder: async () => chosen },
    jobs,
    finishedExports: new FinishedExports(),
  });
  const publicationId = publication.id;
  const save = (name: string, folder: 'ask' | 'choose' = 'choose') =>
    handlers['exports.saveRecipe']({ publicationId, name, editions: list, pattern: '', folder });
  return { handlers, jobs, stages, issueId, publicationId, chosen: chosen ?? '', save };
}

describe('several editions at once', () => {
  it('are written into one folder, each with its report; one that fails costs itself alone', async () => {
    const { handlers, issueId, chosen, stages } = await workplace();
    const report = value(
      await handlers['exports.runMany']({ jobId: 'job', issueId, editions: list, pattern: '' }),
    );
    expect(report).toMatchObject({ folder: chosen, cancelled: false });
    expect(report.written).toMatchObject([
      { format: 'html', report: { validation: { format: 'html' } }, failure: null },
      { format: 'text', report: { path: join(chosen, 'the-harbour-courier-2000-08-31.txt') } },
      { format: 'pdf', report: null, failure: { kind: 'typesetting-failed' } },
      { format: 'text', report: { path: join(chosen, 'the-harbour-courier-2000-08-31-2.txt') } },
    ]);
    expect(await readdir(chosen)).toHaveLength(3);
    expect(stages).toContainEqual({ jobId: 'job', stage: 'Plain text', done: 1, total: 4 });
  });

  it('leave what was finished where they are cancelled', async () => {
    const { handlers, issueId, jobs, chosen, stages } = await workplace();
    const running = handlers['exports.runMany']({
      jobId: 'j',
      issueId,
      editions: list,
      pattern: '',
    });
    const stop = setInterval(() => stages.length > 4 && jobs.cancel('j'), 0);
    const report = value(await running);
    clearInterval(stop);
    expect(report.cancelled).toBe(report.written.length < list.length);
    expect(await readdir(chosen)).toHaveLength(report.written.filter((it) => it.report).length);
  });

  it('are called by a pattern of the issue’s facts', async () => {
    const { handlers, issueId, chosen } = await workplace();
    const pattern = '{number}-{date} Courier';
    const editions = list.slice(0, 1);
    await handlers['exports.runMany']({ jobId: 'j', issueId, editions, pattern });
    expect(await readdir(chosen)).toEqual(['16-2000-08-31 Courier.html']);
  });

  it('tell what they would be called by a pattern, and without one', async () => {
    const { handlers, issueId } = await workplace();
    const nameOf = async (pattern: string) =>
      value(await handlers['exports.nameOf']({ issueId, pattern })).name;
    expect(await nameOf('{number}-{date} Courier')).toBe('16-2000-08-31 Courier');
    expect(await nameOf('')).toBe('the-harbour-courier-2000-08-31');
    const gone = await handlers['exports.nameOf']({ issueId: 'gone', pattern: '' });
    expect(failureOf(gone).kind).toBe('not-found');
  });

  it('are not written where no folder was chosen', async () => {
    const { handlers, issueId } = await workplace(null);
    const request = { jobId: 'j', issueId, editions: list, pattern: '' };
    expect(failureOf(await handlers['exports.runMany'](request)).kind).toBe('cancelled');
  });
});

describe('a saved list of editions', () => {
  it('is kept with its folder, and goes there without asking', async () => {
    const { handlers, publicationId, issueId, chosen, save } = await workplace();
    const saved = value(await save('Friday list'));
    expect(saved).toMatchObject({ name: 'Friday list', editions: list, folder: chosen });
    expect(value(await handlers['exports.recipes']({ publicationId }))).toEqual([saved]);
    const report = value(
      await handlers['exports.runMany']({
        ...{ jobId: 'j', issueId, pattern: saved.pattern, recipeId: saved.id },
        editions: saved.editions.slice(0, 1),
      }),
    );
    expect(report.folder).toBe(chosen);
  });

  it('has a name of its own in its publication', async () => {
    const { save } = await workplace();
    await save('Friday list');
    expect(failureOf(await save('friday LIST')).kind).toBe('conflict');
  });

  it('can be changed and removed', async () => {
    const { handlers, publicationId, save } = await workplace();
    const saved = value(await save('Friday list'));
    const editions = list.slice(0, 2);
    await handlers['exports.saveRecipe']({
      ...{ recipeId: saved.id, publicationId, name: 'Saturday', pattern: '{date}' },
      ...{ editions, folder: 'ask' },
    });
    const [changed] = value(await handlers['exports.recipes']({ publicationId }));
    expect(changed).toMatchObject({ id: saved.id, name: 'Saturday', editions, folder: null });
    value(await handlers['exports.removeRecipe']({ recipeId: saved.id }));
    expect(value(await handlers['exports.recipes']({ publicationId }))).toEqual([]);
  });
});
