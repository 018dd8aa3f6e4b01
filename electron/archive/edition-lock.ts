import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { Connection } from './connection.ts';
import { numberOut, openEdition } from './queries/edition-queries.ts';
import type { IssueKey } from './queries/issue-queries.ts';

/** Whether an issue is published as an edition, and no new one of it is being made. */
export const isFrozen = (connection: Connection, issue: IssueKey): boolean =>
  numberOut(connection, issue) > 0 && openEdition(connection, issue) === null;

/** What is answered where a frozen issue would be changed. */
export const frozen = (): Failure<'locked'> =>
  failure('locked', 'This issue is published, and stays as it is.', {
    hint: 'State a correction in a briefing, or open a new edition of the issue.',
  });
