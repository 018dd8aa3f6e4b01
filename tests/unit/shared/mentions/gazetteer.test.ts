import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../../electron/archive/names/read-gazetteer.ts';
import { resourcePath } from '../../../../electron/workers/resource-path.ts';
import { nameKeyOf } from '../../../../shared/mentions/words.ts';

const files = readGazetteer(resourcePath('authority/gazetteer'));
const records = files.flatMap((file) =>
  file.records.map((record) => ({ ...record, kind: file.kind })),
);

describe('the gazetteer', () => {
  it('holds one file for each kind of mention', () => {
    expect(files.map(({ kind }) => kind).sort()).toEqual([
      'organisation',
      'person',
      'place',
      'topic',
    ]);
  });

  it('gives every record an id of its own', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('leads from every record to one that is there', () => {
    const ids = new Set(records.map(({ id }) => id));
    expect(records.filter(({ within }) => within !== undefined && !ids.has(within))).toEqual([]);
  });

  it('never leads in a circle', () => {
    const outer = new Map(records.map(({ id, within }) => [id, within]));
    for (const { id } of records) {
      const seen = new Set<string>();
      for (let at: string | undefined = id; at !== undefined; at = outer.get(at)) {
        expect(seen, id).not.toContain(at);
        seen.add(at);
      }
    }
  });

  it('names no two records of one kind alike, but for places that are told apart by their text', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, kind, name, aliases = [] } of records) {
      for (const each of [name, ...aliases]) {
        const key = `${kind} ${nameKeyOf(each)}`;
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([key]) => key);
    expect(shared).toEqual(['place georgia']);
  });

  it('gives every topic but the broadest a broader one', () => {
    const topics = records.filter(({ kind }) => kind === 'topic');
    expect(topics.length).toBeGreaterThan(150);
    expect(topics.filter(({ within }) => within === undefined).length).toBeLessThan(12);
  });
});
