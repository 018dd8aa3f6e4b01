import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportHandlers, exportIssue } from '../../../../electron/services/exports.ts';
import { FinishedExports } from '../../../../electron/services/finished-exports.ts';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import { openTypesetter } from '../../../../electron/typesetting/open-typesetter.ts';
import { failure } from '../../../../shared/kernel/failure.ts';
import { err, ok } from '../../../../shared/kernel/result.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';

const archive = {
  issueDocument: async (id: string) =>
    id === 'issue-6-160' ? ok(buildIssueDocument()) : err(failure('not-found', 'No such issue.')),
  readOriginal: async () => err(failure('not-found', 'No such bytes.')),
};
const typesetter = openTypesetter();
const noTypesetter = new CommandTypesetter(async () => null);
const pdf = { format: 'pdf', standard: 'a-2a', paper: 'a4' } as const;
const html = { format: 'html' } as const;
const job = () => ({ signal: new AbortController().signal, progress: () => undefined });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-exports-'));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => typesetter.close());

describe('exporting an issue', () => {
  it.each([
    ['pdf', pdf, '%PDF-'],
    ['html', html, '<!DOCTYPE html>'],
  ] as const)(
    'writes %s to its place and nothing beside it',
    async (extension, options, opening) => {
      const target = join(folder, `ledger.${extension}`);
      const written = await exportIssue(
        { archive, typesetter },
        'issue-6-160',
        options,
        target,
        job(),
      );
      const bytes = await readFile(target);
      expect(written).toMatchObject({ ok: true, value: { path: target, bytes: bytes.length } });
      expect(bytes.toString('latin1').startsWith(opening)).toBe(true);
      expect(await readdir(folder)).toEqual([`ledger.${extension}`]);
    },
  );

  it('leaves an earlier file as it was where typesetting fails', async () => {
    const target = join(folder, 'ledger.pdf');
    await writeFile(target, 'earlier');
    const written = await exportIssue(
      { archive, typesetter: noTypesetter },
      'issue-6-160',
      pdf,
      target,
      job(),
    );
    expect(written).toMatchObject({ ok: false, error: { kind: 'typesetting-failed' } });
    expect(await readFile(target, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['ledger.pdf']);
  });

  it('leaves an earlier file as it was where it is cancelled amid the layout', async () => {
    const target = join(folder, 'ledger.pdf');
    await writeFile(target, 'earlier');
    const controller = new AbortController();
    const progress = (stage: string) => stage.startsWith('Laying') && controller.abort();
    const written = await exportIssue({ archive, typesetter }, 'issue-6-160', pdf, target, {
      signal: controller.signal,
      progress,
    });
    expect(written).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await readFile(target, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['ledger.pdf']);
  });

  it('prints again after a cancelled export', async () => {
    const target = join(folder, 'ledger.pdf');
    expect((await exportIssue({ archive, typesetter }, 'issue-6-160', pdf, target, job())).ok).toBe(
      true,
    );
  });

  it('says so where a folder has the name of the target', async () => {
    const target = join(folder, 'ledger.html');
    await mkdir(join(target, 'within'), { recursive: true });
    const written = await exportIssue({ archive, typesetter }, 'issue-6-160', html, target, job());
    expect(written).toMatchObject({
      ok: false,
      error: {
        kind: 'target-unwritable',
        file: target,
        message: 'There is a folder of that name already.',
      },
    });
    expect(await readdir(folder)).toEqual(['ledger.html']);
  });

  it.each(['missing', 'file'])(
    'says so where the folder cannot be written to (%s)',
    async (name) => {
      await writeFile(join(folder, 'file'), '');
      const target = join(folder, name, 'ledger.html');
      const written = await exportIssue(
        { archive, typesetter },
        'issue-6-160',
        html,
        target,
        job(),
      );
      expect(written).toMatchObject({
        ok: false,
        error: { kind: 'target-unwritable', file: target },
      });
    },
  );
});

describe('the export procedures', () => {
  const revealed: string[] = [];
  const handlers = (target: string | null) => {
    const ports = {
      chooseSaveTarget: async (name: string) => target && join(target, name),
      reveal: async (path: string) => revealed.push(path) > 0,
    };
    const jobs = new Jobs({ emit: () => undefined });
    const finishedExports = new FinishedExports();
    return {
      ...exportHandlers({ archive, typesetter, ports, jobs, finishedExports }),
      finishedExports,
    };
  };
  const request = { jobId: 'job', issueId: 'issue-6-160', options: html };

  it('write under the suggested name and give the file an address', async () => {
    const service = handlers(folder);
    const report = await service['exports.run'](request);
    const path = join(folder, 'baltic-ledger-2024-03-04.html');
    expect(report).toMatchObject({
      ok: true,
      value: { path, pages: null, validation: { format: 'html' } },
    });
    const id = report.ok ? (report.value.address.split('/').at(-1) as string) : '';
    expect(service.finishedExports.pathOf(id)).toBe(path);
  });

  it('answer with `cancelled` where the user chose no place', async () => {
    expect(await handlers(null)['exports.run'](request)).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  it('answer with `not-found` for an issue that is not there', async () => {
    const report = await handlers(folder)['exports.run']({ ...request, issueId: 'other' });
    expect(report).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('reveal what this session exported and nothing else', async () => {
    const service = handlers(folder);
    await service['exports.run'](request);
    const path = join(folder, 'baltic-ledger-2024-03-04.html');
    expect((await service['exports.reveal']({ path })).ok).toBe(true);
    expect((await service['exports.reveal']({ path: '/etc/passwd' })).ok).toBe(false);
    expect(revealed).toEqual([path]);
  });
});
