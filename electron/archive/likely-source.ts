import { likenessOf, type NameLikeness } from '../../shared/authority/alike-names.ts';
import type { Connection } from './connection.ts';
import { areApart, namesPerhapsAlike } from './queries/source-likeness-queries.ts';
import { findSourceByName, readSource, type StoredSource } from './queries/source-queries.ts';

/** A record that is known, and that a name which is not may be another spelling of. */
export interface LikelySource extends NameLikeness {
  readonly record: StoredSource;
}

/** The likeliest known record of a printed name that is only proposed as a record of its own. */
export function likelySource(
  connection: Connection,
  printed: string,
  date: string | null,
): LikelySource | null {
  const own = findSourceByName(connection, printed, date);
  if (own?.status !== 'proposed') return null;
  let likeliest: LikelySource | null = null;
  for (const other of namesPerhapsAlike(connection, printed)) {
    const likeness = likenessOf(printed, other.printed);
    if (!likeness || likeness.confidence <= (likeliest?.confidence ?? 0)) continue;
    const record = readSource(connection, other.source);
    if (record.status !== 'confirmed' || areApart(connection, own.name, record.name)) continue;
    likeliest = { ...likeness, record };
  }
  return likeliest;
}
