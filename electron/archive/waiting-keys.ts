import type { Identifier } from '../../shared/kernel/identifier.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';
import { issueKeys } from '../../shared/references/reference-keys.ts';
import type { Connection } from './connection.ts';
import { briefingsOfIssue } from './queries/briefing-queries.ts';
import { filesOfIssue } from './queries/import-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';

/** The key of a reference for which a person chose this issue. */
export const keyOfChosenIssue = (issueId: Identifier): string => `chosen ${issueId}`;

/** The keys of references that print these names of publications. */
export const keysOfPublicationNames = (names: readonly string[]): string[] =>
  names.map((name) => `publication ${normaliseName(name)}`);

/** Every key under which a reference that may mean this issue waits. */
export function keysOfIssue(connection: Connection, issue: StoredIssue): string[] {
  return [
    keyOfChosenIssue(issue.id),
    ...issueKeys({
      publicationId: issue.publicationId,
      volume: issue.volume,
      number: issue.number,
      date: issue.date,
      datePrecision: issue.datePrecision,
      title: issue.title,
      headlines: briefingsOfIssue(connection, issue.issue).map(({ headline }) => headline),
      fileNames: filesOfIssue(connection, issue.issue),
    }),
  ];
}
