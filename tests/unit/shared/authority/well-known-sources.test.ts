import { describe, expect, it } from 'vitest';
import { readSourceSeed } from '../../../../electron/archive/seed-sources.ts';
import { resourcePath } from '../../../../electron/workers/resource-path.ts';
import { sourceKey } from '../../../../shared/authority/source-key.ts';

const { sources } = readSourceSeed(resourcePath('authority/sources'));
const byName = new Map(sources.map((source) => [source.name, source]));

const known = (type: 'region' | 'language', code: string) =>
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;

describe('the well-known sources', () => {
  it('are several hundred, of every kind that can be known beforehand', () => {
    expect(sources.length).toBeGreaterThan(700);
    const kinds = new Set(sources.map(({ kind }) => kind));
    expect(kinds.has('other')).toBe(false);
    expect(kinds.size).toBe(8);
  });

  it('share no name at any time', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { name, since, aliases } of sources) {
      for (const each of [{ name, since }, ...aliases]) {
        const key = `${sourceKey(each.name)} ${each.since ?? ''}`;
        const owner = owners.get(key);
        if (owner !== undefined) shared.push(`${each.name}: ${owner}, ${name}`);
        owners.set(key, name);
      }
    }
    expect(shared).toEqual([]);
  });

  it('have members and successors that are among them, other than themselves', () => {
    const related = sources.flatMap(({ name, members, successors }) =>
      [...members, ...successors.map((successor) => successor.name)].map((other) => [name, other]),
    );
    expect(related.length).toBeGreaterThan(20);
    expect(related.filter(([name, other]) => name === other || !byName.has(other ?? ''))).toEqual(
      [],
    );
  });

  it('are in countries and languages that have a code', () => {
    const countries = new Set(sources.flatMap(({ country }) => country ?? []));
    const languages = new Set(sources.flatMap(({ language }) => language ?? []));
    expect([...countries].filter((code) => !known('region', code))).toEqual([]);
    expect([...languages].filter((code) => !known('language', code))).toEqual([]);
  });

  it('give members to collectives only', () => {
    const others = sources.filter(
      ({ kind, members }) => members.length > 0 && kind !== 'collective',
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });
});
