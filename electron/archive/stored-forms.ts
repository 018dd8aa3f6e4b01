import { addDays, daysBetween, type IsoDate } from '../../shared/dates/iso-date.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { type Richness, richnessOf } from '../../shared/likeness/richness.ts';
import type { Connection } from './connection.ts';
import type { StoredForm, StoredForms } from './doubles.ts';
import { briefingsOfIssue } from './queries/briefing-queries.ts';
import { bringingFile } from './queries/import-queries.ts';
import { findIssue, type IssueKey, readStoredIssue } from './queries/issue-queries.ts';
import { findPublicationKey, readStoredPublication } from './queries/publication-queries.ts';
import { textOfBriefing } from './queries/review-item-queries.ts';
import { marksOfIssue } from './queries/text-mark-queries.ts';
import { editedBriefings, isIssueEdited } from './queries/undo-queries.ts';
import { readBriefing } from './read-briefing.ts';

/** An issue as it is held against others; null where it is gone. */
export function readStoredForm(
  connection: Connection,
  issueId: Identifier,
  { evenTrashed = false }: { readonly evenTrashed?: boolean } = {},
): StoredForm | null {
  const issue = findIssue(connection, issueId);
  if (!issue || (issue.trashedAt !== null && !evenTrashed)) return null;
  return formOf(connection, issue.issue);
}

/** So many issues after this place, in the order in which they were archived. */
export function readStoredForms(
  connection: Connection,
  { after, limit }: { readonly after: number; readonly limit: number },
): StoredForms {
  const keys = connection
    .query<{ issue: IssueKey }>(
      `SELECT issue FROM issues WHERE issue > :after AND trashed_at IS NULL
      ORDER BY issue LIMIT :limit`,
    )
    .all({ after, limit })
    .map((row) => row.issue);
  const forms = keys.map((key) => formOf(connection, key));
  return { forms, next: keys.length < limit ? null : (keys.at(-1) ?? null) };
}

/** What an issue carries besides its words. */
export function readRichness(connection: Connection, issueId: Identifier): Richness {
  const issue = findIssue(connection, issueId);
  const briefings = issue ? briefingsOfIssue(connection, issue.issue) : [];
  return richnessOf(briefings.map((briefing) => readBriefing(connection, briefing).manuscript));
}

/** So many issues tell what a series says in every number. */
const SAMPLED_ISSUES = 16;

/** Issues of a series, spread over its years: each the first on or after a day. */
export function sampleForms(connection: Connection, publicationId: Identifier): StoredForm[] {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return [];
  const span = connection
    .query<{ first: IsoDate | null; last: IsoDate | null }>(
      `SELECT (SELECT min(date) FROM issues WHERE publication = :publication) AS first,
        (SELECT max(date) FROM issues WHERE publication = :publication) AS last`,
    )
    .get({ publication });
  if (!span?.first || !span.last) return [];
  const days = daysBetween(span.first, span.last);
  const keys = new Set<IssueKey>();
  for (let step = 0; step < SAMPLED_ISSUES; step += 1) {
    const day = addDays(span.first, Math.floor((days * step) / SAMPLED_ISSUES));
    const row = connection
      .query<{ issue: IssueKey }>(
        `SELECT issue FROM issues
        WHERE publication = :publication AND trashed_at IS NULL AND date >= :day
        ORDER BY date LIMIT 1`,
      )
      .get({ publication, day });
    if (row) keys.add(row.issue);
  }
  return [...keys].map((key) => formOf(connection, key));
}

function formOf(connection: Connection, key: IssueKey): StoredForm {
  const issue = readStoredIssue(connection, key);
  return {
    issueId: issue.id,
    publicationId: issue.publicationId,
    publicationTitle: readStoredPublication(connection, issue.publication).title,
    volume: issue.volume,
    number: issue.number,
    date: issue.date,
    datePrecision: issue.datePrecision,
    title: issue.title,
    language: issue.language,
    original: bringingFile(connection, key),
    isEdited: editedBriefings(connection, key).length > 0 || isIssueEdited(connection, key),
    marks: marksOfIssue(connection, key),
    briefings: briefingsOfIssue(connection, key).map(({ id, headline, briefing }) => ({
      briefingId: id,
      headline,
      text: textOfBriefing(connection, briefing),
    })),
  };
}
