import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import {
  archiveInThisThread,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../temporary-archive.ts';

const NAMES = ['Radio Delta', 'Delta Radio', 'Gamma', 'Gama', 'Sigma News', 'Sigma Post'];

async function archiveThatCites(): Promise<Archive> {
  const archive = await archiveInThisThread();
  const publication = await foundCourier(archive);
  const briefings = NAMES.flatMap((name, index) => [
    { headline: `A${index}`, text: `Ships left (${name}, May 5).` },
    { headline: `B${index}`, text: `Ships came (${name}, May 4; ${NAMES[0]}, May 5).` },
  ]);
  await importIssue(archive, importedIssue(publication, { date: '2003-05-06' }, briefings));
  return archive;
}

/** All that the archive says of sources, names and citations, in one order. */
async function stateOf(archive: Archive) {
  const { sources } = value(await archive['sources.list']({ limit: 1000 }));
  const records = await Promise.all(
    sources.map(async ({ id }) => {
      const { uses } = value(await archive['sources.uses']({ sourceId: id }));
      const { hits } = value(await archive['search.find']({ query: '', sourceId: id, limit: 500 }));
      return {
        ...value(await archive['sources.read']({ sourceId: id })),
        uses: uses.map(({ occurrenceId }) => occurrenceId),
        found: hits.map(({ briefingId }) => briefingId),
      };
    }),
  );
  return records.sort((one, other) => one.id.localeCompare(other.id));
}

type State = Awaited<ReturnType<typeof stateOf>>;

/** What must hold whatever was changed and undone. */
function expectWhole(state: State): void {
  const names = state.flatMap(({ spellings }) => spellings.map(({ name }) => name.toLowerCase()));
  expect(new Set(names).size).toBe(names.length);
  expect(state.reduce((sum, { citations }) => sum + citations, 0)).toBe(NAMES.length * 3);
  for (const { citations, uses, found, name, spellings } of state) {
    expect(found.length > 0).toBe(citations > 0);
    expect(uses.length).toBeLessThanOrEqual(citations);
    expect(spellings.map((spelling) => spelling.name)).toContain(name);
  }
}

const step = fc.record({
  action: fc.constantFrom('merge', 'split', 'splitCitation', 'rename', 'kind', 'spell', 'undo'),
  one: fc.nat(),
  other: fc.nat(),
  word: fc.constantFrom('Delta', 'Epsilon', 'Gamma', 'Sigma News'),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const pick = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
};

/** Does one step, if it can be done; answers the change that it made. */
async function take(archive: Archive, { action, one, other, word }: Step): Promise<string | null> {
  const state = await stateOf(archive);
  const source = pick(state, one);
  const second = pick(state, other);
  const sourceId = source.id;
  const alias = source.spellings[1 + (other % Math.max(1, source.spellings.length - 1))];
  const changed = async () => {
    switch (action) {
      case 'merge':
        return archive['sources.merge']({ sourceId, mergedIds: [second.id] });
      case 'split':
        return archive['sources.split']({
          sourceId,
          names: alias ? [alias.name] : [],
          to: other % 2 ? { name: `${word} ${one}` } : { sourceId: second.id },
        });
      case 'splitCitation': {
        const { uses } = value(await archive['sources.uses']({ sourceId }));
        const citations = uses.slice(0, 1);
        return archive['sources.split']({
          sourceId,
          citations: citations.map(({ briefingId, occurrenceId }) => ({
            briefingId,
            occurrenceId,
          })),
          to: other % 2 ? { name: `${word} ${one}` } : { sourceId: second.id },
        });
      }
      case 'rename':
        return archive['sources.update']({ sourceId, name: `${word} ${other}` });
      case 'kind':
        return archive['sources.update']({ sourceId, kind: other % 2 ? 'agency' : 'site' });
      case 'spell':
        return archive['sources.update']({ sourceId, spellings: [{ name: word }] });
      case 'undo': {
        const { changes } = value(await archive['authority.changes']({}));
        const standing = changes.filter(({ undoneBy }) => undoneBy === null);
        if (standing.length === 0) return null;
        await archive['authority.undo']({ changeId: pick(standing, one).id });
        return null;
      }
    }
  };
  const outcome = await changed();
  return outcome?.ok ? (outcome.value.change?.id ?? null) : null;
}

describe('whatever is changed in the authority file', () => {
  it('leaves each name with one record and each citation with one name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const archive = await archiveThatCites();
        try {
          for (const each of steps) {
            await take(archive, each);
            expectWhole(await stateOf(archive));
          }
          expect((await archive.check()).damages).toEqual([]);
        } finally {
          await archive.close();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is as if it had never been once it is undone, and again once it is done again', async () => {
    const change = step.filter(({ action }) => action !== 'undo');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), change, async (earlier, last) => {
        const archive = await archiveThatCites();
        try {
          for (const each of earlier) await take(archive, each);
          const before = await stateOf(archive);
          const changeId = await take(archive, last);
          if (changeId === null) return;
          const after = await stateOf(archive);
          const undoing = value(await archive['authority.undo']({ changeId }));
          expect(await stateOf(archive)).toEqual(before);
          value(await archive['authority.undo']({ changeId: undoing.id }));
          expect(await stateOf(archive)).toEqual(after);
        } finally {
          await archive.close();
        }
      }),
      { numRuns: 16 },
    );
  });

  it('can be undone step by step, to the beginning', async () => {
    const change = step.filter(({ action }) => action !== 'undo');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (steps) => {
        const archive = await archiveThatCites();
        try {
          const before = await stateOf(archive);
          const changes: string[] = [];
          for (const each of steps) {
            const made = await take(archive, each);
            if (made !== null) changes.push(made);
          }
          for (const changeId of changes.toReversed()) {
            value(await archive['authority.undo']({ changeId }));
          }
          expect(await stateOf(archive)).toEqual(before);
        } finally {
          await archive.close();
        }
      }),
      { numRuns: 10 },
    );
  });
});
