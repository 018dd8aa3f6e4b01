import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import type { Job } from '../../../../../electron/services/jobs.ts';
import { must } from '../../../../../electron/services/must-read.ts';
import { NOTES_PATH } from '../../../../../electron/services/site/site-notes.ts';
import { type WrittenSite, writeSite } from '../../../../../electron/services/site/write-site.ts';
import type { SiteOptions } from '../../../../../shared/editions/site-options.ts';
import { noFurniture } from '../../../../../shared/issues/furniture.ts';
import type { IssueSummary } from '../../../../../shared/issues/issue.ts';
import { importRunOfLedger } from '../../../../support/run-of-ledger.ts';
import { filesOf } from '../../../../support/site-on-disk.ts';
import {
  archiveInThisThread,
  importedIssue,
  importIssue,
  issueOf,
  manuscriptOf,
  temporaryFolder,
} from '../../archive/temporary-archive.ts';

/** A web archive that is brought up to date again and again, and how it is to be written. */
interface Desk {
  readonly archive: Archive;
  readonly publicationId: string;
  readonly folder: string;
  options: SiteOptions;
}

async function ledger(folder = join(temporaryFolder(), 'site')): Promise<Desk> {
  const archive = await archiveInThisThread();
  const { id } = await importRunOfLedger(archive, { issues: 4, briefings: 3, paragraphs: 1 });
  return { archive, publicationId: id, folder, options: { address: '', drafts: false } };
}

const quiet: Job = { signal: new AbortController().signal, progress: () => undefined };

/** Without the search, whose index is made of the pages, and only where these differ. */
async function write({ archive, publicationId, options, folder }: Desk, job = quiet) {
  const listed = must(await archive['publications.list']({}));
  const publication = listed.find(({ id }) => id === publicationId);
  if (!publication) throw new Error('The publication is gone.');
  return must(await writeSite(archive, { publication, options, folder }, job, async () => null));
}

/** Every file with its bytes. */
async function contentOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = await filesOf(folder);
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(folder, path), 'base64')] as const),
    ),
  );
}

async function expectAsIfNew(desk: Desk, after: string): Promise<WrittenSite> {
  const written = await write(desk);
  const fresh = join(desk.folder, '..', 'fresh');
  await rm(fresh, { recursive: true, force: true });
  await write({ ...desk, folder: fresh });
  const [here, there] = [await contentOf(desk.folder), await contentOf(fresh)];
  const differing = [...new Set([...here.keys(), ...there.keys()])].filter(
    (path) => here.get(path) !== there.get(path),
  );
  expect(differing, after).toEqual([]);
  return written;
}

/** The issue of this number, with its briefings. */
async function issueNumbered({ archive }: Desk, number: string) {
  const { issues } = must(await archive['issues.list']({ offset: 0, limit: 50 }));
  const issue = issues.find((it) => it.number === number) as IssueSummary;
  return must(await archive['issues.read']({ issueId: issue.id }));
}

async function change(
  desk: Desk,
  number: string,
  position: number,
  changed: { headline?: string; topics?: string[]; text?: string },
) {
  const { archive } = desk;
  const briefingId = (await issueNumbered(desk, number)).briefings[position]?.id ?? '';
  const briefing = must(await archive['briefings.read']({ briefingId }));
  const { headline, section, byline, dateline, topics, revision, manuscript } = briefing;
  const details = { headline, section, byline, dateline, ...(topics && { topics }) };
  const { text, ...words } = changed;
  must(
    await archive['briefings.save']({
      briefingId,
      baseRevision: revision,
      details: { ...details, ...words },
      manuscript: text === undefined ? manuscript : manuscriptOf(text),
    }),
  );
}

const idOf = async (desk: Desk, number: string, position: number): Promise<string> =>
  (await issueNumbered(desk, number)).briefings[position]?.id ?? '';

async function sourceNamed({ archive }: Desk, name: string): Promise<string> {
  const request = { query: '', cited: true, sort: 'name' as const, offset: 0, limit: 50 };
  const { sources } = must(await archive['sources.list'](request));
  return sources.find((source) => source.name === name)?.id ?? '';
}

