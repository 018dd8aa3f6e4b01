import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { Publication } from '../../../../shared/issues/publication.ts';
import {
  archiveInThisThread,
  courier,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  linkingIssue,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

/** An issue of 6 May 2003 that points to others in these words. */
async function pointing(archive: Archive, publication: Publication, text: string) {
  const issue = importedIssue(publication, { date: '2003-05-06', number: '90' }, [
    { headline: 'Pilots', text },
  ]);
  const { briefings } = await importIssue(archive, issue);
  const briefingId = briefings[0]?.id ?? '';
  const resolution = async () => {
    const read = value(await archive['briefings.read']({ briefingId }));
    return read.occurrences.flatMap((occurrence) => occurrence.resolutions)[0];
  };
  const summary = async () => value(await archive['briefings.read']({ briefingId }));
  return { briefingId, resolution, summary };
}

describe('a reference', () => {
  it('dangles until its issue comes, and again once it is removed', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see the Courier, May 1).');
    expect((await from.resolution())?.state).toBe('dangling');
    expect((await from.summary()).danglingCount).toBe(1);

    const details = issueOf({ date: '2003-05-01', number: '89' });
    const issue = value(await archive['issues.create']({ publicationId: publication.id, details }));
    expect(await from.resolution()).toMatchObject({
      state: 'resolved',
      candidates: [{ issueId: issue.id, date: '2003-05-01' }],
    });
    expect((await from.summary()).danglingCount).toBe(0);
    const { backlinks } = value(await archive['issues.read']({ issueId: issue.id }));
    expect(backlinks.map(({ briefingId }) => briefingId)).toEqual([from.briefingId]);

    value(await archive['issues.remove']({ issueId: issue.id }));
    expect((await from.resolution())?.state).toBe('dangling');
    value(await archive['issues.restore']({ issueId: issue.id }));
    expect((await from.resolution())?.state).toBe('resolved');
  });

  it('keeps its issue through renaming the publication', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see the Courier, May 1).');
    const details = issueOf({ date: '2003-05-01' });
    await archive['issues.create']({ publicationId: publication.id, details });
    const renamed = { title: 'The Pilot', aliases: [publication.title] };
    value(
      await archive['publications.update']({ publicationId: publication.id, details: renamed }),
    );
    expect((await from.resolution())?.state).toBe('resolved');
  });

  it('to an unknown publication resolves when that publication takes the name as an alias', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see Prism, May 1).');
    const sister = await archive.ensurePublication('Delta Digest', 'en');
    await importIssue(
      archive,
      importedIssue(sister, { date: '2003-05-01' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const before = await from.resolution();
    if (!before) return expect.fail('the reference was read');
    expect(before.state).not.toBe('resolved');
    value(
      await archive['publications.update']({
        publicationId: sister.id,
        details: { aliases: ['Prism'] },
      }),
    );
    expect((await from.resolution())?.state).toBe('resolved');
  });

  it('stays with its issue when that is redated or renumbered, and says so', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see the Courier, May 1).');
    const details = issueOf({ date: '2003-05-01', number: '89' });
    const issue = value(await archive['issues.create']({ publicationId: publication.id, details }));
    value(await archive['issues.update']({ issueId: issue.id, details: { number: '88' } }));
    expect((await from.resolution())?.candidates[0]?.label).toContain('No. 88');
    value(await archive['issues.update']({ issueId: issue.id, details: { date: '2003-04-20' } }));
    expect(await from.resolution()).toMatchObject({
      state: 'resolved',
      candidates: [{ issueId: issue.id, reason: 'Kept: the issue was redated since' }],
    });
  });

  it('that is written after a renumbering goes by the new number', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const before = await pointing(archive, publication, 'Fares rose (see the Courier, No. 7).');
    const details = issueOf({ date: '2003-05-01', number: '7' });
    const issue = value(await archive['issues.create']({ publicationId: publication.id, details }));
    value(await archive['issues.update']({ issueId: issue.id, details: { number: '8' } }));
    const old = await pointing(archive, publication, 'It fell (see the Courier, No. 7).');
    const anew = await pointing(archive, publication, 'It fell (see the Courier, No. 8).');
    expect(await before.resolution()).toMatchObject({ candidates: [{ issueId: issue.id }] });
    expect((await old.resolution())?.state).toBe('dangling');
    expect(await anew.resolution()).toMatchObject({
      state: 'resolved',
      candidates: [{ issueId: issue.id, reason: 'Has this number' }],
    });
  });

  it('asks where its number has gone from one issue to another', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see the Courier, No. 7).');
    const create = async (date: string, number: string) =>
      value(
        await archive['issues.create']({
          publicationId: publication.id,
          details: issueOf({ date, number }),
        }),
      );
    const first = await create('2003-05-01', '7');
    value(await archive['issues.update']({ issueId: first.id, details: { number: '8' } }));
    const second = await create('2003-05-02', '7');
    expect(await from.resolution()).toMatchObject({
      state: 'ambiguous',
      candidates: [{ issueId: second.id }, { issueId: first.id }],
    });
  });

  it('stays with an issue that is moved to another publication', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see the Courier, May 1).');
    const details = issueOf({ date: '2003-05-01' });
    const issue = value(await archive['issues.create']({ publicationId: publication.id, details }));
    const sister = value(
      await archive['publications.create']({
        details: { ...courier, title: 'Delta Digest', shortTitle: null },
      }),
    );
    const move = { issueId: issue.id, publicationId: sister.id, details: {} };
    expect(value(await archive['issues.update'](move)).publicationTitle).toBe('Delta Digest');
    expect(await from.resolution()).toMatchObject({
      state: 'resolved',
      candidates: [{ issueId: issue.id, reason: 'Kept: the issue was moved since' }],
    });
    value(await archive['issues.remove']({ issueId: issue.id }));
    expect((await from.resolution())?.state).toBe('dangling');
  });

  it('by a headline stays with a briefing whose headline is edited', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(
      archive,
      publication,
      'It rose (see “Grain ships wait,” the Courier, May 1).',
    );
    const earlier = importedIssue(publication, { date: '2003-04-20' }, [
      { headline: 'Grain ships wait', text: 'Words.' },
    ]);
    const { issueId, briefings } = await importIssue(archive, earlier);
    expect((await from.resolution())?.state).toBe('resolved');
    value(
      await archive['briefings.save']({
        briefingId: briefings[0]?.id ?? '',
        baseRevision: 1,
        details: { headline: 'Silt', section: null, byline: null, dateline: null },
        ...indexed(publication, issueOf({ date: '2003-04-20' }), 'Words.'),
      }),
    );
    expect(await from.resolution()).toMatchObject({
      state: 'resolved',
      candidates: [{ issueId, reason: 'Kept: the issue was renamed since' }],
    });
  });

  it('keeps its issue when the publication takes another title without an alias', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'It rose (see Harbour Courier, May 1).');
    const details = issueOf({ date: '2003-05-01' });
    await archive['issues.create']({ publicationId: publication.id, details });
    const renamed = { title: 'Pilot', shortTitle: null };
    const { formerTitles } = value(
      await archive['publications.update']({ publicationId: publication.id, details: renamed }),
    );
    expect(formerTitles).toEqual([{ title: publication.title, until: null }]);
    expect((await from.resolution())?.state).toBe('resolved');
  });

  it('finds the issue of the predecessor once the succession is known', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const older = { ...courier, title: 'The Quay Post', shortTitle: null };
    const predecessor = value(await archive['publications.create']({ details: older }));
    const details = issueOf({ date: '2003-05-01' });
    await archive['issues.create']({ publicationId: predecessor.id, details });
    const from = await pointing(archive, publication, 'Fares rose (see May 1, page 3).');
    expect((await from.resolution())?.state).toBe('dangling');
    const continues = (publicationId: string, id: string | null) =>
      archive['publications.update']({ publicationId, details: { continues: id } });
    value(await continues(publication.id, predecessor.id));
    expect(await from.resolution()).toMatchObject({
      state: 'resolved',
      candidates: [{ reason: 'Published on this day, in The Quay Post, which it continues' }],
    });
    expect(failureOf(await continues(predecessor.id, publication.id)).kind).toBe('conflict');
    value(await continues(publication.id, null));
    expect((await from.resolution())?.state).toBe('dangling');
  });
});

