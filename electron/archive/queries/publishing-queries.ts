import type { CorrectionWords, StatedCorrection } from '../../../shared/publishing/correction.ts';
import {
  type PublishingRules,
  publishingRules,
  usualRules,
} from '../../../shared/publishing/publishing-rules.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';

/** Where a briefing stands; null where nothing was ever said of it. */
export interface Standing {
  readonly status: string;
  readonly assignee: string | null;
  readonly note: string;
  readonly isLocked: boolean;
}

export function standingOf(connection: Connection, briefing: BriefingKey): Standing | null {
  const row = connection
    .query<Omit<Standing, 'isLocked'> & { locked: number }>(
      `SELECT status, assignee, note, is_locked AS locked FROM publishing
      WHERE briefing = :briefing`,
    )
    .get({ briefing });
  if (!row) return null;
  const { locked, ...rest } = row;
  return { ...rest, isLocked: locked === 1 };
}

export function putStanding(
  connection: Connection,
  briefing: BriefingKey,
  { status, assignee, note, isLocked }: Standing,
): void {
  connection
    .query(
      `INSERT INTO publishing (briefing, status, assignee, note, is_locked)
      VALUES (:briefing, :status, :assignee, :note, :locked)
      ON CONFLICT DO UPDATE SET
        status = :status, assignee = :assignee, note = :note, is_locked = :locked`,
    )
    .run({ briefing, status, assignee, note, locked: isLocked ? 1 : 0 });
}

/** The rules that a publication made for itself, or the usual ones. */
export const rulesOf = (connection: Connection, publication: number): PublishingRules =>
  ownRules(connection, publication) ?? usualRules;

/** The rules that a publication made for itself; null where it made none. */
export function ownRules(connection: Connection, publication: number): PublishingRules | null {
  const row = connection
    .query<{ rules: string }>('SELECT rules FROM publishing_rules WHERE publication = :publication')
    .get({ publication });
  return (row && publishingRules.safeParse(JSON.parse(row.rules)).data) ?? null;
}

export function putRules(
  connection: Connection,
  publication: number,
  rules: PublishingRules,
): void {
  connection
    .query(
      `INSERT INTO publishing_rules (publication, rules) VALUES (:publication, :rules)
      ON CONFLICT DO UPDATE SET rules = :rules`,
    )
    .run({ publication, rules: JSON.stringify(rules) });
}

interface Tick {
  readonly item: string;
  readonly by: string;
  readonly at: string;
}

export const ticksOf = (connection: Connection, briefing: BriefingKey): Tick[] =>
  connection
    .query<Tick>(
      `SELECT item, ticked_by AS by, ticked_at AS at FROM checklist_ticks
      WHERE briefing = :briefing`,
    )
    .all({ briefing });

export function putTick(connection: Connection, briefing: BriefingKey, tick: Tick): void {
  connection
    .query(
      `INSERT INTO checklist_ticks (briefing, item, ticked_by, ticked_at)
      VALUES (:briefing, :item, :by, :at)
      ON CONFLICT DO UPDATE SET ticked_by = :by, ticked_at = :at`,
    )
    .run({ briefing, ...tick });
}

export function removeTick(connection: Connection, briefing: BriefingKey, item: string): void {
  connection
    .query('DELETE FROM checklist_ticks WHERE briefing = :briefing AND item = :item')
    .run({ briefing, item });
}

export interface Unlocking {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export const unlockingsOf = (connection: Connection, briefing: BriefingKey): Unlocking[] =>
  connection
    .query<Unlocking>(
      `SELECT reason, unlocked_by AS by, unlocked_at AS at FROM unlockings
      WHERE briefing = :briefing ORDER BY unlocking`,
    )
    .all({ briefing });

export function insertUnlocking(
  connection: Connection,
  briefing: BriefingKey,
  unlocking: Unlocking,
): void {
  connection
    .query(
      `INSERT INTO unlockings (briefing, reason, unlocked_by, unlocked_at)
      VALUES (:briefing, :reason, :by, :at)`,
    )
    .run({ briefing, ...unlocking });
}

/** The public corrections of a briefing, the oldest first. */
export const statedCorrectionsOf = (
  connection: Connection,
  briefing: BriefingKey,
): StatedCorrection[] =>
  connection
    .query<StatedCorrection>(
      `SELECT id, kind, wrong, right, made_by AS by, stated_at AS at, revision
      FROM stated_corrections
      WHERE briefing = :briefing AND stated_at IS NOT NULL ORDER BY stated_at, correction`,
    )
    .all({ briefing });

/** A correction that was begun and is not public yet. */
export interface BegunCorrection extends CorrectionWords {
  readonly by: string;
  readonly at: string;
  readonly revision: number;
}

export const begunCorrectionOf = (
  connection: Connection,
  briefing: BriefingKey,
): BegunCorrection | null =>
  connection
    .query<BegunCorrection>(
      `SELECT kind, wrong, right, made_by AS by, begun_at AS at, base_revision AS revision
      FROM stated_corrections WHERE briefing = :briefing AND stated_at IS NULL`,
    )
    .get({ briefing }) ?? null;

export function insertCorrection(
  connection: Connection,
  briefing: BriefingKey,
  correction: BegunCorrection & { readonly id: string },
): void {
  connection
    .query(
      `INSERT INTO stated_corrections
        (id, briefing, kind, wrong, right, made_by, begun_at, base_revision)
      VALUES (:id, :briefing, :kind, :wrong, :right, :by, :at, :revision)`,
    )
    .run({ briefing, ...correction });
}

export function stateBegunCorrection(
  connection: Connection,
  briefing: BriefingKey,
  stated: { readonly by: string; readonly at: string; readonly revision: number },
): void {
  connection
    .query(
      `UPDATE stated_corrections SET made_by = :by, stated_at = :at, revision = :revision
      WHERE briefing = :briefing AND stated_at IS NULL`,
    )
    .run({ briefing, ...stated });
}

/** A correction that was public before it came into this archive. */
export function insertStatedCorrection(
  connection: Connection,
  briefing: BriefingKey,
  correction: StatedCorrection,
): void {
  connection
    .query(
      `INSERT INTO stated_corrections (id, briefing, kind, wrong, right, made_by, begun_at,
        base_revision, stated_at, revision)
      VALUES (:id, :briefing, :kind, :wrong, :right, :by, :at, :revision, :at, :revision)`,
    )
    .run({ briefing, ...correction });
}

export function deleteBegunCorrection(connection: Connection, briefing: BriefingKey): void {
  connection
    .query('DELETE FROM stated_corrections WHERE briefing = :briefing AND stated_at IS NULL')
    .run({ briefing });
}
