import {
  type JudgeName,
  judgeNobody,
  loadPersonJudge,
} from '../../../shared/mentions/judge-name.ts';
import { type KnownName, type NameIndex, nameIndex } from '../../../shared/mentions/name-index.ts';
import type { Connection } from '../connection.ts';
import { gazetteer } from './gazetteer.ts';

let judge: JudgeName | null = null;
let isMissed = false;

/** Has unknown names of persons judged from now on. It takes its time, which opening must not. */
export async function engagePersonJudge(): Promise<void> {
  judge ??= await loadPersonJudge();
  isMissed = false;
}

/** Whether a name was to be judged before there was a judge. */
export const isPersonJudgeMissed = (): boolean => isMissed;

/** Until a judge is engaged, nobody is a person. */
export const personJudge = (): JudgeName => judge ?? missJudge;

const missJudge: JudgeName = (name) => {
  isMissed = true;
  return judgeNobody(name);
};

const indices = new WeakMap<Connection, NameIndex>();

/**
 * All names that are looked for: the gazetteer's, as far as the archive has no record of its own
 * for them, and the archive's. Made when it is first needed after records changed.
 */
export function nameIndexOf(connection: Connection): NameIndex {
  let index = indices.get(connection);
  if (!index) {
    index = nameIndex(namesOf(connection), sourcesOf(connection));
    indices.set(connection, index);
  }
  return index;
}

/** To be called by whatever changes names of records. */
export function forgetNameIndex(connection: Connection): void {
  indices.delete(connection);
}

interface NamedRow {
  id: string;
  kind: KnownName['kind'];
  name: string;
  withinId: string | null;
  isGone: number;
  aliases: string;
}

function* namesOf(connection: Connection): Generator<KnownName> {
  const rows = connection
    .query<NamedRow>(
      `SELECT id, kind, name, within_id AS withinId, merged_into IS NOT NULL AS isGone,
        (SELECT json_group_array(n.name) FROM entity_names AS n
          WHERE n.entity = e.entity AND n.position > 0) AS aliases
      FROM entities AS e WHERE status = 'confirmed' OR touched = 1`,
    )
    .all();
  const own = new Set(rows.map(({ id }) => id));
  for (const known of gazetteer().records.values()) if (!own.has(known.id)) yield known;
  for (const { id, kind, name, withinId, isGone, aliases } of rows) {
    if (isGone) continue;
    const known = gazetteer().records.get(id);
    yield {
      ...known,
      ...{ id, kind, name, aliases: JSON.parse(aliases) },
      within: withinId ?? undefined,
    };
  }
}

/** Sources are cited, not mentioned: their names are found so that they are left alone. */
const sourcesOf = (connection: Connection): string[] =>
  connection
    .query<{ name: string }>(
      `SELECT n.name_as_printed AS name FROM source_names AS n JOIN sources AS s USING (source)
      WHERE s.status = 'confirmed' AND s.kind NOT IN ('official', 'interview', 'other')
        AND n.chosen_for = ''`,
    )
    .all()
    .map(({ name }) => name);
