import type { Migration } from '../migrate.ts';

/** Plans an import before anything of it is stored, and remembers where each briefing was read. */
export const importPlans: Migration = {
  name: '0012-import-plans',
  sql: `
ALTER TABLE import_batches ADD COLUMN state TEXT NOT NULL DEFAULT 'done'
  CHECK (state IN ('reading', 'planned', 'storing', 'paused', 'done', 'undone', 'discarded'));
-- The title of the publication where a file names none.
ALTER TABLE import_batches ADD COLUMN publication TEXT;
-- The batch whose files this one reads again.
ALTER TABLE import_batches ADD COLUMN rereads INTEGER REFERENCES import_batches;
-- The recipe that was applied, as JSON, as it was then.
ALTER TABLE import_batches ADD COLUMN recipe TEXT;
UPDATE import_batches SET state = 'undone' WHERE undone_at IS NOT NULL;

-- The place in the batch of the container that holds the file.
ALTER TABLE import_files ADD COLUMN within INTEGER;
ALTER TABLE import_files ADD COLUMN fate TEXT NOT NULL DEFAULT 'kept';
-- The importer without its version, by which rows are narrowed.
ALTER TABLE import_files ADD COLUMN format TEXT;
-- 1 where a person should look at it.
ALTER TABLE import_files ADD COLUMN attention INTEGER NOT NULL DEFAULT 0;
-- What it would become, as JSON; kept as long as its batch is not done.
ALTER TABLE import_files ADD COLUMN plan TEXT;
-- What became of each stretch of it, as JSON.
ALTER TABLE import_files ADD COLUMN account TEXT;
UPDATE import_files SET format = substr(importer, 1, instr(importer || ' ', ' ') - 1),
  fate = CASE outcome WHEN 'imported' THEN 'issue' ELSE outcome END;

-- What was read from a file, as long as its batch is not done.
CREATE TABLE import_readings (
  file INTEGER PRIMARY KEY REFERENCES import_files ON DELETE CASCADE,
  -- What its container said of it and how it was read, as JSON.
  told TEXT NOT NULL,
  -- Its issues without their texts, as JSON: as much as settling needs.
  head TEXT NOT NULL,
  -- All that was read, as JSON, compressed.
  body BLOB NOT NULL
) STRICT;

CREATE TABLE planned_issues (
  batch INTEGER NOT NULL REFERENCES import_batches,
  position INTEGER NOT NULL,
  -- The order in which they are stored; those without a date last.
  sort_key TEXT NOT NULL,
  publication TEXT NOT NULL,
  briefings INTEGER NOT NULL,
  -- As JSON: what it is, and what of which files it is read from.
  plan TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'refused')),
  issue INTEGER REFERENCES issues ON DELETE SET NULL,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX planned_waiting ON planned_issues (batch, sort_key, position)
  WHERE state = 'waiting';
CREATE INDEX plans_of_issue ON planned_issues (issue) WHERE issue IS NOT NULL;

CREATE TABLE import_corrections (
  correction INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL REFERENCES import_batches,
  -- Both as JSON.
  scope TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_of_batch ON import_corrections (batch, correction);

CREATE TABLE import_recipes (
  id TEXT PRIMARY KEY,
  name_key TEXT NOT NULL UNIQUE,
  recipe TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where in an imported file a briefing was read.
CREATE TABLE briefing_passages (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  file INTEGER NOT NULL REFERENCES import_files,
  place TEXT NOT NULL,
  -- Bytes from 0, end exclusive; null where the format does not let them be told.
  start_byte INTEGER,
  end_byte INTEGER,
  PRIMARY KEY (briefing, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX passages_of_file ON briefing_passages (file);
`,
};