type Step =
  | { readonly kind: 'create'; readonly day: number; readonly number: number | null }
  | {
      readonly kind: 'change';
      readonly which: number;
      readonly day: number;
      readonly number: number;
    }
  | { readonly kind: 'remove' | 'restore'; readonly which: number }
  | { readonly kind: 'move'; readonly which: number; readonly to: number }
  | { readonly kind: 'title'; readonly which: number; readonly title: string | null }
  | { readonly kind: 'found'; readonly names: readonly string[]; readonly isSister: boolean }
  | { readonly kind: 'rename'; readonly of: number; readonly names: readonly string[] }
  | { readonly kind: 'retitle'; readonly of: number; readonly title: string }
  | { readonly kind: 'succeed'; readonly of: number; readonly to: number | null }
  | { readonly kind: 'formerly'; readonly of: number; readonly until: number | null };

const day = fc.integer({ min: 1, max: 9 });
const number = fc.integer({ min: 1, max: 6 });
const which = fc.nat({ max: 6 });
const publicationNumber = fc.nat({ max: 2 });
const aliases = fc.subarray(['Prism', 'the Gazette', 'Harbour News']);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: steps('create', { day, number: fc.option(number) }) },
  { weight: 3, arbitrary: steps('change', { which, day, number }) },
  { weight: 2, arbitrary: steps('remove', { which }) },
  steps('restore', { which }),
  { weight: 2, arbitrary: steps('move', { which, to: publicationNumber }) },
  steps('title', { which, title: fc.constantFrom(null, 'Silt in the harbour mouth', 'Rain') }),
  { weight: 2, arbitrary: steps('found', { names: aliases, isSister: fc.boolean() }) },
  steps('rename', { of: publicationNumber, names: aliases }),
  steps('retitle', { of: publicationNumber, title: fc.constantFrom('Prism', 'Quay', 'Delta') }),
  {
    weight: 4,
    arbitrary: steps('succeed', { of: publicationNumber, to: fc.option(publicationNumber) }),
  },
  steps('formerly', { of: publicationNumber, until: fc.option(day) }),
);

