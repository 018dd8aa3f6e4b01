import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { normaliseNumber } from '../../../shared/references/normalise-name.ts';
import type { DecidedSpan } from '../../../shared/review/bring-decisions.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';

export type MemoryKey = number;

/** By what an issue is known again when it is imported once more. */
export type IssueIdentity = Pick<IssueDetails, 'volume' | 'number' | 'date'>;

export function rememberDecision(
  connection: Connection,
  publication: PublicationKey,
  issue: IssueIdentity,
  span: DecidedSpan,
): void {
  connection
    .query(
      `INSERT INTO remembered_decisions (publication, volume_key, number, date, span)
      VALUES (:publication, :volume, :number, :date, :span)`,
    )
    .run({ publication, ...identityOf(issue), span: JSON.stringify(span) });
}

/** What was decided on an issue of the same day or number that is gone. */
export function rememberedDecisions(
  connection: Connection,
  publication: PublicationKey,
  issue: IssueIdentity,
): { memory: MemoryKey; span: DecidedSpan }[] {
  return connection
    .query<{ memory: MemoryKey; span: string }>(
      `SELECT memory, span FROM remembered_decisions
      WHERE publication = :publication AND date = :date
      UNION
      SELECT memory, span FROM remembered_decisions
      WHERE publication = :publication AND number = :number AND volume_key IS :volume
      ORDER BY memory`,
    )
    .all({ publication, ...identityOf(issue) })
    .map(({ memory, span }) => ({ memory, span: JSON.parse(span) }));
}

export function forgetDecision(connection: Connection, memory: MemoryKey): void {
  connection.query('DELETE FROM remembered_decisions WHERE memory = :memory').run({ memory });
}

/** Other issues of the same day or number, in the trash too: earlier imports of the same. */
export function issuesLike(
  connection: Connection,
  publication: PublicationKey,
  issue: IssueIdentity & { readonly issue: IssueKey },
): IssueKey[] {
  const { number, ...identity } = identityOf(issue);
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT i.issue FROM issues AS i WHERE i.publication = :publication AND i.issue <> :issue
        AND i.date = :date
      UNION
      SELECT i.issue FROM issue_numbers AS n JOIN issues AS i USING (issue)
      WHERE n.publication = :publication AND n.number_key = :number AND i.issue <> :issue
        AND i.volume_key IS :volume`,
    )
    .all({ publication, issue: issue.issue, number, ...identity })
    .map((row) => row.issue);
}

const identityOf = ({ volume, number, date }: IssueIdentity) => ({
  volume: volume && normaliseNumber(volume),
  number: number && normaliseNumber(number),
  date,
});
