import { randomUUID } from 'node:crypto';
import type { IndexedBriefing } from './archive.ts';
import { listBriefing } from './briefing-listing.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { openingWords } from './opening-words.ts';
import { type BriefingFace, insertBriefing, nextBriefingKey } from './queries/briefing-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { replaceOccurrences } from './queries/occurrence-queries.ts';
import { insertRevision } from './queries/revision-queries.ts';
import { putText } from './queries/text-queries.ts';

/** Where a new briefing goes, and where it comes from. */
export interface NewBriefing {
  readonly issue: StoredIssue;
  readonly position: number;
  readonly origin: 'import' | 'edit';
  readonly now: string;
}

/** Stores a briefing with its first revision, and lists it. */
export function storeBriefing(
  connection: Connection,
  { issue, position, origin, now }: NewBriefing,
  content: IndexedBriefing,
): BriefingKey {
  const briefing = nextBriefingKey(connection, issue.date);
  const face = faceOf(content);
  const { manuscript, wordCount, text } = content;
  insertBriefing(
    connection,
    { briefing, id: randomUUID(), issue: issue.issue, position, now },
    face,
  );
  insertRevision(
    connection,
    { briefing, revision: 1, savedAt: now, origin, wordCount },
    { details: face.details, manuscript },
  );
  putText(connection, briefing, { headline: content.headline, text });
  replaceOccurrences(connection, briefing, content.occurrences);
  listBriefing(connection, briefing, issue);
  return briefing;
}

export function faceOf(
  content: Pick<
    IndexedBriefing,
    'headline' | 'section' | 'byline' | 'dateline' | 'text' | 'wordCount'
  >,
): BriefingFace {
  const { headline, section, byline, dateline, text, wordCount } = content;
  return {
    details: { headline, section, byline, dateline },
    opening: openingWords(text),
    wordCount,
  };
}