async function person({ archive }: Desk): Promise<string> {
  const { entities } = must(await archive['entities.list']({ query: '', offset: 0, limit: 50 }));
  return entities.find(({ kind }) => kind === 'person')?.id ?? '';
}

/** Whatever a desk does, by its name. Each can be done once on one run, in any order. */
const changes: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'a text is changed': (desk) =>
    change(desk, '2', 0, { text: 'Ice holds (Radio Vest, March 10).' }),
  'a headline that is pointed to is changed': (desk) =>
    change(desk, '1', 1, { headline: 'A second mole, perhaps' }),
  'a briefing gets a topic': (desk) => change(desk, '3', 2, { topics: ['Ice'] }),
  'a briefing moves in its issue': async (desk) =>
    must(
      await desk.archive['briefings.move']({
        briefingId: await idOf(desk, '2', 2),
        position: 0,
      }),
    ),
  'a briefing is put into the trash': async (desk) =>
    must(await desk.archive['briefings.remove']({ briefingId: await idOf(desk, '3', 0) })),
  'a person is renamed': async (desk) =>
    must(
      await desk.archive['entities.update']({
        entityId: await person(desk),
        name: 'Ilse Marwick-Vane',
      }),
    ),
  'a person gets a note': async (desk) =>
    must(await desk.archive['entities.update']({ entityId: await person(desk), note: 'A pilot.' })),
  'two persons are one': async (desk) => {
    const entity = { kind: 'person' as const, name: 'I. Marwick', aliases: [], withinId: null };
    const made = must(await desk.archive['entities.create'](entity));
    const mergedIds = [await person(desk)].filter((id) => id !== made.entity.id);
    if (mergedIds.length > 0) {
      must(await desk.archive['entities.merge']({ entityId: made.entity.id, mergedIds }));
    }
  },
  'a single citation goes to another source': async (desk) => {
    for (const { id: briefingId } of (await issueNumbered(desk, '2')).briefings) {
      const { occurrences } = must(await desk.archive['briefings.read']({ briefingId }));
      const cited = occurrences.find(({ sources }) => sources.length > 0);
      const sourceId = cited?.sources[0]?.sourceId;
      if (!cited || !sourceId) continue;
      const citations = [{ briefingId, occurrenceId: cited.id }];
      const to = { name: 'The Harbour Gazette' };
      must(await desk.archive['sources.split']({ sourceId, names: [], citations, to }));
      return;
    }
  },
  'two sources are one': async (desk) => {
    const [sourceId, merged] = [
      await sourceNamed(desk, 'Northern Wire'),
      await sourceNamed(desk, 'Radio Vest'),
    ];
    if (sourceId && merged) {
      must(await desk.archive['sources.merge']({ sourceId, mergedIds: [merged] }));
    }
  },
  'a source is renamed': async (desk) => {
    const sourceId = await sourceNamed(desk, 'Hamnar Tidende');
    if (sourceId) must(await desk.archive['sources.update']({ sourceId, name: 'The Tidende' }));
  },
  'an issue is new': ({ archive }) =>
    importRunOfLedger(archive, { issues: 1, briefings: 3, paragraphs: 1, firstDay: '2024-03-20' }),
  'an issue is put into the trash': async (desk) =>
    must(
      await desk.archive['issues.remove']({ issueId: (await issueNumbered(desk, '4')).issue.id }),
    ),
  'an issue that is pointed to has another number and day': async (desk) => {
    const { issue } = await issueNumbered(desk, '1');
    const details = { volume: '5', date: '2024-03-09' };
    must(await desk.archive['issues.update']({ issueId: issue.id, details }));
  },
  'an issue is a draft again': async (desk) => {
    const { issue } = await issueNumbered(desk, '3');
    must(await desk.archive['issues.update']({ issueId: issue.id, details: { status: 'draft' } }));
  },
  'an issue without a day comes': async ({ archive, publicationId }) => {
    const details = issueOf({ number: '99', title: 'Undated' });
    const { id: issueId } = must(await archive['issues.create']({ publicationId, details }));
    must(await archive['briefings.create']({ issueId, headline: 'Found in a drawer' }));
  },
  'a draft that points to an old issue is published': async (desk) => {
    const { archive, publicationId } = desk;
    const publications = must(await archive['publications.list']({}));
    const publication = publications.find(({ id }) => id === publicationId);
    if (!publication) return;
    const words = { headline: 'Looking back', text: 'It was so (see the Ledger, March 11).' };
    const { issueId } = await importIssue(
      archive,
      importedIssue(publication, { number: '80', date: '2024-05-10' }, [words]),
    );
    must(await archive['issues.update']({ issueId, details: { status: 'draft' } }));
    await write(desk);
    must(await archive['issues.update']({ issueId, details: { status: 'published' } }));
  },
  'a briefing is said to correct another': async (desk) => {
    const correctedId = await idOf(desk, '1', 0);
    const correctingId = await idOf(desk, '2', 0);
    must(
      await desk.archive['corrections.decide']({ correctingId, correctedId, verdict: 'accepted' }),
    );
  },
  'the furniture is changed': async ({ archive, publicationId }) => {
    const furniture = { ...noFurniture(), motto: 'Daily', imprint: manuscriptOf('Quay Press') };
    must(await archive['furniture.change']({ publicationId, furniture }));
  },
  'the publication is called otherwise': async ({ archive, publicationId }) => {
    const details = { subtitle: 'A daily of the coast', publisher: 'Quay Press' };
    must(await archive['publications.update']({ publicationId, details }));
  },
  'it gets an address': async (desk) => {
    desk.options = { ...desk.options, address: 'https://ledger.example/' };
  },
  'drafts are wanted': async (desk) => {
    desk.options = { ...desk.options, drafts: true };
  },
};

