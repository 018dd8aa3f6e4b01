import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { PublicationKey } from './publication-queries.ts';

/** Triggers keep the search index in step with this table. */
export function putText(
  connection: Connection,
  briefing: BriefingKey,
  { headline, text }: { headline: string; text: string },
): void {
  connection
    .query(
      `INSERT INTO texts (briefing, headline, text, facets, listed)
      VALUES (:briefing, :headline, :text, '', 0)
      ON CONFLICT (briefing) DO UPDATE SET headline = :headline, text = :text, facets = '',
        listed = 0`,
    )
    .run({ briefing, headline, text });
}

const textsOfIssues = (order: string): string => `
  SELECT substr(t.text, 1, :length) AS text
  FROM (SELECT issue FROM issues WHERE publication = :publication AND trashed_at IS NULL
    ORDER BY ${order} LIMIT :issues) AS some
  JOIN briefings AS b USING (issue) JOIN texts AS t USING (briefing)
  WHERE b.trashed_at IS NULL LIMIT :texts`;

/** Beginnings of texts of a publication: of its newest and its oldest issues, a bounded number. */
export function sampleTexts(connection: Connection, publication: PublicationKey): string[] {
  const bounds = { publication, issues: 12, texts: 200, length: 10_000 };
  return ['date DESC, issue DESC', 'date, issue'].flatMap((order) =>
    connection
      .query<{ text: string }>(textsOfIssues(order))
      .all(bounds)
      .map(({ text }) => text),
  );
}

/** Shows a briefing in searches, under these facets. */
export function listText(
  connection: Connection,
  briefing: BriefingKey,
  facets: readonly string[],
): void {
  connection
    .query('UPDATE texts SET listed = 1, facets = :facets WHERE briefing = :briefing')
    .run({ briefing, facets: facets.join(' ') });
}

/** Writes another text of a briefing that is shown in searches, and shows it under these facets. */
export function rewriteListedText(
  connection: Connection,
  briefing: BriefingKey,
  { headline, text }: { headline: string; text: string },
  facets: readonly string[],
): void {
  connection
    .query(
      `UPDATE texts SET headline = :headline, text = :text, facets = :facets
      WHERE briefing = :briefing`,
    )
    .run({ briefing, headline, text, facets: facets.join(' ') });
}

/** Hides a briefing from searches; its text stays. */
export function unlistText(connection: Connection, briefing: BriefingKey): void {
  connection
    .query("UPDATE texts SET listed = 0, facets = '' WHERE briefing = :briefing AND listed = 1")
    .run({ briefing });
}

export const isListed = (connection: Connection, briefing: BriefingKey): boolean =>
  connection
    .query('SELECT 1 FROM texts WHERE briefing = :briefing AND listed = 1')
    .get({ briefing }) !== undefined;
