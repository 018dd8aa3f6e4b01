import type { IssueDetails } from '../../../shared/issues/issue.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { normaliseNumber } from '../../../shared/references/normalise-name.ts';
import type { FoundIssue, ReferenceLookup } from '../../../shared/references/reference-lookup.ts';
import type { Connection } from '../connection.ts';
import { commonTitles } from './common-title-queries.ts';

type FoundRow = Omit<IssueDetails, 'status'> & {
  issueId: string;
  publicationId: string;
  language: string;
};

const FOUND = `i.id AS issueId, p.id AS publicationId, i.volume, i.number, i.date,
  i.date_precision AS datePrecision, i.title, coalesce(i.language, p.language) AS language`;
const SELECT_FOUND = `
  SELECT ${FOUND}
  FROM issues AS i JOIN publications AS p USING (publication)
  WHERE i.trashed_at IS NULL`;

const SELECT_FOUND_KEYED = SELECT_FOUND.replace('SELECT ', 'SELECT i.issue, ');

const PUBLICATION = 'SELECT publication FROM publications WHERE id = :id';
const OF_PUBLICATION = `i.publication = (${PUBLICATION})`;
/** The plus keeps the planner at the narrower index: titles and headlines are rarer. */
const ofPublication = (id: string | null): string =>
  id === null ? '' : `AND +i.publication = (${PUBLICATION})`;
/** So much is read of the index at most; no more than that is common, which names nothing. */
const MOST_OF_ONE_TITLE = 200;
/** In the order of letters nothing stands between words that go on and "!". */
const beginning = (key: string) => `${key} BETWEEN :opening AND :opening || '!'`;
const TITLES_BEGINNING = `
  SELECT * FROM (SELECT issue, title_key AS words FROM issues
    WHERE title_key IS NOT NULL AND ${beginning('title_key')}
    ORDER BY title_key LIMIT ${MOST_OF_ONE_TITLE})`;
const HEADLINES_BEGINNING = `
  SELECT * FROM (SELECT issue, headline_key AS words FROM briefings
    WHERE headline_key <> '' AND ${beginning('headline_key')} AND trashed_at IS NULL
    ORDER BY headline_key, briefing DESC LIMIT ${MOST_OF_ONE_TITLE})`;
const IN_ORDER = 'ORDER BY i.date, i.issue LIMIT :limit';

/** Answers the questions of resolving from the indexes of the archive. */
export function referenceLookup(connection: Connection): ReferenceLookup {
  const find = (where: string, parameters: Record<string, string | number>): FoundIssue[] =>
    connection.query<FoundRow>(`${SELECT_FOUND} AND ${where}`).all(parameters).map(toFoundIssue);

  return {
    ...commonTitles(connection),
    issuesBetween: (id, first, last, limit) =>
      find(`${OF_PUBLICATION} AND i.date BETWEEN :first AND :last ${IN_ORDER}`, {
        id,
        first,
        last,
        limit,
      }),
    issuesByNumber: (id, volume, number, limit) => {
      const inVolume = volume === null ? '' : 'AND i.volume_key = :volume';
      return find(
        `i.issue IN (SELECT n.issue FROM issue_numbers AS n
          WHERE n.publication = (${PUBLICATION}) AND n.number_key = :number)
        ${inVolume} ${IN_ORDER}`,
        {
          id,
          number: normaliseNumber(number),
          limit,
          ...(volume !== null && { volume: normaliseNumber(volume) }),
        },
      );
    },
    issuesByTitle: (id, title, limit) =>
      find(`i.title_key = :title ${ofPublication(id)} ${IN_ORDER}`, {
        title,
        limit,
        ...(id !== null && { id }),
      }),
    latestIssueBefore: (id, day) =>
      find(`${OF_PUBLICATION} AND i.date < :day ORDER BY i.date DESC, i.issue DESC LIMIT 1`, {
        id,
        day,
      })[0] ?? null,
    issuesByHeadline: (id, headline, limit) =>
      find(
        `i.issue IN (SELECT b.issue FROM briefings AS b
          WHERE b.headline_key = :headline AND b.headline_key <> '' AND b.trashed_at IS NULL
          ORDER BY b.briefing DESC LIMIT ${MOST_OF_ONE_TITLE})
        ${ofPublication(id)} ${IN_ORDER}`,
        { headline, limit, ...(id !== null && { id }) },
      ),
    titlesBeginning: (id, opening, limit) =>
      connection
        .query<FoundRow & { words: string }>(
          `SELECT ${FOUND}, titled.words
          FROM (${TITLES_BEGINNING} UNION ALL ${HEADLINES_BEGINNING}) AS titled
          JOIN issues AS i USING (issue)
          JOIN publications AS p USING (publication)
          WHERE i.trashed_at IS NULL ${ofPublication(id)}
          ORDER BY titled.words, i.date, i.issue LIMIT :limit`,
        )
        .all({ opening, limit, ...(id !== null && { id }) })
        .map(({ words, ...row }) => ({ words, issue: toFoundIssue(row) })),
    titlesOf: (issueId) =>
      connection
        .query<{ words: string }>(
          `SELECT title_key AS words FROM issues WHERE id = :issueId AND title_key IS NOT NULL
          UNION ALL
          SELECT b.headline_key FROM issues AS i JOIN briefings AS b USING (issue)
          WHERE i.id = :issueId AND b.trashed_at IS NULL`,
        )
        .all({ issueId })
        .map(({ words }) => words),
    issuesByFileName: (fileName, limit) =>
      find(
        `i.issue IN (SELECT m.issue FROM import_files AS f JOIN import_issues AS m USING (file)
          WHERE f.name_key = :fileName) ${IN_ORDER}`,
        { fileName, limit },
      ),
    issuesByAddress: (keys, limit) =>
      connection
        .query<FoundRow & { key: string; whole: number }>(
          `SELECT a.address_key AS key, a.whole, found.* FROM json_each(:keys) AS wanted
          JOIN issue_address_keys AS a ON a.address_key = wanted.value
          JOIN (${SELECT_FOUND_KEYED}) AS found ON found.issue = a.issue
          ORDER BY found.date, found.issue LIMIT :limit`,
        )
        .all({ keys: JSON.stringify(keys), limit })
        .map(({ key, whole, ...row }) => ({
          issue: toFoundIssue(row),
          at: { key, isWhole: whole === 1 },
        })),
  };
}

function toFoundIssue({
  issueId,
  publicationId,
  date,
  datePrecision,
  language,
  ...rest
}: FoundRow): FoundIssue {
  const label = issueLabel({ date, datePrecision, ...rest });
  return { issueId, publicationId, label, number: rest.number, date, datePrecision, language };
}
