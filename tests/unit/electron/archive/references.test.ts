import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { Publication } from '../../../../shared/issues/publication.ts';
import {
  archiveInThisThread,
  foundCourier,
  importedIssue,
  importIssue,
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

  it('follows an issue that is renumbered, with its label of today', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const from = await pointing(archive, publication, 'Fares rose (see the Courier, May 1).');
    const details = issueOf({ date: '2003-05-01', number: '89' });
    const issue = value(await archive['issues.create']({ publicationId: publication.id, details }));
    value(await archive['issues.update']({ issueId: issue.id, details: { number: '88' } }));
    expect((await from.resolution())?.candidates[0]?.label).toContain('No. 88');
    value(await archive['issues.update']({ issueId: issue.id, details: { date: '2003-04-20' } }));
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
  | { readonly kind: 'rename'; readonly names: readonly string[] };

const day = fc.integer({ min: 1, max: 9 });
const number = fc.integer({ min: 1, max: 6 });
const which = fc.nat({ max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), day, number: fc.option(number) }),
  fc.record({ kind: fc.constant('change' as const), which, day, number }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), which }),
  fc.record({
    kind: fc.constant('rename' as const),
    names: fc.subarray(['Prism', 'the Gazette', 'Harbour News']),
  }),
);

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
  it('ends where resolving everything from scratch does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
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
        const created: string[] = [];
        for (const each of steps) await take(archive, publication, created, each);

        const incremental = await resolutionsOf(archive, briefingIds);
        // Restoring an issue derives everything of it from its stored readings.
        value(await archive['issues.remove']({ issueId }));
        value(await archive['issues.restore']({ issueId }));
        expect(incremental).toEqual(await resolutionsOf(archive, briefingIds));
        await archive.close();
      }),
      { numRuns: 60 },
    );
  });
});

async function take(archive: Archive, publication: Publication, created: string[], taken: Step) {
  const date = (of: number) => `2003-05-0${of}`;
  if (taken.kind === 'create') {
    const details = issueOf({
      date: date(taken.day),
      number: taken.number === null ? null : String(taken.number),
    });
    const issue = await archive['issues.create']({ publicationId: publication.id, details });
    created.push(value(issue).id);
  } else if (taken.kind === 'rename') {
    const details = { aliases: [...taken.names] };
    value(await archive['publications.update']({ publicationId: publication.id, details }));
  } else {
    const issueId = created[taken.which];
    if (issueId === undefined) return;
    if (taken.kind === 'change') {
      const details = { date: date(taken.day), number: String(taken.number) };
      await archive['issues.update']({ issueId, details });
    } else await archive[`issues.${taken.kind}`]({ issueId });
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