function steps<Kind extends Step['kind'], Parts extends object>(
  kind: Kind,
  parts: { readonly [Name in keyof Parts]: fc.Arbitrary<Parts[Name]> },
) {
  return fc.record(parts).map((values) => ({ kind, ...values }));
}

const POINTERS = [
  '(see the Courier, May 1)',
  '(see the Courier, May 2-4)',
  '(see the Courier, No. 3)',
  '(see the Courier, May 5, 7)',
  '(see Prism, May 6)',
  '(see Harbour News, May 3)',
  '(see the previous issue)',
  '(see the Courier, Nos. 4, 5)',
  '(see the Courier, No. 2-3)',
  '(see May 7, page 2)',
  '(see May 3, page 2)',
  '(see the News, May 3)',
  '(see “Silt in the harbour mout,” the Courier, May 9)',
  '(see “Rain,” the Courier, May 9)',
];

/** Resolutions of all pointers by the dates of their candidates, whatever ids they have. */
async function resolutionsOf(archive: Archive, briefingIds: readonly string[]) {
  const all = [];
  for (const briefingId of briefingIds) {
    const { occurrences, danglingCount } = value(await archive['briefings.read']({ briefingId }));
    const resolutions = occurrences.flatMap((occurrence) => occurrence.resolutions);
    all.push({
      danglingCount,
      resolutions: resolutions.map(({ state, candidates }) => ({
        state,
        candidates: candidates.map(({ issueId, confidence, reason }) => ({
          issueId,
          confidence,
          reason,
        })),
      })),
    });
  }
  return all;
}

describe('resolving step by step', () => {
  it('names a publication that continues another by its title of today', async () => {
    const archive = await archiveInThisThread();
    const publication = await foundCourier(archive);
    const { briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-06-01', number: '90' }, [
        { headline: 'Ice', text: 'It went on (see the previous issue).' },
      ]),
    );
    const second = value(
      await archive['publications.create']({
        details: { ...courier, title: 'Paper', shortTitle: null, continues: publication.id },
      }),
    );
    const details = { ...issueOf({ date: '2003-05-05' }), number: null };
    value(await archive['issues.create']({ publicationId: second.id, details }));
    value(
      await archive['publications.update']({
        publicationId: second.id,
        details: { ...courier, title: 'Prism', shortTitle: null, continues: publication.id },
      }),
    );
    const [one] = await resolutionsOf(archive, [briefings[0]?.id ?? '']);
    expect(JSON.stringify(one)).toContain('in Prism, which continues it');
    await archive.close();
  });

  it('ends where resolving everything from scratch does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const archive = await archiveInThisThread();
        const publication = await foundCourier(archive);
        const { issueId, briefings } = await importIssue(
          archive,
          importedIssue(
            publication,
            { date: '2003-06-01', number: '90' },
            POINTERS.map((text, index) => ({ headline: `H${index}`, text: `It went on ${text}.` })),
          ),
        );
        const briefingIds = briefings.map(({ id }) => id);
        const sister = { ...courier, title: 'Paper 1', shortTitle: null };
        const second = value(await archive['publications.create']({ details: sister }));
        const made: Made = { publications: [publication, second], issues: [] };
        for (const each of steps) await take(archive, made, each);

        const incremental = await resolutionsOf(archive, briefingIds);
        // Restoring an issue derives everything of it from its stored readings.
        value(await archive['issues.remove']({ issueId }));
        value(await archive['issues.restore']({ issueId }));
        expect(incremental).toEqual(await resolutionsOf(archive, briefingIds));
        await archive.close();
      }),
      { numRuns: 20 },
    );
  }, 180_000);
});

