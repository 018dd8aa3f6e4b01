import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { listFacetsAnew, listSourcesAnew } from '../briefing-listing.ts';
import { type BriefingKey, type KeyRange, keysOfDay } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { findBriefing, issueOfBriefing } from '../queries/briefing-queries.ts';
import { giveCitations } from '../queries/citation-queries.ts';
import { namesWithKey, type StoredName } from '../queries/source-name-queries.ts';
import { isListed } from '../queries/text-queries.ts';

/**
 * Gives every citation by names with this key to the one that its issue means, by its date, and
 * none to `leaving`. Nothing moves while there is only one such name.
 */
export function rehomeCitations(
  connection: Connection,
  nameKey: string,
  leaving?: StoredName,
): void {
  const all = namesWithKey(connection, nameKey);
  if (all.length < 2) return;
  const names = all.filter(({ name }) => name !== leaving?.name);
  for (const [place, { name }] of names.entries()) {
    for (const range of rangesOf(names, place)) {
      for (const briefing of giveCitations(connection, { nameKey, name, range })) {
        listFacetsAnew(connection, briefing, issueOfBriefing(connection, briefing));
      }
    }
  }
}

/** The first of the names reaches back to the beginning; undated issues mean the last one. */
function rangesOf(names: readonly StoredName[], place: number): KeyRange[] {
  const undated = keysOfDay(null);
  const own = names[place];
  const next = names[place + 1];
  const first = place === 0 || !own ? undated.last + 1n : keysOfDay(own.since).first;
  const dated = { first, last: next ? keysOfDay(next.since).first - 1n : LAST_KEY };
  return next ? [dated] : [dated, undated];
}

const LAST_KEY = 2n ** 53n;

/** Reads the citations of these briefings again, as far as they are in the archive and listed. */
export function listBriefingsAnew(connection: Connection, ids: Iterable<Identifier>): void {
  for (const id of new Set(ids)) {
    const stored = findBriefing(connection, id);
    if (stored) relist(connection, stored.briefing);
  }
}

export function relist(connection: Connection, briefing: BriefingKey): void {
  if (isListed(connection, briefing)) {
    listSourcesAnew(connection, briefing, issueOfBriefing(connection, briefing));
  }
}
