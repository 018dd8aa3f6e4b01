import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedOccurrence, SavedBriefing } from '../../../../shared/issues/briefing.ts';
import { changesOfBlocks } from '../../../../shared/manuscript/block-changes.ts';
import {
  type Block,
  type Manuscript,
  manuscript as schema,
} from '../../../../shared/manuscript/manuscript.ts';
import { canonicalManuscript } from '../../../support/arbitrary-manuscript.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

const details = { headline: 'One', section: null, byline: null, dateline: null };

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** Some briefings of one issue, each with a first text. */
async function briefingsIn(count: number) {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  const texts = Array.from({ length: count }, () => ({ headline: 'One', text: 'Words.' }));
  const issue = importedIssue(publication, { date: '2003-05-06' }, texts);
  const { briefings, issueId } = await importIssue(archive, issue);
  return { archive, issueId, ids: briefings.map(({ id }) => id) };
}

const said = ({ reading, printed, start, end, sentence }: ResolvedOccurrence) => ({
  ...{ reading, printed, start, end, sentence },
});

describe('a text saved by its changes', () => {
  it('is stored as it is where it is saved whole, edit after edit', async () => {
    const { archive, ids } = await briefingsIn(2);
    const [whole = '', changed = ''] = ids;
    const steps = fc.array(fc.tuple(canonicalManuscript, fc.infiniteStream(fc.nat(2))), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (edits) => {
        const revisions = new Map<string, number>();
        for (const id of ids) {
          const { revision } = value(await archive['briefings.read']({ briefingId: id }));
          revisions.set(id, revision);
        }
        let held: { text: Manuscript; fingerprint: string } | null = null;
        for (const [drawn, choices] of edits) {
          const stays = (held?.text.blocks ?? []).filter(() => choices.next().value !== 0);
          const text: Manuscript = { ...drawn, blocks: [...stays, ...drawn.blocks] };
          const wholly = async (briefingId: string) =>
            archive['briefings.save']({
              ...{ briefingId, details, baseRevision: revisions.get(briefingId) ?? 0 },
              manuscript: schema.parse(JSON.parse(JSON.stringify(text))),
            });
          const one = value(await wholly(whole));
          const other: SavedBriefing = value(
            held === null
              ? await wholly(changed)
              : await archive['briefings.saveChanges']({
                  ...{ briefingId: changed, details, baseRevision: revisions.get(changed) ?? 0 },
                  fingerprint: held.fingerprint,
                  changes: JSON.parse(JSON.stringify(changesOfBlocks(held.text, text))),
                }),
          );
          expect(other.fingerprint).toBe(one.fingerprint);
          revisions.set(whole, one.revision).set(changed, other.revision);
          held = { text, fingerprint: other.fingerprint };
        }
        const [read, alike] = await Promise.all(
          ids.map(async (briefingId) => value(await archive['briefings.read']({ briefingId }))),
        );
        expect(alike?.occurrences.map(said)).toEqual(read?.occurrences.map(said));
      }),
      { numRuns: 25 },
    );
  });

  it('goes on from a text that was saved long before, and is not at hand any more', async () => {
    const { archive, ids } = await briefingsIn(6);
    const first: Manuscript = { version: 1, blocks: [paragraph('Ice.'), paragraph('Fog.')] };
    const held = new Map<string, string>();
    for (const briefingId of ids) {
      const request = { briefingId, details, baseRevision: 1 };
      const blocks = [...first.blocks, paragraph(briefingId)];
      const saved = value(
        await archive['briefings.save']({ ...request, manuscript: { ...first, blocks } }),
      );
      held.set(briefingId, saved.fingerprint);
    }
    const [briefingId = ''] = ids;
    const blocks = [paragraph('Frost.'), ...first.blocks.slice(1), paragraph('Dew.')];
    value(
      await archive['briefings.saveChanges']({
        ...{ briefingId, details, baseRevision: 2, fingerprint: held.get(briefingId) ?? '' },
        changes: changesOfBlocks(first, { ...first, blocks }),
      }),
    );
    const read = value(await archive['briefings.read']({ briefingId }));
    expect(read.manuscript.blocks).toEqual(blocks);
  });

  it('is read in the light in which its issue stands by then, where it has not changed too', async () => {
    const { archive, ids, issueId } = await briefingsIn(1);
    const [briefingId = ''] = ids;
    const cited: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ice ' },
        { type: 'citation', id: 'c1', content: [{ type: 'text', text: '(Reuters, May 5)' }] },
      ],
    };
    const first: Manuscript = { version: 1, blocks: [cited, paragraph('Fog.')] };
    const request = { briefingId, details };
    const saved = value(
      await archive['briefings.save']({ ...request, baseRevision: 1, manuscript: first }),
    );
    const second: Manuscript = { version: 1, blocks: [cited, paragraph('Frost.')] };
    const again = value(
      await archive['briefings.saveChanges']({
        ...{ ...request, baseRevision: 2, fingerprint: saved.fingerprint },
        changes: changesOfBlocks(first, second),
      }),
    );
    expect(again.occurrences).toEqual([]);
    value(await archive['issues.update']({ issueId, details: { date: '2004-05-06' } }));
    const { fingerprint, revision: baseRevision } = again;
    value(
      await archive['briefings.saveChanges']({
        ...{ ...request, baseRevision, fingerprint },
        changes: changesOfBlocks(second, { version: 1, blocks: [cited, paragraph('Dew.')] }),
      }),
    );
    const { occurrences } = value(await archive['briefings.read']({ briefingId }));
    expect(occurrences[0]?.reading?.groups[0]?.resolved).toEqual([
      { start: '2004-05-05', end: '2004-05-05' },
    ]);
  });

  it('is refused where the archive holds another text, even under the same number', async () => {
    const { archive, ids } = await briefingsIn(1);
    const [briefingId = ''] = ids;
    const changes = { version: 1 as const, runs: [{ from: 0, to: 1 }] };
    const request = { briefingId, details, changes };
    const saved = value(
      await archive['briefings.save']({
        ...{ briefingId, details, baseRevision: 1 },
        manuscript: { version: 1, blocks: [paragraph('Ice.')] },
      }),
    );
    const { fingerprint } = saved;
    const stale = await archive['briefings.saveChanges']({
      ...request,
      baseRevision: 1,
      fingerprint,
    });
    expect(failureOf(stale).kind).toBe('stale-revision');
    const strange = { ...request, baseRevision: 2, fingerprint: 'of another text' };
    expect(failureOf(await archive['briefings.saveChanges'](strange)).kind).toBe('stale-revision');
  });

  it('is refused where its changes are of a longer text, and nothing is stored', async () => {
    const { archive, ids } = await briefingsIn(1);
    const [briefingId = ''] = ids;
    const { fingerprint } = value(
      await archive['briefings.save']({
        ...{ briefingId, details, baseRevision: 1 },
        manuscript: { version: 1, blocks: [paragraph('Ice.')] },
      }),
    );
    const answered = await archive['briefings.saveChanges']({
      ...{ briefingId, details, baseRevision: 2, fingerprint },
      changes: { version: 1, runs: [{ from: 0, to: 2 }] },
    });
    expect(failureOf(answered).kind).toBe('stale-revision');
    expect(value(await archive['briefings.read']({ briefingId })).revision).toBe(2);
  });

  it('can be read as a revision while it is in hand, just as it was saved', async () => {
    const { archive, ids } = await briefingsIn(1);
    const [briefingId = ''] = ids;
    const manuscript = { version: 1 as const, blocks: [paragraph('Ice.')] };
    value(await archive['briefings.save']({ briefingId, details, baseRevision: 1, manuscript }));
    value(await archive['briefings.read']({ briefingId }));
    const read = value(await archive['briefings.readRevision']({ briefingId, revision: 2 }));
    expect(read).toEqual({ details, manuscript });
  });
});