interface Made {
  readonly publications: Publication[];
  readonly issues: string[];
}

async function take(archive: Archive, made: Made, taken: Step): Promise<void> {
  const { publications, issues } = made;
  const date = (of: number) => `2003-05-0${of}`;
  const [first] = publications;
  if (taken.kind === 'create') {
    const of = publications[taken.day % publications.length] ?? first;
    const details = issueOf({
      date: date(taken.day),
      number: taken.number === null ? null : String(taken.number),
    });
    const issue = await archive['issues.create']({ publicationId: of?.id ?? '', details });
    issues.push(value(issue).id);
  } else if (taken.kind === 'found') {
    const names = { title: `Paper ${publications.length}`, shortTitle: taken.names[0] ?? null };
    const publisher = taken.isSister ? 'Harbour House' : null;
    const details = { ...courier, ...names, publisher };
    if (publications.length > 2) return;
    publications.push(value(await archive['publications.create']({ details })));
  } else if ('of' in taken) {
    const publicationId = publications[taken.of]?.id;
    if (publicationId === undefined) return;
    // What the archive refuses changes nothing.
    await archive['publications.update']({ publicationId, details: changeOf(taken, publications) });
  } else {
    const issueId = issues[taken.which];
    if (issueId === undefined) return;
    if (taken.kind === 'change') {
      const details = { date: date(taken.day), number: String(taken.number) };
      await archive['issues.update']({ issueId, details });
    } else if (taken.kind === 'title') {
      await archive['issues.update']({ issueId, details: { title: taken.title } });
    } else if (taken.kind === 'move') {
      const publicationId = publications[taken.to]?.id;
      if (publicationId) await archive['issues.update']({ issueId, publicationId, details: {} });
    } else await archive[`issues.${taken.kind}`]({ issueId });
  }
}

function changeOf(taken: Extract<Step, { of: number }>, publications: readonly Publication[]) {
  switch (taken.kind) {
    case 'rename':
      return { aliases: [...taken.names], publisher: 'Harbour House' };
    case 'retitle':
      return { title: taken.title };
    case 'succeed':
      return { continues: taken.to === null ? null : (publications[taken.to]?.id ?? null) };
    case 'formerly': {
      const until = taken.until === null ? null : `2003-05-0${taken.until}`;
      return { formerTitles: [{ title: 'Harbour News', until }] };
    }
  }
}

describe('a link to another issue', () => {
  const july = { date: '2000-07-28', number: '7' };
  const august = { date: '2000-08-31', number: '8' };

  it('waits for the issue at its address, and knows its own place after a restart', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await importIssue(
      archive,
      linkingIssue(publication, august, { address: '/2000/08/31/', href: '../../07/28/#ebb' }),
    );
    const briefingId = from.briefings[0]?.id ?? '';
    const read = async () => value(await archive['briefings.read']({ briefingId })).occurrences[0];
    expect(await read()).toMatchObject({
      printed: 'the tide',
      reading: { references: [{ address: '/2000/07/28/#ebb' }] },
      resolutions: [{ state: 'dangling' }],
    });
    expect(value(await archive.readingContextOf(briefingId)).address).toBe('/2000/08/31/');
    const { issue } = value(await archive['issues.read']({ issueId: from.issueId }));
    expect(issue.address).toBe('/2000/08/31/');

    const to = await importIssue(
      archive,
      linkingIssue(publication, july, { address: '/2000/07/28/', href: '#ebb' }),
    );
    expect(await read()).toMatchObject({
      resolutions: [{ state: 'resolved', candidates: [{ issueId: to.issueId }] }],
    });
    value(await archive['issues.remove']({ issueId: to.issueId }));
    expect(await read()).toMatchObject({ resolutions: [{ state: 'dangling' }] });
  });
});
