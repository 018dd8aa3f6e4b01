import type { CommonTitles } from '../../../shared/references/reference-lookup.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';

/** Among so many issues a person still chooses; what heads more, as "In brief" does, names none. */
const MOST_OF_ONE_TITLE = 24;
/** Among so many titles that begin alike, likeness still finds the one that is meant. */
const MOST_OF_ONE_OPENING = 64;

/** What is common in the archive; of an issue, what is common whether it is there or not. */
export function commonTitles(connection: Connection, without?: IssueKey): CommonTitles {
  const isCommon = (matches: (key: string) => string, words: string, most: number): boolean =>
    connection
      .query<{ count: number }>(
        `SELECT count(*) AS count FROM (
          SELECT 1 FROM (
            SELECT issue FROM issues WHERE ${matches('title_key')}
            UNION ALL
            SELECT issue FROM briefings
            WHERE headline_key <> '' AND ${matches('headline_key')} AND trashed_at IS NULL
          ) AS titled
          JOIN issues AS i USING (issue)
          WHERE i.trashed_at IS NULL AND titled.issue IS NOT :without
          LIMIT :most + 1
        )`,
      )
      .all({ words, most, without: without ?? null })
      .some(({ count }) => count > most);
  return {
    isCommonTitle: (title) => isCommon((key) => `${key} = :words`, title, MOST_OF_ONE_TITLE),
    isCommonOpening: (opening) => isCommon(beginning, opening, MOST_OF_ONE_OPENING),
  };
}

/** In the order of letters nothing stands between words that go on and "!". */
const beginning = (key: string) => `${key} IS NOT NULL AND ${key} BETWEEN :words AND :words || '!'`;
