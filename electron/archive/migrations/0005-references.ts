import type { Migration } from '../migrate.ts';

/** Former titles and succession of publications, what references keep and miss, corrections. */
export const references: Migration = {
  name: '0005-references',
  sql: `
ALTER TABLE publications ADD COLUMN continues INTEGER REFERENCES publications ON DELETE SET NULL;

CREATE INDEX publications_by_predecessor ON publications (continues)
  WHERE continues IS NOT NULL;

CREATE TABLE former_titles (
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  -- The last day on which the publication bore it, if that is known.
  until_day TEXT,
  PRIMARY KEY (publication, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE cross_references ADD COLUMN role TEXT CHECK (role IN ('corrects', 'corrected-in'));

CREATE INDEX correcting_references ON cross_references (briefing) WHERE role IS NOT NULL;

-- An issue to which a reference was resolved before the issue changed. The reference is told by its
-- place in the manuscript and its words, which outlive every reading.
CREATE TABLE kept_targets (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  occurrence_id TEXT NOT NULL,
  printed TEXT NOT NULL,
  position INTEGER NOT NULL,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  change TEXT NOT NULL CHECK (change IN ('renumbered', 'redated', 'renamed', 'moved')),
  PRIMARY KEY (briefing, occurrence_id, printed, position, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_targets_of_issue ON kept_targets (issue);

CREATE TABLE missing_issues (
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  -- The same for all references that wait for the same.
  missing_key TEXT NOT NULL,
  reference INTEGER NOT NULL REFERENCES cross_references ON DELETE CASCADE,
  label TEXT NOT NULL,
  PRIMARY KEY (publication, missing_key, reference)
) STRICT, WITHOUT ROWID;

CREATE INDEX missing_issues_of_reference ON missing_issues (reference);

-- What a person decided: that one briefing corrects another, or that it does not.
CREATE TABLE correction_decisions (
  correcting INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  corrected INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (correcting, corrected)
) STRICT, WITHOUT ROWID;

-- Else every new source would be held against all choices.
CREATE INDEX choices_of_source ON source_choices (source);

CREATE INDEX corrections_of_briefing ON correction_decisions (corrected);
`,
};
