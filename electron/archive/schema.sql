CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE publications (
  publication INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  short_title TEXT,
  subtitle TEXT,
  publisher TEXT,
  issn TEXT,
  language TEXT NOT NULL,
  date_order TEXT NOT NULL CHECK (date_order IN ('month-first', 'day-first')),
  -- One that an import founded is shown only while it has issues.
  founded_by TEXT NOT NULL CHECK (founded_by IN ('person', 'import'))
) STRICT;

CREATE TABLE publication_aliases (
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (publication, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE issues (
  issue INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  publication INTEGER NOT NULL REFERENCES publications,
  volume TEXT,
  volume_key TEXT,
  number TEXT,
  date TEXT,
  date_precision TEXT NOT NULL CHECK (date_precision IN ('day', 'month', 'year')),
  title TEXT,
  title_key TEXT,
  status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
, language TEXT) STRICT;

CREATE INDEX issues_newest ON issues (date DESC, issue DESC) WHERE trashed_at IS NULL;

CREATE INDEX issues_of_publication ON issues (publication, date DESC, issue DESC)
  WHERE trashed_at IS NULL;

CREATE INDEX all_issues_of_publication ON issues (publication);

CREATE INDEX issues_by_title ON issues (title_key) WHERE title_key IS NOT NULL;

CREATE TABLE issue_numbers (
  publication INTEGER NOT NULL REFERENCES publications,
  number_key TEXT NOT NULL,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  PRIMARY KEY (publication, number_key, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX issue_numbers_of_issue ON issue_numbers (issue);

CREATE VIRTUAL TABLE issue_labels USING fts5 (
  label, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE briefings (
  briefing INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  headline TEXT NOT NULL,
  headline_key TEXT NOT NULL,
  section TEXT,
  byline TEXT,
  dateline TEXT,
  opening TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  citation_count INTEGER NOT NULL,
  reference_count INTEGER NOT NULL,
  dangling_count INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;

CREATE INDEX briefings_of_issue ON briefings (issue, position);

CREATE INDEX briefings_by_headline ON briefings (headline_key) WHERE headline_key <> '';

CREATE INDEX briefings_by_change ON briefings (updated_at);

CREATE TABLE bodies (
  body INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body INTEGER NOT NULL REFERENCES bodies,
  saved_at TEXT NOT NULL,
  name TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('import', 'edit', 'restore')),
  headline TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  PRIMARY KEY (briefing, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX revisions_by_body ON revisions (body);

CREATE TRIGGER body_unused AFTER DELETE ON revisions
WHEN NOT EXISTS (SELECT 1 FROM revisions WHERE body = old.body) BEGIN
  DELETE FROM bodies WHERE body = old.body;
END;

CREATE TABLE texts (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  headline TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Private tokens by which searches are narrowed: "p3 s17 s40" for publication and sources.
  facets TEXT NOT NULL,
  listed INTEGER NOT NULL CHECK (listed IN (0, 1))
) STRICT;

CREATE VIEW listed_texts AS
  SELECT briefing, headline, text, facets FROM texts WHERE listed = 1;

CREATE VIRTUAL TABLE search USING fts5 (
  headline, text, facets, content = 'listed_texts', content_rowid = 'briefing',
  tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER texts_inserted AFTER INSERT ON texts WHEN new.listed = 1 BEGIN
  INSERT INTO search (rowid, headline, text, facets)
  VALUES (new.briefing, new.headline, new.text, new.facets);
END;

CREATE TRIGGER texts_deleted AFTER DELETE ON texts WHEN old.listed = 1 BEGIN
  INSERT INTO search (search, rowid, headline, text, facets)
  VALUES ('delete', old.briefing, old.headline, old.text, old.facets);
END;

CREATE TRIGGER texts_updated AFTER UPDATE ON texts BEGIN
  INSERT INTO search (search, rowid, headline, text, facets)
  SELECT 'delete', old.briefing, old.headline, old.text, old.facets WHERE old.listed = 1;
  INSERT INTO search (rowid, headline, text, facets)
  SELECT new.briefing, new.headline, new.text, new.facets WHERE new.listed = 1;
END;

CREATE TABLE occurrences (
  occurrence INTEGER PRIMARY KEY,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  tag TEXT NOT NULL CHECK (tag IN ('citation', 'cross-reference')),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  printed TEXT NOT NULL,
  sentence TEXT NOT NULL,
  reading TEXT,
  decision TEXT
) STRICT;

CREATE UNIQUE INDEX occurrences_of_briefing ON occurrences (briefing, position);

CREATE TABLE sources (
  source INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  language TEXT,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed')),
  -- 1 once a person has changed or chosen it: it then outlives its last citation.
  touched INTEGER NOT NULL CHECK (touched IN (0, 1)),
  citations INTEGER NOT NULL
) STRICT;

CREATE INDEX sources_most_cited ON sources (citations DESC, name);

CREATE TABLE source_names (
  name_key TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX names_of_source ON source_names (source, position);

CREATE TABLE citation_sources (
  occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
  position INTEGER NOT NULL,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  printed TEXT NOT NULL,
  name_key TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (occurrence, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX citations_of_source ON citation_sources (source, briefing DESC);

CREATE INDEX citations_by_name ON citation_sources (name_key);

CREATE INDEX citations_of_briefing ON citation_sources (briefing);

CREATE TRIGGER source_cited AFTER INSERT ON citation_sources BEGIN
  UPDATE sources SET citations = citations + 1 WHERE source = new.source;
END;

CREATE TRIGGER source_no_longer_cited AFTER DELETE ON citation_sources BEGIN
  UPDATE sources SET citations = citations - 1 WHERE source = old.source;
END;

CREATE TABLE cross_references (
  reference INTEGER PRIMARY KEY,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('resolved', 'ambiguous', 'dangling', 'external')),
  UNIQUE (occurrence, position)
) STRICT;

CREATE INDEX references_of_briefing ON cross_references (briefing);

CREATE TABLE reference_keys (
  reference_key TEXT NOT NULL,
  reference INTEGER NOT NULL REFERENCES cross_references ON DELETE CASCADE,
  PRIMARY KEY (reference_key, reference)
) STRICT, WITHOUT ROWID;

CREATE INDEX keys_of_reference ON reference_keys (reference);

CREATE TABLE reference_targets (
  reference INTEGER NOT NULL REFERENCES cross_references ON DELETE CASCADE,
  position INTEGER NOT NULL,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (reference, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX references_to_issue ON reference_targets (issue);

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  compression TEXT NOT NULL CHECK (compression IN ('none', 'zstd')),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE import_batches (
  batch INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  started_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE import_files (
  file INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES import_batches,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The name without folders, in lower case, as references may print it.
  name_key TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES originals,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'kept')),
  importer TEXT,
  -- The report of this file as it was given, as JSON.
  report TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX files_of_batch ON import_files (batch, position);

CREATE INDEX files_by_name ON import_files (name_key);

CREATE INDEX files_of_original ON import_files (sha256);

CREATE TABLE import_issues (
  file INTEGER NOT NULL REFERENCES import_files,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  PRIMARY KEY (file, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX files_of_issue ON import_issues (issue);

CREATE TABLE issue_addresses (
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  -- From the first its relative links lead on.
  position INTEGER NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (issue, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue_address_keys (
  address_key TEXT NOT NULL,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  -- 0 for the end of a way whose root is not known.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  PRIMARY KEY (address_key, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_keys_of_issue ON issue_address_keys (issue);
