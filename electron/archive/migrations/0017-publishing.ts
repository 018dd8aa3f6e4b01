import type { Migration } from '../migrate.ts';

/**
 * The way to print: the rules of a publication, where each briefing stands, what was ticked, why a
 * published text was opened again, and how it was corrected. A briefing without a row is new.
 */
export const publishing: Migration = {
  name: '0017-publishing',
  sql: `
CREATE TABLE publishing_rules (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  rules TEXT NOT NULL
) STRICT;
CREATE TABLE publishing (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  status TEXT NOT NULL,
  assignee TEXT,
  note TEXT NOT NULL DEFAULT '',
  is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1))
) STRICT;
CREATE TABLE checklist_ticks (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  item TEXT NOT NULL,
  ticked_by TEXT NOT NULL,
  ticked_at TEXT NOT NULL,
  PRIMARY KEY (briefing, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE unlockings (
  unlocking INTEGER PRIMARY KEY,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  reason TEXT NOT NULL,
  unlocked_by TEXT NOT NULL,
  unlocked_at TEXT NOT NULL
) STRICT;
CREATE INDEX unlockings_by_briefing ON unlockings (briefing);
CREATE TABLE stated_corrections (
  correction INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'update', 'withdrawal')),
  wrong TEXT NOT NULL,
  right TEXT NOT NULL,
  -- Who began it and when; and once it is public, who made it so.
  made_by TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  stated_at TEXT,
  revision INTEGER
) STRICT;
CREATE INDEX corrections_by_briefing ON stated_corrections (briefing);
CREATE UNIQUE INDEX one_correction_at_a_time ON stated_corrections (briefing)
WHERE stated_at IS NULL;
`,
};
