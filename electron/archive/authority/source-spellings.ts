import { sourceKey } from '../../../shared/authority/source-key.ts';
import type { SourceSpelling } from '../../../shared/authority/source-record.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import {
  describeName,
  findName,
  namesOfSource,
  putName,
  type SourceKey,
  type StoredName,
} from '../queries/source-name-queries.ts';
import { readSource, type StoredSource } from '../queries/source-queries.ts';
import { takeNameAway } from './journaled-sources.ts';
import { mergeSource } from './merge-source.ts';

/**
 * Makes a name one of this source's. A proposed record of that name is taken up whole; the name of
 * another record is refused.
 */
export function claimName(
  connection: Connection,
  source: SourceKey,
  spelling: SourceSpelling,
): Result<StoredName, Failure<'conflict'>> {
  const nameKey = sourceKey(spelling.name);
  const since = spelling.since ?? '';
  const owned = findName(connection, nameKey, since);
  if (!owned) putName(connection, source, spelling);
  if (owned && owned.source !== source) {
    const owner = readSource(connection, owned.source);
    if (owner.status !== 'proposed') return err(nameTaken(spelling.name, owner));
    mergeSource(connection, owner, source);
  }
  const name = findName(connection, nameKey, since);
  return name ? ok(name) : err(nameTaken(spelling.name, readSource(connection, source)));
}

/** Makes a name, whenever issues mean it, the source's own, as `claimName` does. */
export function claimOwnName(
  connection: Connection,
  source: SourceKey,
  name: string,
): Result<StoredName, Failure<'conflict'>> {
  const own = namesOfSource(connection, source).find(({ nameKey }) => nameKey === sourceKey(name));
  return own ? ok(own) : claimName(connection, source, { name, note: null, since: null });
}

/**
 * Gives a source just these names besides its own, in this order; without them, only its own is
 * written as it is now. Its name as it was before stays with it.
 */
export function setSpellings(
  connection: Connection,
  { source, name }: StoredSource,
  spellings: readonly SourceSpelling[] | undefined,
): Result<null, Failure<'conflict'>> {
  const wanted = ownFirst(name, spellings ?? keptSpellings(connection, source));
  const kept = new Map<string, StoredName>();
  for (const spelling of wanted) {
    const isTwice = kept.has(keyOf(spelling));
    const claimed = claimName(connection, source, spelling);
    if (!claimed.ok) return claimed;
    if (isTwice) continue;
    kept.set(keyOf(spelling), claimed.value);
    const { note } = spelling;
    const place = { printed: spelling.name, note, position: kept.size - 1 };
    describeName(connection, claimed.value.name, place);
  }
  for (const each of namesOfSource(connection, source)) {
    if (!kept.has(`${each.nameKey} ${each.since}`)) takeNameAway(connection, each);
  }
  return ok(null);
}

/** The record's own name comes first, whether it was named or not. */
function ownFirst(name: string, spellings: readonly SourceSpelling[]): SourceSpelling[] {
  const isOwn = (spelling: SourceSpelling) => sourceKey(spelling.name) === sourceKey(name);
  const own = spellings.filter(isOwn).map((spelling) => ({ ...spelling, name }));
  const others = spellings.filter((spelling) => !isOwn(spelling));
  return [...(own.length > 0 ? own : [{ name, note: null, since: null }]), ...others];
}

const keptSpellings = (connection: Connection, source: SourceKey): SourceSpelling[] =>
  namesOfSource(connection, source).map(({ printed, note, since }) => ({
    name: printed,
    note,
    since: since || null,
  }));

const keyOf = ({ name, since }: SourceSpelling): string => `${sourceKey(name)} ${since ?? ''}`;

export const nameTaken = (name: string, owner: StoredSource): Failure<'conflict'> =>
  failure('conflict', `The name “${name}” belongs to the source “${owner.name}”.`, {
    hint: `Merge the two, or take the name from “${owner.name}” first.`,
  });
