import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { stageUnread } from '../../../../electron/services/imports/stage-reading.ts';
import { noFurniture } from '../../../../shared/issues/furniture.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 of the issue');

async function readyIssue(archive: Archive) {
  const publication = await foundCourier(archive);
  const { issueId, briefings } = await importIssue(
    archive,
    importedIssue(publication, { number: '7', date: '2003-05-06' }, [
      { headline: 'Grain', text: 'Grain ships wait.' },
      { headline: 'Ice', text: 'The ice is late.' },
    ]),
  );
  value(await archive['people.nameWriter']({ name: 'Ana Marr' }));
  const [briefingId = ''] = briefings.map(({ id }) => id);
  for (const { id } of briefings) {
    for (const status of ['edit', 'ready']) {
      value(await archive['publishing.move']({ briefingId: id, status }));
    }
  }
  const publicationId = publication.id;
  const motto = (words: string) =>
    archive['furniture.change']({ publicationId, furniture: { ...noFurniture(), motto: words } });
  const publish = async () => {
    const prepared = value(await archive.prepareEdition(issueId));
    const files = [{ name: 'courier-7.pdf', bytes }];
    return archive.publishIssue({ issueId, sha256: prepared.sha256, files });
  };
  const list = async () => value(await archive['editions.list']({ issueId }));
  const reopen = (reason: string) => archive['editions.reopen']({ issueId, reason });
  const read = async () => value(await archive['briefings.read']({ briefingId }));
  return { publicationId, issueId, briefingId, motto, publish, list, reopen, read };
}

describe('an issue that is published', () => {
  it('is kept under the hash of all that was printed, with its files', async () => {
    const archive = await temporaryArchive();
    const { publish, list, motto } = await readyIssue(archive);
    value(await motto('Weekly'));
    const edition = value(await publish());
    expect(edition).toMatchObject({ number: 1, reason: null, publishedBy: 'Ana Marr' });
    expect(edition.files).toMatchObject([{ name: 'courier-7.pdf', size: bytes.length }]);
    expect(await list()).toMatchObject({ published: [edition], open: null, correctionsSince: [] });

    const snapshot = JSON.parse(
      new TextDecoder().decode(value(await archive.readOriginal(edition.sha256))),
    );
    expect(snapshot).toMatchObject({
      edition: 1,
      furniture: { motto: 'Weekly' },
      briefings: [{ details: { headline: 'Grain' } }, { details: { headline: 'Ice' } }],
    });
    expect((await archive.check()).damages).toEqual([]);
  });

  it('cannot be changed in any way but by a correction', async () => {
    const archive = await temporaryArchive();
    const { publish, issueId, briefingId, list } = await readyIssue(archive);
    value(await publish());
    const section = { name: 'NEW', briefingIds: [briefingId] };
    const refused = [
      await archive['issues.update']({ issueId, details: { number: '8' } }),
      await archive['briefings.create']({ issueId, headline: 'Late news' }),
      await archive['briefings.move']({ briefingId, position: 1 }),
      await archive['briefings.remove']({ briefingId }),
      await archive['assembly.arrange']({ arrangements: [{ issueId, sections: [section] }] }),
      await archive['furniture.leaveOut']({ issueId, pieces: ['motto'] }),
      await archive['publishing.unlock']({ briefingId, reason: 'A slip' }),
    ];
    for (const outcome of refused) expect(failureOf(outcome).kind).toMatch(/locked|conflict/);

    const words = { kind: 'correction' as const, wrong: 'ships', right: 'barges' };
    value(await archive['publishing.beginCorrection']({ briefingId, words }));
    value(await archive['publishing.stateCorrection']({ briefingId }));
    expect((await list()).correctionsSince).toMatchObject([{ right: 'barges', briefingId }]);
  });

  it('prints its own furniture, whatever its publication has now', async () => {
    const archive = await temporaryArchive();
    const { publish, issueId, motto } = await readyIssue(archive);
    value(await motto('Weekly'));
    value(await publish());
    value(await motto('Twice a week'));
    expect(value(await archive.issueDocument(issueId)).furniture.motto).toBe('Weekly');
  });

  it('keeps its files where the same bytes are brought in again and discarded', async () => {
    const archive = await temporaryArchive();
    const { publish } = await readyIssue(archive);
    const [file] = value(await publish()).files;
    const batchId = value(
      await archive.beginImport({ publication: null, recipe: null, rereads: null }),
    );
    const brought = { name: 'courier-7.pdf', bytes };
    const unread = stageUnread(brought, { contained: null, options: {} }, { refused: 'No' });
    const reading = { ...unread, importer: 'text 1' };
    value(await archive.stageFiles(batchId, [{ ...brought, within: null, reading }]));
    value(await archive['imports.discard']({ batchId }));
    expect(value(await archive.readOriginal(file?.sha256 ?? ''))).toEqual(bytes);
  });

  it('is opened for a new edition for a reason, and the old one stays as it was', async () => {
    const archive = await temporaryArchive();
    const { publish, issueId, briefingId, reopen, list, read } = await readyIssue(archive);
    const first = value(await publish());
    expect(value(await archive.issueDocument(issueId))).not.toHaveProperty('edition');
    expect((await read()).isLocked).toBe(true);
    expect(value(await reopen('A wrong map')).open).toMatchObject({
      number: 2,
      reason: 'A wrong map',
      openedBy: 'Ana Marr',
    });
    expect((await read()).isLocked).toBeUndefined();
    value(await archive['briefings.move']({ briefingId, position: 1 }));
    const edition = async () => value(await archive.issueDocument(issueId)).edition;
    expect(await edition()).toEqual({ number: 2, publishedAt: null });
    const second = value(await publish());
    expect(second).toMatchObject({ number: 2, reason: 'A wrong map' });
    expect(await edition()).toEqual({ number: 2, publishedAt: second.publishedAt });
    expect(second.sha256).not.toBe(first.sha256);
    expect((await list()).published[0]).toEqual(first);
    expect(value(await archive.readOriginal(first.sha256)).length).toBeGreaterThan(100);
    expect(failureOf(await archive['editions.giveUp']({ issueId })).kind).toBe('conflict');
  });

  it('closes again where a new edition is given up and nothing was changed', async () => {
    const archive = await temporaryArchive();
    const { publish, issueId, briefingId, reopen, read } = await readyIssue(archive);
    value(await publish());
    value(await reopen('By mistake'));
    value(await archive['editions.giveUp']({ issueId }));
    expect((await read()).isLocked).toBe(true);

    value(await reopen('In earnest'));
    value(await archive['briefings.move']({ briefingId, position: 1 }));
    expect(failureOf(await archive['editions.giveUp']({ issueId })).kind).toBe('conflict');
  });

  it('is not published where it lacks something, or changed while its files were made', async () => {
    const archive = await temporaryArchive();
    const { issueId, briefingId } = await readyIssue(archive);
    const { sha256 } = value(await archive.prepareEdition(issueId));
    value(await archive['briefings.move']({ briefingId, position: 1 }));
    const changed = await archive.publishIssue({ issueId, sha256, files: [] });
    expect(failureOf(changed)).toMatchObject({ kind: 'conflict', hint: 'Publish it again.' });
    value(await archive['publishing.move']({ briefingId, status: 'edit' }));
    expect(failureOf(await archive.prepareEdition(issueId)).kind).toBe('conflict');
  });
});
