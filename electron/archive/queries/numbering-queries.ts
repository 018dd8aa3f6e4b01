import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { type NumberingRule, numberingRule } from '../../../shared/numbering/numbering-rule.ts';
import { explainedMatter, type RunExplanation } from '../../../shared/numbering/run-explanation.ts';
import type { RunEntry } from '../../../shared/numbering/run-of-issues.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

/** The rule that was settled for a publication; null where what its run shows holds. */
export function settledRule(
  connection: Connection,
  publication: PublicationKey,
): NumberingRule | null {
  const row = connection
    .query<{ rule: string }>('SELECT rule FROM numbering_rules WHERE publication = :publication')
    .get({ publication });
  return (row && numberingRule.safeParse(JSON.parse(row.rule)).data) ?? null;
}

export function putRule(
  connection: Connection,
  publication: PublicationKey,
  rule: NumberingRule | null,
): void {
  connection
    .query('DELETE FROM numbering_rules WHERE publication = :publication')
    .run({ publication });
  if (rule === null) return;
  connection
    .query('INSERT INTO numbering_rules (publication, rule) VALUES (:publication, :rule)')
    .run({ publication, rule: JSON.stringify(rule) });
}

interface EntryRow {
  readonly id: Identifier;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly precision: RunEntry['precision'];
  readonly title: string | null;
  readonly language: string | null;
}

/** All issues of a publication as their place in its run is told by, oldest first; not its tray. */
export function runOfPublication(connection: Connection, publication: PublicationKey): RunEntry[] {
  return connection
    .query<EntryRow>(
      `SELECT id, volume, number, date, date_precision AS precision, title, language FROM issues
      WHERE publication = :publication AND trashed_at IS NULL
        AND issue NOT IN (SELECT issue FROM trays)
      ORDER BY date, issue`,
    )
    .all({ publication })
    .map(({ title, ...entry }) => ({
      ...entry,
      label: issueLabel({ ...entry, datePrecision: entry.precision, title }),
    }));
}

interface ExplanationRow extends Omit<RunExplanation, 'about'> {
  readonly about: string;
}

const SELECT_EXPLANATION = 'SELECT id, about, words, said_by AS by, said_at AS at';

/** What was said of the run of a publication, the newest last. */
export const explanationsOf = (
  connection: Connection,
  publication: PublicationKey,
): RunExplanation[] =>
  connection
    .query<ExplanationRow>(
      `${SELECT_EXPLANATION} FROM run_explanations
      WHERE publication = :publication ORDER BY explanation`,
    )
    .all({ publication })
    .map(toExplanation);

export function insertExplanation(
  connection: Connection,
  publication: PublicationKey,
  { about, ...explanation }: RunExplanation,
): void {
  connection
    .query(
      `INSERT INTO run_explanations (id, publication, about, words, said_by, said_at)
      VALUES (:id, :publication, :about, :words, :by, :at)`,
    )
    .run({ ...explanation, publication, about: JSON.stringify(about) });
}

/** What was said; undefined where it was taken back already. */
export function deleteExplanation(
  connection: Connection,
  id: Identifier,
): RunExplanation | undefined {
  const row = connection
    .query<ExplanationRow>(`${SELECT_EXPLANATION} FROM run_explanations WHERE id = :id`)
    .get({ id });
  connection.query('DELETE FROM run_explanations WHERE id = :id').run({ id });
  return row && toExplanation(row);
}

const toExplanation = ({ about, ...row }: ExplanationRow): RunExplanation => ({
  ...row,
  about: explainedMatter.parse(JSON.parse(about)),
});
