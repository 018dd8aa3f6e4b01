import type { Became } from '../../shared/imports/batch-plan.ts';
import { comparedText } from '../../shared/likeness/compared-text.ts';
import { type Shingles, shinglesOf } from '../../shared/likeness/shingles.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import type { ReadyBriefing, ReadyIssue } from './import-staging.ts';
import { addressesOfIssue, replaceAddresses } from './queries/address-queries.ts';
import { briefingsOfIssue, type StoredBriefing } from './queries/briefing-queries.ts';
import { type BatchKey, bringingBatch, findFileKey } from './queries/import-queries.ts';
import type { IssueKey } from './queries/issue-queries.ts';
import { insertForm } from './queries/merge-queries.ts';
import { addPassages } from './queries/passage-queries.ts';
import { textOfBriefing } from './queries/review-item-queries.ts';

interface Form {
  readonly batch: BatchKey;
  readonly kept: IssueKey;
  readonly ready: ReadyIssue;
}

/** From so much of the shorter one on, two briefings of two forms answer to each other. */
const SAME_BRIEFING = 0.3;

/**
 * Hangs a form of an issue on the one that is kept: its files are further originals, and each kept
 * briefing knows where it stands in them, however the form divides the issue. Answers what each of
 * its briefings is in the archive.
 */
export function attachForm(connection: Connection, { batch, kept, ready }: Form): Became[] {
  for (const file of ready.files) {
    const key = findFileKey(connection, batch, file);
    if (key !== undefined) insertForm(connection, key, kept);
  }
  // An import that is taken back leaves the addresses of earlier issues as they were.
  if (bringingBatch(connection, kept) === batch) {
    const addresses = [...addressesOfIssue(connection, kept), ...ready.addresses];
    replaceAddresses(connection, kept, [...new Set(addresses)]);
  }
  const stored = briefingsOfIssue(connection, kept).map((briefing) => ({
    briefing,
    shingles: shinglesOf(
      comparedText(briefing.headline, textOfBriefing(connection, briefing.briefing)),
    ),
  }));
  const [first] = stored;
  return ready.briefings.flatMap((briefing): Became[] => {
    const shingles = shinglesOf(comparedText(briefing.headline, briefing.text));
    const shares = stored.map((it) => shareOfShorter(shingles, it.shingles));
    for (const [at, it] of stored.entries()) {
      if ((shares[at] ?? 0) < SAME_BRIEFING) continue;
      addPlace(connection, batch, it.briefing.briefing, briefing);
    }
    const best = stored[shares.indexOf(Math.max(...shares))] ?? first;
    return best ? [becameOf(best.briefing, briefing)] : [];
  });
}

const becameOf = (
  { id, headline }: StoredBriefing,
  { readFrom }: Pick<ReadyBriefing, 'readFrom'>,
): Became => ({ readFrom, id, headline });

function addPlace(
  connection: Connection,
  batch: BatchKey,
  briefing: BriefingKey,
  { readFrom, passages }: ReadyBriefing,
): void {
  const file = findFileKey(connection, batch, readFrom[0]);
  if (file !== undefined) addPassages(connection, briefing, file, passages);
}

function shareOfShorter(one: Shingles, other: Shingles): number {
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
