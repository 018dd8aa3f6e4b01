import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIKENESS_VERSION } from '../../shared/authority/name-skeleton.ts';
import { sourceKey } from '../../shared/authority/source-key.ts';
import type { SourceSpelling } from '../../shared/authority/source-record.ts';
import {
  joinedVersion,
  joinSeeds,
  namesOfSeeded,
  offerOfName,
  offersOfRelations,
  type SeededSource,
  type SourceSeed,
  sourceSeed,
  versionOfSeed,
} from '../../shared/authority/source-seed.ts';
import { rehomeCitations } from './authority/source-following.ts';
import type { Connection } from './connection.ts';
import { hasNoSources, plantSources } from './plant-sources.ts';
import { putSetting, readSetting } from './queries/setting-queries.ts';
import { refreshLikeness } from './queries/source-likeness-queries.ts';
import { findName, giveName, putName, type SourceKey } from './queries/source-name-queries.ts';
import {
  deleteForgottenProposals,
  describeSource,
  findSource,
  insertSource,
  readSource,
  type StoredSource,
  seededFacts,
} from './queries/source-queries.ts';
import { putMember, putSuccession } from './queries/source-relation-queries.ts';
import { findSeeded, putSeeded } from './queries/source-seed-queries.ts';

/**
 * The well-known sources from the files of this folder; a fault in one is a bug of ours. They are
 * checked when an archive takes them in, for most openings ask only how new they are.
 */
export function readSourceSeed(folder: string): SourceSeed {
  const lists: unknown[] = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return {
    version: joinedVersion(lists.map((list) => versionOfSeed.parse(list))),
    get sources() {
      return joinSeeds(lists.map((list) => sourceSeed.parse(list))).sources;
    },
  };
}

/**
 * Takes in what this archive was not offered yet of the well-known sources, once for each version
 * of their list. What a person decided stays: a record that they changed keeps what it says, one
 * that they merged or deleted does not come back, nor does a name that they moved or removed.
 */
export function seedSources(connection: Connection, seed: SourceSeed): void {
  const known = Number(readSetting(connection, 'source-seed-version') ?? 0);
  if (known >= seed.version) return;
  connection.transaction(() => {
    if (hasNoSources(connection)) plantSources(connection, seed);
    else addSources(connection, seed);
    putSetting(connection, 'source-seed-version', String(seed.version));
  });
}

/** Works out again what names look like, where this archive did so by other rules. */
export function followLikenessRules(connection: Connection): void {
  const known = Number(readSetting(connection, 'source-likeness-version') ?? 0);
  if (known === LIKENESS_VERSION) return;
  connection.transaction(() => {
    refreshLikeness(connection);
    putSetting(connection, 'source-likeness-version', String(LIKENESS_VERSION));
  });
}

/** Offers a list to an archive that has sources already, entry by entry. */
export function addSources(connection: Connection, { sources }: SourceSeed): void {
  const records = new Map<string, SourceKey>();
  for (const entry of sources) {
    const record = seedRecord(connection, entry);
    if (record !== null) records.set(sourceKey(entry.name), record);
  }
  for (const entry of sources) seedRelations(connection, entry, records);
}

/** The record that an entry is in this archive; null where a person deleted it. */
function seedRecord(connection: Connection, entry: SeededSource): SourceKey | null {
  const names = namesOfSeeded(entry);
  const seedKey = sourceKey(entry.name);
  const seeded = findSeeded(connection, seedKey);
  const stored = seeded ? findSource(connection, seeded.sourceId) : ownerOf(connection, names);
  if (seeded && !stored) return null;
  const source = stored?.source ?? insertSource(connection, seededFacts(entry));
  const record = stored ?? readSource(connection, source);
  const isMerged = seeded !== undefined && record.id !== seeded.sourceId;
  if (!record.touched && !isMerged) {
    describeSource(connection, source, { ...seededFacts(entry), notes: record.notes });
  }
  const before = new Set(seeded?.offered);
  for (const spelling of names) {
    if (!before.has(offerOfName(spelling))) takeName(connection, source, spelling);
  }
  const offered = [...new Set([...before, ...names.map(offerOfName)])];
  putSeeded(connection, seedKey, { sourceId: record.id, offered });
  return source;
}

/** Whoever has the name of an entry already, or one of its names where that is a mere proposal. */
function ownerOf(
  connection: Connection,
  names: readonly SourceSpelling[],
): StoredSource | undefined {
  const owners = names.map(({ name, since }) => {
    const owned = findName(connection, sourceKey(name), since ?? '');
    return owned && readSource(connection, owned.source);
  });
  return owners[0] ?? owners.find((owner) => owner && isOpenProposal(owner));
}

const isOpenProposal = ({ status, touched }: StoredSource): boolean =>
  status === 'proposed' && !touched;

/** A free name comes to the record, and that of a mere proposal with its citations. */
function takeName(connection: Connection, source: SourceKey, spelling: SourceSpelling): void {
  const nameKey = sourceKey(spelling.name);
  const owned = findName(connection, nameKey, spelling.since ?? '');
  if (!owned) {
    putName(connection, source, spelling);
    rehomeCitations(connection, nameKey);
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
  const seeded = findSeeded(connection, seedKey);
  if (own === undefined || !seeded) return;
  const before = new Set(seeded.offered);
  const offers = offersOfRelations({ members, successors });
  for (const { offer, other, since } of offers) {
    const related = records.get(other);
    if (before.has(offer) || related === undefined) continue;
    if (since === null) putMember(connection, own, related);
    else putSuccession(connection, { predecessor: own, successor: related, since });
  }
  const offered = [...new Set([...before, ...offers.map(({ offer }) => offer)])];
  putSeeded(connection, seedKey, { ...seeded, offered });
}
