import { randomUUID } from 'node:crypto';
import { nameInitials, nameSkeleton } from '../../shared/authority/name-skeleton.ts';
import { sourceKey } from '../../shared/authority/source-key.ts';
import {
  namesOfSeeded,
  offerOfName,
  offersOfRelations,
  type SourceSeed,
} from '../../shared/authority/source-seed.ts';
import type { Connection } from './connection.ts';
import { seededFacts } from './queries/source-queries.ts';

/** Whether this archive has no source and was never offered one. */
export const hasNoSources = (connection: Connection): boolean =>
  connection.query('SELECT 1 FROM sources UNION ALL SELECT 1 FROM source_seeds').get() ===
  undefined;

/**
 * Brings a list to an archive in which there is no source yet: the same as offering it entry by
 * entry, but in one statement a table, since every archive begins with it.
 */
export function plantSources(connection: Connection, { sources }: SourceSeed): void {
  const records = sources.map((entry, index) => ({
    entry,
    source: index + 1,
    id: randomUUID(),
    key: sourceKey(entry.name),
    relations: offersOfRelations(entry),
  }));
  const places = new Map(records.map(({ key, source }) => [key, source]));
  const related = records.flatMap(({ source, relations }) =>
    relations.flatMap(({ other, since }) => {
      const to = places.get(other);
      return to === undefined ? [] : [{ from: source, to, since }];
    }),
  );
  fill(
    connection,
    INSERT_SOURCES,
    records.map(({ entry, source, id }) => ({ source, id, ...seededFacts(entry) })),
  );
  fill(connection, INSERT_NAMES, records.flatMap(namesOf));
  fill(
    connection,
    INSERT_MEMBERS,
    related.filter(({ since }) => since === null),
  );
  fill(
    connection,
    INSERT_SUCCESSIONS,
    related.filter(({ since }) => since !== null),
  );
  fill(
    connection,
    INSERT_SEEDS,
    records.map(({ entry, id, key, relations }) => ({
      key,
      id,
      offered: [...namesOfSeeded(entry).map(offerOfName), ...relations.map(({ offer }) => offer)],
    })),
  );
}

function namesOf({ entry, source }: { entry: SourceSeed['sources'][number]; source: number }) {
  return namesOfSeeded(entry).map(({ name, note, since }, position) => ({
    ...{ source, position, name, note, since: since ?? '' },
    key: sourceKey(name),
    skeleton: nameSkeleton(name),
    initials: nameInitials(name),
  }));
}

function fill(connection: Connection, sql: string, rows: readonly object[]): void {
  connection.query(sql).run({ rows: JSON.stringify(rows) });
}

const INSERT_SOURCES = `
  INSERT INTO sources (source, id, name, kind, country, language, notes, status, touched, citations)
  SELECT value ->> 'source', value ->> 'id', value ->> 'name', value ->> 'kind',
    value ->> 'country', value ->> 'language', '', 'confirmed', 0, 0
  FROM json_each(:rows)`;

const INSERT_NAMES = `
  INSERT OR IGNORE INTO source_names (name_key, since, chosen_for, source, position,
    name_as_printed, note, skeleton, initials, citations)
  SELECT value ->> 'key', value ->> 'since', '', value ->> 'source', value ->> 'position',
    value ->> 'name', value ->> 'note', value ->> 'skeleton', value ->> 'initials', 0
  FROM json_each(:rows)`;

const INSERT_MEMBERS = `
  INSERT OR IGNORE INTO source_members (collective, member)
  SELECT value ->> 'from', value ->> 'to' FROM json_each(:rows)`;

const INSERT_SUCCESSIONS = `
  INSERT OR IGNORE INTO source_successions (predecessor, successor, since)
  SELECT value ->> 'from', value ->> 'to', value ->> 'since' FROM json_each(:rows)`;

const INSERT_SEEDS = `
  INSERT OR IGNORE INTO source_seeds (seed_key, source_id, offered)
  SELECT value ->> 'key', value ->> 'id', value ->> 'offered' FROM json_each(:rows)`;
