import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  temporaryArchive,
  temporaryFolder,
  value,
} from './temporary-archive.ts';

/** An archive in a folder that can be taken away, with one briefing that is being written. */
async function written() {
  const folder = join(temporaryFolder(), 'archive');
  const archive = await temporaryArchive(folder);
  const publication = await foundCourier(archive);
  const { briefings } = await importIssue(
    archive,
    importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'One', text: 'Words.' }]),
  );
  const briefingId = briefings[0]?.id ?? '';
  const save = (text: string, baseRevision: number) =>
    archive['briefings.save']({
      briefingId,
      baseRevision,
      details: { headline: 'One', section: null, byline: null, dateline: null },
      ...indexed(publication, issueOf({}), text),
    });
  return { folder, archive, briefingId, save };
}

const opening = async (archive: Archive, briefingId: string) =>
  value(await archive['briefings.read']({ briefingId })).opening;

describe('an archive whose folder is taken away while it is open', () => {
  it('never says that something was saved, and goes on when the folder is back', async () => {
    const { folder, archive, briefingId, save } = await written();
    const elsewhere = `${folder}-moved`;
    renameSync(folder, elsewhere);
    const refused = failureOf(await save('Words that are nowhere.', 1));
    expect(refused.kind).toBe('archive-gone');
    expect(refused.message).toContain(folder);
    renameSync(elsewhere, folder);
    value(await save('Words that are kept.', 1));
    expect(await opening(archive, briefingId)).toBe('Words that are kept.');
  });

  it('opens what was put in its place, such as a copy', async () => {
    const { folder, archive, briefingId, save } = await written();
    const copy = `${folder}-copy`;
    value(await save('Words before the copy.', 1));
    cpSync(folder, copy, { recursive: true });
    value(await save('Words after the copy.', 2));
    rmSync(folder, { recursive: true });
    expect(failureOf(await save('Words.', 3)).kind).toBe('archive-gone');
    renameSync(copy, folder);
    expect(await opening(archive, briefingId)).toBe('Words before the copy.');
    expect(failureOf(await save('Words.', 3)).kind).toBe('stale-revision');
    value(await save('Words that go on.', 2));
    expect((await archive.check()).damages).toEqual([]);
  });
});
