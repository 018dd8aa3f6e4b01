import { randomUUID } from 'node:crypto';
import type { RevisionOrigin } from '../../shared/contract/briefing-procedures.ts';
import type { BriefingDesk } from '../../shared/editions/desk-json.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import type { IndexedBriefing, IndexedManuscript } from './archive.ts';
import { listBriefing } from './briefing-listing.ts';
import { storeMentions } from './briefing-mentions.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { openingWords } from './opening-words.ts';
import {
  type BriefingFace,
  insertBriefing,
  nextBriefingKey,
  type StoredBriefing,
  updateBriefing,
} from './queries/briefing-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { replaceOccurrences } from './queries/occurrence-change-queries.ts';
import { fingerprintOf, insertRevision, writtenBody } from './queries/revision-queries.ts';
import { putText } from './queries/text-queries.ts';
import { whoWrites } from './who-writes.ts';

/** Where a new briefing goes, and where it comes from. */
export interface NewBriefing {
  readonly issue: StoredIssue;
  readonly position: number;
  readonly origin: 'import' | 'edit';
  readonly now: string;
  /** What it was in another archive: where it is left out, it is new. */
  readonly was?: {
    readonly id: Identifier;
    readonly updatedAt: string;
    readonly newest: BriefingDesk['newest'];
  };
}

/** Stores a briefing with its first revision, or the newest that it had elsewhere, and lists it. */
export function storeBriefing(
  connection: Connection,
  { issue, position, origin, now, was }: NewBriefing,
  content: IndexedBriefing,
): BriefingKey {
  const briefing = nextBriefingKey(connection, issue.date);
  const face = faceOf(content);
  const { manuscript, wordCount, text } = content;
  const author = authorOf(connection, origin);
  const first = was?.newest ?? { revision: 1, savedAt: now, name: null, origin, author };
  insertBriefing(
    connection,
    {
      briefing,
      id: was?.id ?? randomUUID(),
      issue: issue.issue,
      position,
      revision: first.revision,
      now: was?.updatedAt ?? now,
    },
    face,
  );
  insertRevision(
    connection,
    { briefing, ...first, wordCount },
    { details: face.details, manuscript },
  );
  putText(connection, briefing, { headline: content.headline, text });
  replaceOccurrences(connection, briefing, content.occurrences);
  storeMentions(connection, briefing, content);
  listBriefing(connection, briefing, issue);
  return briefing;
}

/**
 * Stores what a briefing says now as its next revision, and answers its number. What says exactly
 * the same makes none, so that histories hold only changes. A mere new reading of the text does
 * not count as a change of the briefing.
 */
export function storeNextRevision(
  connection: Connection,
  { briefing, revision }: StoredBriefing,
  content: Parameters<typeof faceOf>[0] & Pick<IndexedManuscript, 'manuscript'>,
  origin: RevisionOrigin,
): number {
  const face = faceOf(content);
  const said = { details: face.details, manuscript: content.manuscript };
  const body = writtenBody(said);
  if (fingerprintOf(connection, briefing, revision) === body.sha256) return revision;
  const row = { briefing, revision: revision + 1, wordCount: content.wordCount };
  const now = new Date().toISOString();
  const author = authorOf(connection, origin);
  insertRevision(connection, { ...row, savedAt: now, origin, author }, said, body);
  const changedAt = origin === 'reading' ? null : now;
  updateBriefing(connection, { briefing, revision: revision + 1, changedAt }, face);
  return revision + 1;
}

export function faceOf(
  content: Pick<
    IndexedBriefing,
    'headline' | 'section' | 'byline' | 'dateline' | 'topics' | 'text' | 'wordCount'
  >,
): BriefingFace {
  const { headline, section, byline, dateline, topics, text, wordCount } = content;
  return {
    details: { headline, section, byline, dateline, ...(topics && { topics }) },
    opening: openingWords(text),
    wordCount,
  };
}

/** Files and newer grammars write by themselves; everything else a person does. */
const authorOf = (connection: Connection, origin: RevisionOrigin): string | null =>
  origin === 'import' || origin === 'reading' ? null : whoWrites(connection).name;
