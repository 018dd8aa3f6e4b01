import { OwnPublication } from '../../shared/citations/own-publication.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';
import { issueKeys } from '../../shared/references/reference-keys.ts';
import { readRelativeIssue } from '../../shared/references/relative-issue.ts';
import type { Connection } from './connection.ts';
import { addressesOfIssue } from './queries/address-queries.ts';
import { briefingsOfIssue } from './queries/briefing-queries.ts';
import { commonTitles } from './queries/common-title-queries.ts';
import { filesOfIssue } from './queries/import-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { mergedInto } from './queries/merge-queries.ts';
import { distinctReferenceKeys } from './queries/reference-queries.ts';

/** The key of a reference for which a person chose this issue. */
export const keyOfChosenIssue = (issueId: Identifier): string => `chosen ${issueId}`;

/** The key of a reference that stays with this issue whatever becomes of its number or date. */
export const keyOfKeptIssue = (issueId: Identifier): string => `kept ${issueId}`;

const PRINTED_NAME = 'publication ';

/** The key of a reference that names a publication, known to the archive or not. */
export function keysOfPrintedName(printed: string | null): string[] {
  const relative = readRelativeIssue(printed);
  const name = relative ? relative.publication : printed;
  return name === null ? [] : [`${PRINTED_NAME}${normaliseName(name)}`];
}

/** The keys of all printed names that may be meant by one of these names of a publication. */
export function keysMeaningPublication(
  connection: Connection,
  publicationNames: readonly string[],
): string[] {
  const own = new OwnPublication(publicationNames);
  const keys = distinctReferenceKeys(connection, PRINTED_NAME);
  return keys.filter((key) => own.match(key.slice(PRINTED_NAME.length)) !== 'none');
}

/** Every key under which a reference that may mean this issue waits. */
export function keysOfIssue(connection: Connection, issue: StoredIssue): string[] {
  return [
    keyOfChosenIssue(issue.id),
    keyOfKeptIssue(issue.id),
    ...mergedInto(connection, issue.issue).map(({ id }) => keyOfChosenIssue(id)),
    ...issueKeys(
      {
        publicationId: issue.publicationId,
        volume: issue.volume,
        number: issue.number,
        date: issue.date,
        datePrecision: issue.datePrecision,
        title: issue.title,
        headlines: briefingsOfIssue(connection, issue.issue).map(({ headline }) => headline),
        fileNames: filesOfIssue(connection, issue.issue),
        addresses: addressesOfIssue(connection, issue.issue),
      },
      commonTitles(connection, issue.issue),
    ),
  ];
}
