import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

export interface UnmarkedText {
  readonly briefing: BriefingKey;
  readonly headline: string;
  readonly text: string;
}

/** Some of the texts that are new or have changed, newest first. */
export function unmarkedTexts(connection: Connection, limit: number): UnmarkedText[] {
  return connection
    .query<Omit<UnmarkedText, 'briefing'> & { briefing: number }>(
      `SELECT briefing, headline, text FROM unmarked_texts JOIN texts USING (briefing)
      ORDER BY briefing DESC LIMIT :limit`,
    )
    .all({ limit })
    .map(({ briefing, ...text }) => ({ briefing: BigInt(briefing), ...text }));
}

export function countUnmarked(connection: Connection): number {
  const row = connection
    .query<{ waiting: number }>('SELECT count(*) AS waiting FROM unmarked_texts')
    .get();
  return row?.waiting ?? 0;
}

/** Puts these marks in place of those before. */
export function putMarks(
  connection: Connection,
  briefing: BriefingKey,
  marks: readonly number[],
): void {
  connection.query('DELETE FROM text_marks WHERE briefing = :briefing').run({ briefing });
  connection
    .query(
      `INSERT OR IGNORE INTO text_marks (mark, briefing)
      SELECT value, :briefing FROM json_each(:marks)`,
    )
    .run({ briefing, marks: JSON.stringify(marks) });
  connection.query('DELETE FROM unmarked_texts WHERE briefing = :briefing').run({ briefing });
}

/** The marks of each briefing that is not in the trash, lowest first, in the order of print. */
export function marksOfIssue(connection: Connection, issue: IssueKey): number[][] {
  return connection
    .query<{ marks: string }>(
      `SELECT (SELECT json_group_array(mark) FROM text_marks AS m
        WHERE m.briefing = b.briefing) AS marks
      FROM briefings AS b WHERE b.issue = :issue AND b.trashed_at IS NULL
      ORDER BY b.position, b.briefing DESC`,
    )
    .all({ issue })
    .map(({ marks }) => (JSON.parse(marks) as number[]).sort((a, b) => a - b));
}

/** A mark that more texts have is a phrase of everybody's and tells nothing. */
const COMMON_MARK = 64;
/** Texts that share fewer marks have a sentence in common at most. */
const CANDIDATE_MARKS = 2;
const MOST_CANDIDATES = 12;

const TELLING_MARKS = `
  SELECT w.value AS mark FROM json_each(:marks) AS w
  WHERE (SELECT count(*) FROM (SELECT 1 FROM text_marks AS m WHERE m.mark = w.value
    LIMIT ${COMMON_MARK + 1})) <= ${COMMON_MARK}`;

/** Issues that share marks with a text, most first; only those archived before `before`. */
export function issuesWithMarks(
  connection: Connection,
  { marks, before, except }: { marks: readonly number[]; before: number; except: number },
): IssueKey[] {
  return connection
    .query<{ issue: IssueKey }>(
      `SELECT b.issue, count(DISTINCT m.mark) AS shared
      FROM (${TELLING_MARKS}) AS t JOIN text_marks AS m USING (mark)
      JOIN briefings AS b USING (briefing) JOIN issues AS i USING (issue)
      WHERE b.trashed_at IS NULL AND i.trashed_at IS NULL AND b.issue < :before
        AND b.issue <> :except
      GROUP BY b.issue HAVING shared >= ${CANDIDATE_MARKS}
      ORDER BY shared DESC, b.issue LIMIT ${MOST_CANDIDATES}`,
    )
    .all({ marks: JSON.stringify(marks), before, except })
    .map((row) => row.issue);
}

/** The same for single briefings. */
export function briefingsWithMarks(
  connection: Connection,
  { marks, before, except }: { marks: readonly number[]; before: number; except: number },
): { briefing: BriefingKey; issue: IssueKey }[] {
  return connection
    .query<{ briefing: number; issue: IssueKey }>(
      `SELECT b.briefing, b.issue, count(*) AS shared
      FROM (${TELLING_MARKS}) AS t JOIN text_marks AS m USING (mark)
      JOIN briefings AS b USING (briefing) JOIN issues AS i USING (issue)
      WHERE b.trashed_at IS NULL AND i.trashed_at IS NULL AND b.issue < :before
        AND b.issue <> :except
      GROUP BY b.briefing HAVING shared >= ${CANDIDATE_MARKS}
      ORDER BY shared DESC, b.briefing LIMIT ${MOST_CANDIDATES}`,
    )
    .all({ marks: JSON.stringify(marks), before, except })
    .map(({ briefing, issue }) => ({ briefing: BigInt(briefing), issue }));
}
