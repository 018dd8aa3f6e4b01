import type { Migration } from '../migrate.ts';

/**
 * What an issue is put together from besides its briefings: the furniture of its publication and
 * what of it an issue leaves out, its sections in their order, and the rule by which issues are
 * numbered, with what was said of where the run departs from it.
 */
export const assembling: Migration = {
  name: '0019-assembling',
  sql: `
CREATE TABLE furniture (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  furniture TEXT NOT NULL
) STRICT;
CREATE TABLE furniture_left_out (
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  piece TEXT NOT NULL,
  PRIMARY KEY (issue, piece)
) STRICT, WITHOUT ROWID;
-- An issue without rows has the sections of its briefings, as they come.
CREATE TABLE issue_sections (
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (issue, position),
  UNIQUE (issue, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE numbering_rules (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  rule TEXT NOT NULL
) STRICT;
CREATE TABLE run_explanations (
  explanation INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  -- What is explained, as JSON: numbers that are missing, days without an issue, issues.
  about TEXT NOT NULL,
  words TEXT NOT NULL,
  said_by TEXT NOT NULL,
  said_at TEXT NOT NULL
) STRICT;
CREATE INDEX explanations_of_publication ON run_explanations (publication);
`,
};
