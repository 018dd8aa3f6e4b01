import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';

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

/** Hides a briefing from searches; its text stays. */
export function unlistText(connection: Connection, briefing: BriefingKey): void {
  connection
    .query("UPDATE texts SET listed = 0, facets = '' WHERE briefing = :briefing AND listed = 1")
    .run({ briefing });
}
