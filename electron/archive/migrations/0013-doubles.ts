import type { Migration } from '../migrate.ts';

/** Finds texts that are alike, and remembers what a person decided about them. */
export const doubles: Migration = {
  name: '0013-doubles',
  sql: `
-- The few marks by which a text is found among many (shared/likeness/sketch.ts).
CREATE TABLE text_marks (
  mark INTEGER NOT NULL,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (mark, briefing)
) STRICT, WITHOUT ROWID;

CREATE INDEX marks_of_text ON text_marks (briefing);

CREATE TABLE unmarked_texts (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

INSERT INTO unmarked_texts SELECT briefing FROM texts;

CREATE TRIGGER text_unmarked AFTER INSERT ON texts BEGIN
  INSERT INTO unmarked_texts VALUES (new.briefing);
END;
CREATE TRIGGER changed_text_unmarked AFTER UPDATE OF text, headline ON texts
WHEN (old.text <> new.text OR old.headline <> new.headline)
  AND NOT EXISTS (SELECT 1 FROM unmarked_texts WHERE briefing = new.briefing) BEGIN
  INSERT INTO unmarked_texts VALUES (new.briefing);
END;

-- A side is an issue or briefing of the archive, or of the plan of the batch, by its place in it.
CREATE TABLE doubles (
  double INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  batch INTEGER REFERENCES import_batches ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('same-issue', 'same-number', 'reprint')),
  is_sure INTEGER NOT NULL CHECK (is_sure IN (0, 1)),
  proposal TEXT NOT NULL CHECK (proposal IN ('merge', 'keep-both')),
  kept TEXT NOT NULL CHECK (kept IN ('one', 'other')),
  together REAL NOT NULL,
  -- By what decisions know the pair again: its originals and texts, and its ids in the archive.
  pair_key TEXT NOT NULL,
  id_key TEXT,
  one_issue INTEGER REFERENCES issues ON DELETE CASCADE,
  one_briefing INTEGER REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  one_planned INTEGER,
  other_issue INTEGER REFERENCES issues ON DELETE CASCADE,
  other_briefing INTEGER REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  other_planned INTEGER,
  -- The pair as it was found, as JSON.
  found TEXT NOT NULL
) STRICT;

CREATE INDEX doubles_of_batch ON doubles (batch, is_sure DESC, together DESC);
CREATE INDEX doubles_of_one_issue ON doubles (one_issue);
CREATE INDEX doubles_of_other_issue ON doubles (other_issue);
CREATE INDEX doubles_of_one_briefing ON doubles (one_briefing);
CREATE INDEX doubles_of_other_briefing ON doubles (other_briefing);

CREATE TABLE double_decisions (
  pair_key TEXT PRIMARY KEY,
  decision TEXT NOT NULL CHECK (decision IN ('keep-both', 'merge', 'different')),
  -- The key of the side that is kept by a merge.
  kept_key TEXT,
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The merged issue is in the trash. What it was read from, where it stood and whoever chose it belong
-- to the kept one meanwhile.
CREATE TABLE issue_merges (
  merged INTEGER PRIMARY KEY REFERENCES issues ON DELETE CASCADE,
  kept INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  merged_at TEXT NOT NULL,
  -- The addresses that the kept one had before, as JSON.
  addresses TEXT NOT NULL
) STRICT;

CREATE INDEX merges_into_issue ON issue_merges (kept);

-- Files that hold an issue in another form than the one it was read from.
CREATE TABLE issue_forms (
  file INTEGER NOT NULL REFERENCES import_files,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  PRIMARY KEY (file, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX forms_of_issue ON issue_forms (issue);
`,
};
