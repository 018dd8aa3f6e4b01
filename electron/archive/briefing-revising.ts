import { randomUUID } from 'node:crypto';
import { indexManuscript } from '../../shared/citations/index-manuscript.ts';
import { type Recognise, recogniseCitations } from '../../shared/citations/recognise-citations.ts';
import { tagManuscript } from '../../shared/citations/tag-manuscript.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { Manuscript } from '../../shared/manuscript/manuscript.ts';
import { listBriefing } from './briefing-listing.ts';
import { storeNextRevision } from './briefing-storing.ts';
import type { Connection } from './connection.ts';
import { readingContextOfIssue } from './issue-reading-context.ts';
import type { StoredBriefing } from './queries/briefing-queries.ts';
import { readStoredIssue } from './queries/issue-queries.ts';
import { replaceOccurrences } from './queries/occurrence-change-queries.ts';
import { readRevision } from './queries/revision-queries.ts';

/** A version of the grammar. */
export interface Grammar {
  readonly version: number;
  readonly recognise: Recognise;
}

/**
 * Changes the tags of a briefing, never its text, as a new revision. Spans without a decision
 * follow the reading; those with one stay as they are.
 */
export function reviseTags(
  connection: Connection,
  stored: StoredBriefing,
  origin: 'review' | 'reading',
  change: (manuscript: Manuscript) => Manuscript = (manuscript) => manuscript,
  recognise: Recognise = recogniseCitations,
): void {
  const body = readRevision(connection, stored.briefing, stored.revision);
  invariant(body, 'a briefing has its newest revision');
  const issue = readStoredIssue(connection, stored.issue);
  const context = readingContextOfIssue(connection, issue);
  const changed = change(body.manuscript);
  const manuscript = tagManuscript(changed, context, randomUUID, recognise);
  const index = indexManuscript(manuscript, context, recognise);
  storeNextRevision(connection, stored, { ...body.details, manuscript, ...index }, origin);
  replaceOccurrences(connection, stored.briefing, index.occurrences);
  const isListed = stored.trashedAt === null && issue.trashedAt === null;
  if (isListed) listBriefing(connection, stored.briefing, issue);
}
