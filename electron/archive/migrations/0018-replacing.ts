import type { Migration } from '../migrate.ts';

/**
 * What was replaced in many briefings at once: one act, and a step for each briefing by which it is
 * undone.
 */
export const replacing: Migration = {
  name: '0018-replacing',
  sql: `
CREATE TABLE replacings (
  replacing INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  -- What was looked for and what was put in, as JSON.
  query TEXT NOT NULL,
  replacement TEXT NOT NULL
) STRICT;

CREATE TABLE replacing_steps (
  replacing INTEGER NOT NULL REFERENCES replacings ON DELETE CASCADE,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  -- The revisions between which the words were replaced.
  before INTEGER NOT NULL,
  after INTEGER NOT NULL,
  matches INTEGER NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  PRIMARY KEY (replacing, briefing)
) STRICT, WITHOUT ROWID;

CREATE INDEX replacing_steps_of_briefing ON replacing_steps (briefing);
`,
};
