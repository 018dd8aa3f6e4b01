import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

export interface CorrectionDecision {
  readonly correcting: BriefingKey;
  readonly corrected: BriefingKey;
  readonly verdict: 'accepted' | 'rejected';
}

interface DecisionRow {
  correcting: number;
  corrected: number;
  verdict: CorrectionDecision['verdict'];
}

/** What a person decided of a briefing on either side, without what is in the trash. */
export function correctionDecisionsOf(
  connection: Connection,
  briefing: BriefingKey,
): CorrectionDecision[] {
  const other = (own: string, foreign: string) => `
    SELECT d.correcting, d.corrected, d.verdict, d.decided_at FROM correction_decisions AS d
    JOIN briefings AS b ON b.briefing = d.${foreign} JOIN issues AS i ON i.issue = b.issue
    WHERE d.${own} = :briefing AND b.trashed_at IS NULL AND i.trashed_at IS NULL`;
  return connection
    .query<DecisionRow>(
      `${other('corrected', 'correcting')} UNION ALL ${other('correcting', 'corrected')}
      ORDER BY decided_at`,
    )
    .all({ briefing })
    .map((row) => ({
      correcting: BigInt(row.correcting),
      corrected: BigInt(row.corrected),
      verdict: row.verdict,
    }));
}

/** A decision of a person; null takes it back. */
export function putCorrectionDecision(
  connection: Connection,
  pair: { correcting: BriefingKey; corrected: BriefingKey },
  verdict: CorrectionDecision['verdict'] | null,
  now: string,
): void {
  if (verdict === null) {
    connection
      .query(
        `DELETE FROM correction_decisions
        WHERE correcting = :correcting AND corrected = :corrected`,
      )
      .run(pair);
    return;
  }
  connection
    .query(
      `INSERT INTO correction_decisions (correcting, corrected, verdict, decided_at)
      VALUES (:correcting, :corrected, :verdict, :now)
      ON CONFLICT DO UPDATE SET verdict = :verdict, decided_at = :now`,
    )
    .run({ ...pair, verdict, now });
}

/** Whether a text or a person speaks of corrections in an issue or of it; for most none does. */
export const hasCorrections = (connection: Connection, issue: IssueKey): boolean =>
  connection
    .query(
      `SELECT 1 FROM briefings AS b JOIN cross_references AS r USING (briefing)
      WHERE b.issue = :issue AND r.role IS NOT NULL
      UNION ALL
      SELECT 1 FROM reference_targets AS t JOIN cross_references AS r USING (reference)
      WHERE t.issue = :issue AND r.role IS NOT NULL
      UNION ALL
      SELECT 1 FROM briefings AS b JOIN correction_decisions AS d ON d.correcting = b.briefing
      WHERE b.issue = :issue
      UNION ALL
      SELECT 1 FROM briefings AS b JOIN correction_decisions AS d ON d.corrected = b.briefing
      WHERE b.issue = :issue
      LIMIT 1`,
    )
    .get({ issue }) !== undefined;
