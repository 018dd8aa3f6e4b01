import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipeHandlers } from '../../../../electron/services/export-recipes.ts';
import { FinishedExports } from '../../../../electron/services/finished-exports.ts';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import type { ExportOptions } from '../../../../shared/editions/edition-options.ts';
import type { ExportRecipe } from '../../../../shared/editions/export-recipe.ts';
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

const content = { editions: list, ofPublication: [] };

async function workplace(chosen: string | null = temporaryFolder(), volume: string | null = '6') {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  const { issueId } = await importIssue(
    archive,
    importedIssue(publication, { volume, number: '16', date: '2000-08-31' }, [
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
    handlers['exports.saveRecipe']({ publicationId, name, ...content, pattern: '', folder });
  return { archive, handlers, jobs, stages, issueId, publicationId, chosen: chosen ?? '', save };
}

describe('several editions at once', () => {
  it('are written into one folder, each with its report; one that fails costs itself alone', async () => {
    const { handlers, issueId, chosen, stages } = await workplace();
    const report = value(
      await handlers['exports.runMany']({ jobId: 'job', issueId, ...content, pattern: '' }),
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
      ...content,
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
    await handlers['exports.runMany']({ ...content, jobId: 'j', issueId, editions, pattern });
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
    const request = { jobId: 'j', issueId, ...content, pattern: '' };
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
        ...{ ...saved, jobId: 'j', issueId, recipeId: saved.id },
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
      ...{ ...content, editions, folder: 'ask' },
    });
    const [changed] = value(await handlers['exports.recipes']({ publicationId }));
    expect(changed).toMatchObject({ id: saved.id, name: 'Saturday', editions, folder: null });
    value(await handlers['exports.removeRecipe']({ recipeId: saved.id }));
    expect(value(await handlers['exports.recipes']({ publicationId }))).toEqual([]);
  });
});

describe('a list that holds editions of the publication', () => {
  const whole: Pick<ExportRecipe, 'editions' | 'ofPublication'> = {
    editions: list.slice(0, 1),
    ofPublication: [{ form: 'site' }, { form: 'volume', by: 'volume' }],
  };

  it('writes the web archive beside its files, and next time where it was, only what changed', async () => {
    const { archive, handlers, issueId, publicationId, chosen } = await workplace();
    const request = { jobId: 'j', issueId, ...whole, ofPublication: [{ form: 'site' as const }] };
    const first = value(await handlers['exports.runMany']({ ...request, pattern: '' }));
    const folder = join(chosen, 'the-harbour-courier-web');
    expect(first.written).toMatchObject([
      { format: 'html' },
      { format: 'site', report: { path: join(folder, 'index.html') }, changes: { unchanged: 0 } },
    ]);
    expect(value(await archive.siteSettings(publicationId)).folder).toBe(folder);
    const again = value(await handlers['exports.runMany']({ ...request, pattern: '' }));
    expect(again.written[1]?.changes).toMatchObject({ written: 0, removed: 0 });
  });

  it('tells what of it cannot be, and writes all else', async () => {
    const { handlers, issueId, chosen } = await workplace(temporaryFolder(), null);
    await writeFile(join(chosen, 'the-harbour-courier-web'), 'a file where its folder should be');
    const request = { jobId: 'j', issueId, ...whole, pattern: '' };
    const { written, cancelled } = value(await handlers['exports.runMany'](request));
    expect(cancelled).toBe(false);
    expect(written).toMatchObject([
      { format: 'html', failure: null },
      { format: 'site', report: null, failure: { kind: 'target-unwritable' } },
      { format: 'volume', report: null, failure: { kind: 'not-found' } },
    ]);
  });

  it('stops where it is cancelled; what was finished stays', async () => {
    const { handlers, jobs, issueId, chosen, stages } = await workplace();
    const request = { jobId: 'j', issueId, ...whole, pattern: '' };
    const running = handlers['exports.runMany'](request);
    const isAtSite = () => JSON.stringify(stages).includes('Writing issues');
    const stop = setInterval(() => isAtSite() && jobs.cancel('j'), 0);
    const report = value(await running);
    clearInterval(stop);
    expect(report).toMatchObject({ cancelled: true, written: [{ format: 'html' }] });
    expect(await readdir(chosen)).toContain('the-harbour-courier-2000-08-31.html');
  });

  it('is kept as it is', async () => {
    const { handlers, publicationId } = await workplace();
    const saved = value(
      await handlers['exports.saveRecipe']({
        ...{ publicationId, name: 'Whole', pattern: '', folder: 'ask' },
        ...whole,
      }),
    );
    expect(saved).toMatchObject(whole);
    expect(value(await handlers['exports.recipes']({ publicationId }))).toEqual([saved]);
  });
});
