import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { SourceKey } from './source-name-queries.ts';

/** By the id of a citation in its text, then by the key of the printed name: the record's id. */
export type Choices = ReadonlyMap<Identifier, ReadonlyMap<string, Identifier>>;

/** A single citation by one of its printed names. */
export interface ChosenCitation {
  readonly briefingId: Identifier;
  readonly occurrenceId: Identifier;
  readonly nameKey: string;
}

/** What a person chose in the authority file for single citations of a briefing. */
export function choicesInBriefing(connection: Connection, briefing: BriefingKey): Choices {
  const rows = connection
    .query<{ occurrenceId: string; nameKey: string; sourceId: string }>(
      `SELECT c.occurrence_id AS occurrenceId, c.name_key AS nameKey, s.id AS sourceId
      FROM briefings AS b JOIN source_choices AS c ON c.briefing_id = b.id
      JOIN sources AS s USING (source)
      WHERE b.briefing = :briefing`,
    )
    .all({ briefing });
  const choices = new Map<Identifier, Map<string, Identifier>>();
  for (const { occurrenceId, nameKey, sourceId } of rows) {
    const ofCitation = choices.get(occurrenceId) ?? new Map<string, Identifier>();
    choices.set(occurrenceId, ofCitation.set(nameKey, sourceId));
  }
  return choices;
}

export function putChoice(
  connection: Connection,
  { briefingId, occurrenceId, nameKey }: ChosenCitation,
  source: SourceKey,
): void {
  connection
    .query(
      `INSERT INTO source_choices (occurrence_id, name_key, briefing_id, source)
      VALUES (:occurrenceId, :nameKey, :briefingId, :source)
      ON CONFLICT (occurrence_id, name_key) DO UPDATE SET source = :source`,
    )
    .run({ occurrenceId, nameKey, briefingId, source });
}

/** What was chosen for single citations follows where the chosen records were merged or parted. */
export function followMergedChoices(connection: Connection): void {
  connection
    .query(
      `UPDATE source_names SET source = ${SURVIVOR}
      WHERE chosen_for <> '' AND source <> ${SURVIVOR}`,
    )
    .run();
}

/** The record that is left of the one that was chosen. */
const SURVIVOR = `coalesce((
  WITH RECURSIVE chain (source, next) AS (
    SELECT s.source, s.merged_into FROM sources AS s WHERE s.id = source_names.chosen_for
    UNION ALL
    SELECT s.source, s.merged_into FROM chain JOIN sources AS s ON s.source = chain.next
  ) SELECT source FROM chain WHERE next IS NULL), source)`;
