import type { Migration } from '../migrate.ts';

/**
 * Who wrote a revision; null where the application made it itself, or before this was kept. One
 * more origin: a replacing of words in many briefings at once. A check cannot be changed in place,
 * so the table is made anew.
 */
export const whoWrote: Migration = {
  name: '0015-who-wrote',
  sql: `
CREATE TABLE revisions_with_authors (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body INTEGER NOT NULL REFERENCES bodies,
  saved_at TEXT NOT NULL,
  name TEXT,
  origin TEXT NOT NULL
    CHECK (origin IN ('import', 'edit', 'restore', 'review', 'reading', 'replace')),
  author TEXT,
  headline TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  PRIMARY KEY (briefing, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO revisions_with_authors
  SELECT briefing, revision, body, saved_at, name, origin, NULL, headline, word_count
  FROM revisions;
DROP TRIGGER body_unused;
DROP TABLE revisions;
ALTER TABLE revisions_with_authors RENAME TO revisions;
CREATE INDEX revisions_by_body ON revisions (body);
CREATE TRIGGER body_unused AFTER DELETE ON revisions
WHEN NOT EXISTS (SELECT 1 FROM revisions WHERE body = old.body) BEGIN
  DELETE FROM bodies WHERE body = old.body;
END;
`,
};