describe('a web archive that is brought up to date', () => {
  it('is the folder that would come of an empty one, after each change of a desk', async () => {
    const desk = await ledger();
    await write(desk);
    const written: Record<string, number> = {};
    for (const [name, make] of Object.entries(changes)) {
      await make(desk);
      written[name] = (await expectAsIfNew(desk, name)).written;
    }
    expect(written['a text is changed']).toBeLessThan(20);
    await desk.archive.close();
  }, 60_000);

  it('is that after any changes in any order, also where it was cancelled amid them', async () => {
    const some = fc.shuffledSubarray(Object.keys(changes), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(some, fc.nat({ max: 3 }), async (names, stopped) => {
        const desk = await ledger(join(temporaryFolder(), 'site'));
        try {
          await write(desk);
          for (const name of names) {
            await changes[name]?.(desk);
            await write(desk, cancelledAfter(stopped));
          }
          await expectAsIfNew(desk, names.join(', '));
        } finally {
          await desk.archive.close();
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it('reads no issue anew but the newest, whose texts are in the feeds, where nothing changed', async () => {
    const desk = await ledger();
    await importRunOfLedger(desk.archive, { issues: 3, briefings: 2, firstDay: '2024-04-01' });
    const read: string[] = [];
    const archive: Archive = {
      ...desk.archive,
      issueDocument: (issueId) => {
        read.push(issueId);
        return desk.archive.issueDocument(issueId);
      },
    };
    await write({ ...desk, archive });
    expect(read).toHaveLength(7);
    read.length = 0;
    expect(await write({ ...desk, archive })).toMatchObject({ written: 0, removed: 0 });
    expect(read).toHaveLength(3);
    await desk.archive.close();
  });

  it('makes everything anew where its notes are lost, of another programme or damaged', async () => {
    const desk = await ledger();
    const { files } = await write(desk);
    await rm(join(desk.folder, NOTES_PATH));
    expect(await write(desk)).toMatchObject({ written: 1, unchanged: files - 1 });
    await rm(join(desk.folder, 'issues/2024-03-11/1.html'));
    expect(await write(desk)).toMatchObject({ written: 1 });
    await desk.archive.close();
  });
});

/** Cancels once so many issues were gone through. */
function cancelledAfter(count: number): Job {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    progress: (stage, done) => {
      if (stage === 'Writing issues' && done === count) controller.abort();
    },
  };
}
