import { type Finding, type FindingRule, findingRules } from '../../../shared/linter/finding.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { IssueKey } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';

/** Whose findings are asked for; the whole archive where nothing is named. */
export type FindingPlace =
  | { readonly kind: 'archive' }
  | { readonly kind: 'publication'; readonly publication: PublicationKey }
  | { readonly kind: 'issue'; readonly issue: IssueKey }
  | { readonly kind: 'briefing'; readonly briefing: BriefingKey };

export interface FindingPage {
  readonly rule?: FindingRule | undefined;
  readonly left: boolean;
  readonly by: 'briefing' | 'rule';
  readonly offset: number;
  readonly limit: number;
}

export interface StoredFinding extends Finding {
  readonly briefing: BriefingKey;
  readonly isLeft: boolean;
}

export function replaceFindings(
  connection: Connection,
  briefing: BriefingKey,
  findings: readonly Finding[],
): void {
  connection.query('DELETE FROM findings WHERE briefing = :briefing').run({ briefing });
  const insert = connection.query(
    `INSERT INTO findings (briefing, fingerprint, rule, start_offset, end_offset, message, fix, is_left)
    VALUES (:briefing, :fingerprint, :rule, :start, :end, :message, :fix, 0)`,
  );
  for (const { fix, ...found } of findings) {
    insert.run({ ...found, briefing, fix: fix && JSON.stringify(fix) });
  }
}

/** How many there are of each rule, open and left. */
export function countFindingsByRule(
  connection: Connection,
  place: FindingPlace,
): { rule: FindingRule; isLeft: number; count: number }[] {
  const { within, parameters } = placeClause(place);
  return connection
    .query<{ rule: FindingRule; isLeft: number; count: number }>(
      `SELECT rule, is_left AS isLeft, count(*) AS count FROM findings ${within}
      GROUP BY is_left, rule`,
    )
    .all(parameters);
}

/** Newest briefing first, and within it as in its text; or rule by rule, the gravest first. */
export function findingsIn(
  connection: Connection,
  place: FindingPlace,
  page: FindingPage,
): StoredFinding[] {
  const { within, parameters } = placeClause(place);
  const { rule, left, by, offset, limit } = page;
  const order = by === 'rule' && { order: findingRules.join() };
  return connection
    .query<FindingRow>(
      `${SELECT_FINDING} ${within === '' ? 'WHERE' : `${within} AND`} is_left = :isLeft
      ${rule === undefined ? '' : 'AND rule = :rule'}
      ORDER BY ${by === 'rule' ? 'instr(:order, rule), ' : ''} briefing DESC, start_offset LIMIT :limit OFFSET :offset`,
    )
    .all({ ...parameters, ...(rule && { rule }), ...order, isLeft: Number(left), offset, limit })
    .map(toFinding);
}

export function findFinding(
  connection: Connection,
  briefing: BriefingKey,
  fingerprint: string,
): StoredFinding | undefined {
  const row = connection
    .query<FindingRow>(
      `${SELECT_FINDING} WHERE briefing = :briefing AND fingerprint = :fingerprint`,
    )
    .get({ briefing, fingerprint });
  return row && toFinding(row);
}

const SELECT_FINDING = `
  SELECT briefing, fingerprint, rule, start_offset AS start, end_offset AS "end", message, fix,
    is_left AS isLeft
  FROM findings`;

/** Says of each finding anew whether a person wants it left. */
export function judgeFindings(
  connection: Connection,
  {
    publication,
    briefing,
    rule,
  }: { publication: PublicationKey; briefing?: BriefingKey; rule?: FindingRule },
): void {
  const within =
    briefing === undefined
      ? `briefing IN (SELECT briefing FROM issues JOIN briefings USING (issue)
          WHERE publication = :publication)`
      : 'briefing = :briefing';
  connection
    .query(
      `UPDATE findings AS f SET is_left = EXISTS (
        SELECT 1 FROM left_findings AS l
        WHERE l.publication = :publication AND l.rule = f.rule
          AND (l.fingerprint = f.fingerprint
            OR (l.fingerprint IS NULL AND (l.briefing IS NULL OR l.briefing = f.briefing)))
      ) WHERE ${within} ${rule === undefined ? '' : 'AND rule = :rule'}`,
    )
    .run({ publication, ...(briefing !== undefined && { briefing }), ...(rule && { rule }) });
}

