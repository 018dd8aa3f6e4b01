import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  citationExportHandlers,
  citationsFileName,
  gatherCitations,
  writeCitationsFile,
} from '../../../../electron/services/citation-exports.ts';
import { FinishedExports } from '../../../../electron/services/finished-exports.ts';
import { Jobs } from '../../../../electron/services/jobs.ts';
import type { CitationScope } from '../../../../shared/contract/citation-export-procedures.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from '../archive/temporary-archive.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-citations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const quiet = () => ({ signal: new AbortController().signal, progress: () => undefined });

async function library() {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  const later = await importIssue(
    archive,
    importedIssue(publication, { date: '2001-02-10', number: '2' }, [
      {
        headline: 'Pilots',
        text: 'Pilots struck (Quay Herald, February 9; see the Courier, Feb 3).',
      },
      { headline: 'Ice', text: 'The port froze (Pilot Radio, Quay Herald, February 8).' },
    ]),
  );
  const earlier = await importIssue(
    archive,
    importedIssue(publication, { date: '2001-02-03', number: '1' }, [
      { headline: 'Grain', text: 'Grain left the port (Quay Herald, February 2).' },
    ]),
  );
  const ids = async (scope: CitationScope) =>
    value(await gatherCitations(archive, scope, quiet())).works.map(({ id }) => id);
  return { archive, later, earlier, ids };
}

describe('the citations of a part of the archive', () => {
  it('are those of a briefing, of an issue in the order of print, or of all, newest first', async () => {
    const { later, ids } = await library();
    const [pilots] = later.briefings;
    const ofPilots = ['quay-herald-2001-02-09', 'the-harbour-courier-2001-02-03'];
    const ofIssue = [...ofPilots, 'pilot-radio-2001-02-08', 'quay-herald-2001-02-08'];
    expect(await ids({ kind: 'briefing', briefingId: pilots?.id ?? '' })).toEqual(ofPilots);
    expect(await ids({ kind: 'issue', issueId: later.issueId })).toEqual(ofIssue);
    expect(await ids({ kind: 'archive' })).toEqual([...ofIssue, 'quay-herald-2001-02-02']);
  });

  it('are those of the briefings that a search finds', async () => {
    const { ids } = await library();
    expect(await ids({ kind: 'search', query: 'port', to: '2001-02-05' })).toEqual([
      'quay-herald-2001-02-02',
    ]);
    expect(await ids({ kind: 'search', query: '"' })).toEqual([]);
  });

  it('are those of one source, without what is cited beside it', async () => {
    const { archive, ids } = await library();
    const { sources } = value(await archive['sources.list']({ query: 'pilot radio' }));
    expect(await ids({ kind: 'source', sourceId: sources[0]?.id ?? '' })).toEqual([
      'pilot-radio-2001-02-08',
    ]);
  });

  it('are refused for what is not in the archive', async () => {
    const { archive, later } = await library();
    await archive['issues.remove']({ issueId: later.issueId });
    const gathered = await gatherCitations(
      archive,
      { kind: 'issue', issueId: later.issueId },
      quiet(),
    );
    expect(failureOf(gathered).kind).toBe('not-found');
  });
});

describe('exporting citations', () => {
  it('writes the file whole and tells its size and how many works it holds', async () => {
    const { archive } = await library();
    const target = join(folder, 'all.ris');
    const finishedExports = new FinishedExports();
    const handlers = citationExportHandlers({
      archive,
      ports: { chooseSaveTarget: async () => target },
      jobs: new Jobs({ emit: () => undefined }),
      finishedExports,
    });
    const report = value(
      await handlers['exports.citations']({
        jobId: 'job',
        scope: { kind: 'archive' },
        format: 'ris',
      }),
    );
    const text = await readFile(target, 'utf8');
    expect(report).toMatchObject({ path: target, works: 5, bytes: Buffer.byteLength(text) });
    expect(text.match(/^TY {2}- /gm)).toHaveLength(5);
    expect(finishedExports.holds(target)).toBe(true);
  });

  it('leaves nothing behind where it is cancelled amid the writing', async () => {
    const { archive } = await library();
    const { works } = value(await gatherCitations(archive, { kind: 'archive' }, quiet()));
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort() };
    const written = await writeCitationsFile(works, 'csv', join(folder, 'all.csv'), job);
    expect(failureOf(written).kind).toBe('cancelled');
    expect(await readdir(folder)).toEqual([]);
  });

  it('stops between two chunks of briefings', async () => {
    const { archive } = await library();
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort() };
    const gathered = await gatherCitations(archive, { kind: 'archive' }, job);
    expect(failureOf(gathered).kind).toBe('cancelled');
  });

  it('shows the first entries, and the whole where it is small', async () => {
    const { archive } = await library();
    const { 'exports.previewCitations': preview } = citationExportHandlers({
      archive,
      ports: { chooseSaveTarget: async () => null },
      jobs: new Jobs({ emit: () => undefined }),
      finishedExports: new FinishedExports(),
    });
    const scope = { kind: 'archive' } as const;
    expect(value(await preview({ scope, format: 'bibtex', limit: 2 }))).toMatchObject({
      works: 2,
      isWhole: false,
      text: expect.stringMatching(/^@article\{quay-herald-2001-02-09,/),
    });
    const whole = await preview({ scope, format: 'bibtex', limit: 200 });
    expect(value(whole)).toMatchObject({ works: 5, isWhole: true });
  });

  it('names its file after what it is about', () => {
    expect(citationsFileName('Baltic Ledger 2024-03-04', 'csl-json')).toBe(
      'baltic-ledger-2024-03-04-citations.json',
    );
    expect(citationsFileName('Проливы', 'bibtex')).toBe('prolivy-citations.bib');
    expect(citationsFileName('', 'csv')).toBe('citations.csv');
  });
});
