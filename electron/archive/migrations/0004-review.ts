import type { Migration } from '../migrate.ts';

/**
 * The review queue, what a person decided in it, and with which version of the grammar each
 * briefing was read. Two more origins of a revision: a decision about a span, and a new reading of
 * an unchanged text.
 */
export const review: Migration = {
  name: '0004-review',
  sql: `
CREATE TABLE revisions_of_all_origins (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body INTEGER NOT NULL REFERENCES bodies,
  saved_at TEXT NOT NULL,
  name TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('import', 'edit', 'restore', 'review', 'reading')),
  headline TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  PRIMARY KEY (briefing, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO revisions_of_all_origins
  SELECT briefing, revision, body, saved_at, name, origin, headline, word_count FROM revisions;
DROP TRIGGER body_unused;
DROP TABLE revisions;
ALTER TABLE revisions_of_all_origins RENAME TO revisions;
CREATE INDEX revisions_by_body ON revisions (body);
CREATE TRIGGER body_unused AFTER DELETE ON revisions
WHEN NOT EXISTS (SELECT 1 FROM revisions WHERE body = old.body) BEGIN
  DELETE FROM bodies WHERE body = old.body;
END;

-- The version of the grammar with which a briefing was read last.
ALTER TABLE briefings ADD COLUMN grammar INTEGER NOT NULL DEFAULT 0;
CREATE INDEX briefings_by_grammar ON briefings (grammar);

-- What waits for a person. Derived, and only of briefings that are not in the trash.
CREATE TABLE review_items (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  start_offset INTEGER NOT NULL,
  id TEXT NOT NULL,
  end_offset INTEGER NOT NULL,
  -- The occurrence, or null for a suggestion, which has its reading here.
  occurrence INTEGER REFERENCES occurrences ON DELETE CASCADE,
  reading TEXT,
  printed TEXT NOT NULL,
  reason TEXT NOT NULL,
  kind TEXT NOT NULL,
  why TEXT NOT NULL,
  confidence REAL NOT NULL,
  -- 1 where a person has set it aside.
  is_left INTEGER NOT NULL CHECK (is_left IN (0, 1)),
  PRIMARY KEY (briefing, start_offset, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_waiting ON review_items (briefing DESC, start_offset, id) WHERE is_left = 0;
CREATE INDEX review_kinds ON review_items (reason, kind, briefing DESC) WHERE is_left = 0;
CREATE INDEX review_of_occurrence ON review_items (occurrence);

-- What was set aside without a decision, by its words, so that a new reading does not ask again.
CREATE TABLE review_left (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  words_key TEXT NOT NULL,
  PRIMARY KEY (briefing, words_key)
) STRICT, WITHOUT ROWID;

-- The journal of decisions: each act of a person, and what it changed, so that it can be undone.
CREATE TABLE review_acts (
  act INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  words TEXT NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
) STRICT;

CREATE TABLE review_steps (
  act INTEGER NOT NULL REFERENCES review_acts ON DELETE CASCADE,
  position INTEGER NOT NULL,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  -- The span before and after as JSON, or the key of the words that were set aside.
  step TEXT NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  PRIMARY KEY (act, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_steps_of_briefing ON review_steps (briefing);

-- Decisions on issues that are gone: they come back with the next import of the same issue.
CREATE TABLE remembered_decisions (
  memory INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  volume_key TEXT,
  number TEXT,
  date TEXT,
  span TEXT NOT NULL
) STRICT;
CREATE INDEX remembered_by_date ON remembered_decisions (publication, date);
CREATE INDEX remembered_by_number ON remembered_decisions (publication, number);
`,
};
