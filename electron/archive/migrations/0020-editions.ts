import type { Migration } from '../migrate.ts';

/**
 * How an issue is planned and published: how long it is to be, what issues begin with, where drafts
 * lie that belong to none, and its editions. An edition without a day of publication is being made.
 */
export const editions: Migration = {
  name: '0020-editions',
  sql: `
CREATE TABLE issue_plans (
  issue INTEGER PRIMARY KEY REFERENCES issues ON DELETE CASCADE,
  plan TEXT NOT NULL
) STRICT;
CREATE TABLE issue_templates (
  template INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (publication, name)
) STRICT;
CREATE TABLE trays (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  issue INTEGER NOT NULL UNIQUE REFERENCES issues ON DELETE CASCADE
) STRICT;
CREATE TABLE editions (
  edition INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- Why it follows an earlier one; the first has none.
  reason TEXT,
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  published_by TEXT,
  published_at TEXT,
  -- Of the snapshot, from which its furniture is taken as it was.
  sha256 TEXT REFERENCES originals,
  briefings INTEGER NOT NULL DEFAULT 0,
  furniture TEXT,
  UNIQUE (issue, number)
) STRICT;
CREATE TABLE edition_files (
  edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES originals,
  PRIMARY KEY (edition, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_files_by_original ON edition_files (sha256);
CREATE INDEX editions_by_snapshot ON editions (sha256);
`,
};