export function insertLeft(
  connection: Connection,
  row: {
    act: string;
    /** Of the linter, or of spelling and grammar. */
    rule: string;
    publication: PublicationKey;
    briefing: BriefingKey | null;
    fingerprint: string | null;
  },
): void {
  connection
    .query(
      `INSERT INTO left_findings (act, rule, publication, briefing, fingerprint)
      VALUES (:act, :rule, :publication, :briefing, :fingerprint)`,
    )
    .run(row);
}

/** Fingerprints of findings of spelling and grammar that are left in a publication. */
export const languageLeft = (connection: Connection, publication: PublicationKey): string[] =>
  connection
    .query<{ fingerprint: string }>(
      `SELECT fingerprint FROM left_findings
      WHERE publication = :publication AND fingerprint IS NOT NULL
        AND (rule = 'spelling' OR rule LIKE 'grammar:%')`,
    )
    .all({ publication })
    .map(({ fingerprint }) => fingerprint);

/** Takes an act back; answers what it was about, or nothing where there is no such act. */
export function deleteLeft(
  connection: Connection,
  act: string,
): { rule: FindingRule; publication: PublicationKey } | undefined {
  const about = connection
    .query<{ rule: FindingRule; publication: PublicationKey }>(
      'SELECT rule, publication FROM left_findings WHERE act = :act LIMIT 1',
    )
    .get({ act });
  connection.query('DELETE FROM left_findings WHERE act = :act').run({ act });
  return about;
}

/** Of these, or of all, those that changed since they were looked at; the newest first. */
export function briefingsWaiting(
  connection: Connection,
  which: { readonly briefings: readonly BriefingKey[] } | { readonly limit: number },
): BriefingKey[] {
  const rows =
    'limit' in which
      ? connection
          .query<{ briefing: number }>(
            'SELECT briefing FROM unproofed ORDER BY briefing DESC LIMIT :limit',
          )
          .all({ limit: which.limit })
      : which.briefings.flatMap(
          (briefing) =>
            connection
              .query<{ briefing: number }>(
                'SELECT briefing FROM unproofed WHERE briefing = :briefing',
              )
              .get({ briefing }) ?? [],
        );
  return rows.map(({ briefing }) => BigInt(briefing));
}

export const countWaiting = (connection: Connection): number =>
  connection.query<{ count: number }>('SELECT count(*) AS count FROM unproofed').get({})?.count ??
  0;

export function tickOff(connection: Connection, briefing: BriefingKey): void {
  connection.query('DELETE FROM unproofed WHERE briefing = :briefing').run({ briefing });
}

export function waitAll(connection: Connection): void {
  connection
    .query('INSERT OR IGNORE INTO unproofed SELECT briefing FROM texts WHERE listed = 1')
    .run({});
}

/** The days of the first and the last issue of a publication. */
export function datesCovered(
  connection: Connection,
  publication: PublicationKey,
): { first: string | null; last: string | null } {
  const edge = (order: 'ASC' | 'DESC') =>
    connection
      .query<{ date: string }>(
        `SELECT date FROM issues
        WHERE publication = :publication AND trashed_at IS NULL AND date IS NOT NULL
        ORDER BY date ${order} LIMIT 1`,
      )
      .get({ publication })?.date ?? null;
  return { first: edge('ASC'), last: edge('DESC') };
}

function placeClause(place: FindingPlace): {
  within: string;
  parameters: Readonly<Record<string, number | bigint>>;
} {
  switch (place.kind) {
    case 'archive':
      return { within: '', parameters: {} };
    case 'publication':
      return {
        within: `WHERE briefing IN (SELECT b.briefing FROM issues AS i JOIN briefings AS b USING (issue)
          WHERE i.publication = :publication)`,
        parameters: { publication: place.publication },
      };
    case 'issue':
      return {
        within: 'WHERE briefing IN (SELECT b.briefing FROM briefings AS b WHERE b.issue = :issue)',
        parameters: { issue: place.issue },
      };
    case 'briefing':
      return { within: 'WHERE briefing = :briefing', parameters: { briefing: place.briefing } };
  }
}

interface FindingRow extends Omit<StoredFinding, 'briefing' | 'fix' | 'isLeft'> {
  briefing: number;
  fix: string | null;
  isLeft: number;
}

const toFinding = ({ briefing, fix, isLeft, ...row }: FindingRow): StoredFinding => ({
  ...row,
  briefing: BigInt(briefing),
  fix: fix === null ? null : JSON.parse(fix),
  isLeft: isLeft === 1,
});
