import type { ResponseOf } from '../../../shared/contract/procedure.ts';
import type { searchProcedures } from '../../../shared/contract/search-procedures.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { BriefingKey, KeyRange } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { MarkKey } from './entity-mark-queries.ts';
import { type IssueKey, readStoredIssue } from './issue-queries.ts';
import type { PublicationKey } from './publication-queries.ts';
import type { NameKey } from './source-name-queries.ts';

type SearchHit = ResponseOf<(typeof searchProcedures)['search.find']>['hits'][number];
type SnippetPart = SearchHit['snippet'][number];

export const publicationFacet = (publication: PublicationKey): string => `p${publication}`;
export const markFacet = (mark: MarkKey): string => `m${mark}`;
export const nameFacet = (name: NameKey): string => `n${name}`;

/** Control characters never stand in a manuscript, so that they can mark what was found. */
const HIT_BEGINS = '\u0002';
const HIT_ENDS = '\u0003';
const SNIPPET_TOKENS = 32;

/** Which briefings the index is asked for. */
export interface WantedBriefings {
  /** Of FTS5, or null for everything. */
  readonly expression: string | null;
  /** Every one of these must be met, each by any of its facets. */
  readonly facets: readonly (readonly string[])[];
  readonly range: KeyRange | null;
  readonly standing: WantedStanding | null;
}

/** The status that briefings stand under, and whether those of which none was said have it. */
export interface WantedStanding {
  readonly status: string;
  readonly isFirst: boolean;
}

interface Search extends WantedBriefings {
  readonly offset: number;
  readonly limit: number;
}

interface HitRow {
  briefingId: string;
  issue: IssueKey;
  issueId: string;
  headline: string;
  publicationTitle: string;
  snippet: string;
}

/** Newest first, which is the order of the keys: the index is read from its end, never sorted. */
export function findBriefings(connection: Connection, search: Search): SearchHit[] {
  const { range, offset, limit } = search;
  const match = matchExpression(search);
  const found = match
    ? `SELECT rowid AS briefing, ${SNIPPET} AS snippet FROM search WHERE search MATCH :match`
    : 'SELECT briefing, NULL AS snippet FROM texts WHERE listed = 1';
  const key = match ? 'rowid' : 'briefing';
  const { within, standing } = narrowing(search, key);
  const rows = connection
    .query<HitRow>(
      `SELECT b.id AS briefingId, b.issue, i.id AS issueId, b.headline,
        p.title AS publicationTitle, coalesce(f.snippet, b.opening) AS snippet
      FROM (${found} ${within} ORDER BY ${key} DESC LIMIT :limit OFFSET :offset) AS f
      JOIN briefings AS b USING (briefing)
      JOIN issues AS i USING (issue)
      JOIN publications AS p USING (publication)
      ORDER BY f.briefing DESC`,
    )
    .all({ ...(match && { match }), ...range, ...standing, offset, limit });
  return rows.map((row) => toHit(connection, row));
}

/** All of them, newest first; none is described. */
export function keysOfBriefings(connection: Connection, wanted: WantedBriefings): BriefingKey[] {
  const match = matchExpression(wanted);
  const key = match ? 'rowid' : 'briefing';
  const found = match ? 'search WHERE search MATCH :match' : 'texts WHERE listed = 1';
  const { within, standing } = narrowing(wanted, key);
  return connection
    .query<{ briefing: number }>(
      `SELECT ${key} AS briefing FROM ${found} ${within} ORDER BY ${key} DESC`,
    )
    .all({ ...(match && { match }), ...wanted.range, ...standing })
    .map(({ briefing }) => BigInt(briefing));
}

/** Briefings whose headlines hold these words, newest first. */
export function findHeadlines(
  connection: Connection,
  expression: string,
  limit: number,
): { briefing: BriefingKey; id: string; headline: string; issue: IssueKey }[] {
  return connection
    .query<{ briefing: number; id: string; headline: string; issue: IssueKey }>(
      `SELECT b.briefing, b.id, b.headline, b.issue
      FROM search AS s CROSS JOIN briefings AS b ON b.briefing = s.rowid
      WHERE search MATCH :match ORDER BY s.rowid DESC LIMIT :limit`,
    )
    .all({ match: `headline : (${expression})`, limit })
    .map((row) => ({ ...row, briefing: BigInt(row.briefing) }));
}

const SNIPPET = `snippet(search, 1, '${HIT_BEGINS}', '${HIT_ENDS}', '…', ${SNIPPET_TOKENS})`;

/** What is asked beside the words, as a clause and its parameters. */
function narrowing({ range, standing }: WantedBriefings, key: 'rowid' | 'briefing') {
  const days = range ? `AND ${key} BETWEEN :first AND :last` : '';
  const under = standing?.isFirst
    ? `AND ${key} NOT IN (SELECT briefing FROM publishing WHERE status <> :status)`
    : `AND ${key} IN (SELECT briefing FROM publishing WHERE status = :status)`;
  return {
    within: standing ? `${days} ${under}` : days,
    standing: standing && { status: standing.status },
  };
}

function matchExpression({ expression, facets }: WantedBriefings): string | null {
  const words = expression && `{headline text} : (${expression})`;
  const met = facets.map((any) => `(${any.join(' OR ')})`);
  const narrowed = facets.length > 0 ? `facets : (${met.join(' AND ')})` : null;
  return [words, narrowed].filter(Boolean).join(' AND ') || null;
}

function toHit(connection: Connection, row: HitRow): SearchHit {
  const issue = readStoredIssue(connection, row.issue);
  return {
    briefingId: row.briefingId,
    issueId: row.issueId,
    headline: row.headline,
    issueLabel: issueLabel(issue),
    publicationTitle: row.publicationTitle,
    date: issue.date,
    snippet: readSnippet(row.snippet),
  };
}

function readSnippet(marked: string): SnippetPart[] {
  return marked
    .split(HIT_BEGINS)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, hit: false }];
      const [hit = '', rest = ''] = part.split(HIT_ENDS);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
