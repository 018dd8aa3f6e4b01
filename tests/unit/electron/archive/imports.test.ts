import { describe, expect, it } from 'vitest';
import { type IndexedFile, importIssues } from '../../../support/import-issues.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

const file = (name: string, rest: Partial<IndexedFile> = {}): IndexedFile => ({
  name,
  bytes: new TextEncoder().encode(`The bytes of ${name}. `.repeat(50)),
  issues: [],
  ...rest,
});

describe('an import', () => {
  it('keeps the bytes of every file, whatever became of it', async () => {
    const archive = await temporaryArchive();
    const odd = file('odd.bin', { bytes: new Uint8Array([0, 255, 3]) });
    const report = await importIssues(archive, [file('a.txt'), odd]);
    for (const [index, { hash }] of report.files.entries()) {
      const bytes = value(await archive.readOriginal(hash));
      expect(new Uint8Array(bytes)).toEqual([file('a.txt').bytes, odd.bytes][index]);
    }
    expect(value(await archive['imports.report']({ batchId: report.batchId }))).toEqual(report);
  });

  it('reports what was recognised, also what resolves within the batch', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const late = importedIssue(publication, { date: '2003-05-06' }, [
      { headline: 'Two', text: 'It went on (see the Courier, May 1).' },
    ]);
    const early = importedIssue(publication, { date: '2003-05-01' }, [
      { headline: 'One', text: 'Ships left (Reuters, April 30).' },
    ]);
    const report = await importIssues(archive, [
      file('late.txt', { issues: [late] }),
      file('early.txt', { issues: [early] }),
    ]);
    expect(report.files[0]?.issues[0]).toMatchObject({ references: 1, resolved: 1 });
    expect(report.files[1]?.issues[0]).toMatchObject({ citations: 1, briefings: 1 });
  });

  it('knows the bytes that it has imported, until they are taken back', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const { report } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-01' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const hash = report.files[0]?.hash ?? '';
    const begun = { publication: null, recipe: null, rereads: null };
    const other = value(await archive.beginImport(begun));
    const isImported = async () => (await archive.knownBytes(other, hash)).isImported;
    expect(await isImported()).toBe(true);
    expect(await archive.knownBytes(other, 'f'.repeat(64))).toMatchObject({ isImported: false });
    const undone = value(await archive['imports.undo']({ batchId: report.batchId }));
    expect(undone.undoneAt).not.toBeNull();
    expect(await isImported()).toBe(false);
    expect(await archive.counts()).toMatchObject({ issues: 0, briefings: 0, sources: 0 });
    value(await archive.readOriginal(hash));
    expect((await archive.check()).damages).toEqual([]);
  });

  it('cannot be taken back once a briefing of it was edited', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const { report, briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-01' }, [{ headline: 'One', text: 'Words.' }]),
    );
    value(
      await archive['briefings.save']({
        briefingId: briefings[0]?.id ?? '',
        baseRevision: 1,
        details: { headline: 'One', section: null, byline: null, dateline: null },
        ...indexed(publication, issueOf({}), 'Other words.'),
      }),
    );
    const failure = failureOf(await archive['imports.undo']({ batchId: report.batchId }));
    expect(failure.kind).toBe('conflict');
    expect(failure.message).toContain('“One” was edited');
  });
});
