import { createHash } from 'node:crypto';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import { briefingsOfIssue, listBriefingSummaries } from '../queries/briefing-queries.ts';
import { readIssueSummary } from '../queries/issue-queries.ts';
import { readPublication } from '../queries/publication-queries.ts';
import { rowsOfBriefings } from '../queries/site-mark-queries.ts';
import { aroundIssue } from './issue-document.ts';
import { presentIssue } from './issue-operations.ts';
import { readPointingTo } from './reference-operations.ts';

/**
 * A mark for each issue of all that a web archive shows of it: another one wherever `issueDocument`
 * (but for furniture and design) or `pointingTo` tells anything else. It costs a small part of
 * these, since no text is read. Null where the issue is not there.
 */
export const markIssues = (
  connection: Connection,
  issueIds: readonly Identifier[],
): (string | null)[] => issueIds.map((id) => markIssue(connection, id));

function markIssue(connection: Connection, id: Identifier): string | null {
  const found = presentIssue(connection, id);
  const pointing = readPointingTo(connection, id);
  if (!found.ok || !pointing.ok) return null;
  const { issue, publication } = found.value;
  const told = [
    readPublication(connection, publication),
    readIssueSummary(connection, issue),
    listBriefingSummaries(connection, issue),
    aroundIssue(connection, issue, briefingsOfIssue(connection, issue)),
    rowsOfBriefings(connection, issue),
    pointing.value,
  ];
  return createHash('sha256').update(JSON.stringify(told, mapsAsEntries)).digest('base64url');
}

const mapsAsEntries = (_key: string, value: unknown): unknown =>
  value instanceof Map ? [...value] : value;
