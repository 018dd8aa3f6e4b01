import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceKey } from '../../shared/authority/source-key.ts';
import {
  joinSeeds,
  type SeededSource,
  type SourceSeed,
  sourceSeed,
} from '../../shared/authority/source-seed.ts';
import { rehomeCitations } from './authority/source-following.ts';
import type { Connection } from './connection.ts';
import { putSetting, readSetting } from './queries/setting-queries.ts';
import { findName, giveName, putName, type SourceKey } from './queries/source-name-queries.ts';
import {
  deleteForgottenProposals,
  describeSource,
  findSource,
  insertSource,
  readSource,
  type StoredSource,
} from './queries/source-queries.ts';
import { putMember, putSuccession } from './queries/source-relation-queries.ts';
import { findSeeded, offerFact, putSeeded } from './queries/source-seed-queries.ts';

/** The well-known sources from the files of this folder; a fault in one is a bug of ours. */
export const readSourceSeed = (folder: string): SourceSeed =>
  joinSeeds(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => sourceSeed.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
  );

/**
 * Takes in what this archive was not offered yet of the well-known sources, once for each version
 * of their list. What a person decided stays: a record that they changed keeps what it says, one
 * that they merged or deleted does not come back, nor does a name that they moved or removed.
 */
export function seedSources(connection: Connection, seed: SourceSeed): void {
  const known = Number(readSetting(connection, 'source-seed-version') ?? 0);
  if (known >= seed.version) return;
  connection.transaction(() => {
    const records = new Map<string, SourceKey>();
    for (const entry of seed.sources) {
      const record = seedRecord(connection, entry);
      if (record !== null) records.set(sourceKey(entry.name), record);
    }
    for (const entry of seed.sources) seedRelations(connection, entry, records);
    putSetting(connection, 'source-seed-version', String(seed.version));
  });
}

/** The record that an entry is in this archive; null where a person deleted it. */
function seedRecord(connection: Connection, entry: SeededSource): SourceKey | null {
  const seedKey = sourceKey(entry.name);
  const seeded = findSeeded(
    connection,
    namesOf(entry).map(({ name }) => sourceKey(name)),
  );
  const stored = seeded === undefined ? ownerOf(connection, entry) : findSource(connection, seeded);
  if (seeded !== undefined && !stored) return null;
  const source = stored?.source ?? insertSource(connection, { ...factsOf(entry), touched: false });
  const record = stored ?? readSource(connection, source);
  putSeeded(connection, seedKey, record.id);
  const isMerged = seeded !== undefined && record.id !== seeded;
  if (!record.touched && !isMerged)
    describeSource(connection, source, { ...record, ...factsOf(entry) });
  for (const spelling of namesOf(entry)) {
    const nameKey = sourceKey(spelling.name);
    if (!offerFact(connection, seedKey, `name ${nameKey} ${spelling.since ?? ''}`)) continue;
    takeName(connection, source, spelling);
    rehomeCitations(connection, nameKey);
  }
  return source;
}

const namesOf = ({ name, since, aliases }: SeededSource) => [
  { name, note: null, since },
  ...aliases,
];

const factsOf = ({ name, kind, country, language }: SeededSource) => ({
  ...{ name, kind, country, language },
  ...{ notes: '', status: 'confirmed' as const },
});

/** Whoever has the name of an entry already, or one of its names where that is a mere proposal. */
function ownerOf(connection: Connection, entry: SeededSource): StoredSource | undefined {
  const owners = namesOf(entry).flatMap(({ name, since }) => {
    const owned = findName(connection, sourceKey(name), since ?? '');
    return owned ? [readSource(connection, owned.source)] : [];
  });
  const own = findName(connection, sourceKey(entry.name), entry.since ?? '');
  return owners.find(({ source }) => source === own?.source) ?? owners.find(isOpenProposal);
}

const isOpenProposal = ({ status, touched }: StoredSource): boolean =>
  status === 'proposed' && !touched;

/** A free name comes to the record, and that of a mere proposal with its citations. */
function takeName(
  connection: Connection,
  source: SourceKey,
  spelling: ReturnType<typeof namesOf>[number],
): void {
  const owned = findName(connection, sourceKey(spelling.name), spelling.since ?? '');
  if (!owned) {
    putName(connection, source, spelling);
  } else if (owned.source !== source && isOpenProposal(readSource(connection, owned.source))) {
    giveName(connection, owned.name, source);
    deleteForgottenProposals(connection, [owned.source]);
  }
}

function seedRelations(
  connection: Connection,
  { name, members, successors }: SeededSource,
  records: ReadonlyMap<string, SourceKey>,
): void {
  const seedKey = sourceKey(name);
  const own = records.get(seedKey);
  if (own === undefined) return;
  for (const member of members.map(sourceKey)) {
    const other = records.get(member);
    const isNew = offerFact(connection, seedKey, `member ${member}`);
    if (isNew && other !== undefined) putMember(connection, own, other);
  }
  for (const { name: successor, since } of successors) {
    const other = records.get(sourceKey(successor));
    const isNew = offerFact(connection, seedKey, `successor ${sourceKey(successor)}`);
    if (isNew && other !== undefined) {
      putSuccession(connection, { predecessor: own, successor: other, since });
    }
  }
}
