import type { Migration } from '../migrate.ts';

/**
 * What the linter finds in each briefing, what a person wants left as it is, and which briefings
 * wait to be looked at. Saving and importing only put a briefing on that list; it is worked off when
 * findings are asked for.
 */
export const linter: Migration = {
  name: '0010-linter',
  sql: `
CREATE TABLE findings (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  message TEXT NOT NULL,
  -- The change that would mend it, as JSON, or null.
  fix TEXT,
  -- 1 where a person wants it left.
  is_left INTEGER NOT NULL CHECK (is_left IN (0, 1)),
  PRIMARY KEY (briefing, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_by_rule ON findings (is_left, rule, briefing DESC);

-- What a person wants left: one finding by its fingerprint, a rule in one briefing, or a rule in
-- the whole publication. Fingerprints outlive the briefing and find it again at its next import.
CREATE TABLE left_findings (
  row INTEGER PRIMARY KEY,
  act TEXT NOT NULL,
  rule TEXT NOT NULL,
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  briefing INTEGER REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  fingerprint TEXT
) STRICT;
CREATE INDEX left_findings_by_rule ON left_findings (publication, rule, fingerprint);
CREATE INDEX left_findings_by_act ON left_findings (act);
CREATE INDEX left_findings_of_briefing ON left_findings (briefing) WHERE briefing IS NOT NULL;

CREATE TABLE unproofed (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;
INSERT INTO unproofed SELECT briefing FROM texts WHERE listed = 1;

-- Not "OR IGNORE": the statement that fires a trigger says what becomes of its conflicts.
CREATE TRIGGER text_unproofed AFTER UPDATE ON texts
WHEN NOT EXISTS (SELECT 1 FROM unproofed WHERE briefing = new.briefing) BEGIN
  INSERT INTO unproofed VALUES (new.briefing);
END;
CREATE TRIGGER reference_unproofed AFTER UPDATE OF state ON cross_references
WHEN old.state <> new.state
  AND NOT EXISTS (SELECT 1 FROM unproofed WHERE briefing = new.briefing) BEGIN
  INSERT INTO unproofed VALUES (new.briefing);
END;
CREATE TRIGGER source_unproofed AFTER UPDATE OF status ON sources
WHEN old.status <> new.status BEGIN
  INSERT INTO unproofed
  SELECT c.briefing FROM source_names AS n JOIN citation_sources AS c USING (name)
  WHERE n.source = new.source EXCEPT SELECT briefing FROM unproofed;
END;
CREATE TRIGGER name_unproofed AFTER UPDATE OF source ON source_names
WHEN old.source <> new.source BEGIN
  INSERT INTO unproofed
  SELECT briefing FROM citation_sources WHERE name = new.name
  EXCEPT SELECT briefing FROM unproofed;
END;
`,
};
