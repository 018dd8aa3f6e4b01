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
  founded_by TEXT NOT NULL CHECK (founded_by IN ('person', 'import'))
, continues INTEGER REFERENCES publications ON DELETE SET NULL, date_order TEXT NOT NULL DEFAULT 'month-first'
  CHECK (date_order IN ('month-first', 'day-first', 'year-first'))) STRICT;

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
, grammar INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX briefings_of_issue ON briefings (issue, position);

CREATE INDEX briefings_by_headline ON briefings (headline_key) WHERE headline_key <> '';

CREATE INDEX briefings_by_change ON briefings (updated_at);

CREATE TABLE bodies (
  body INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL
) STRICT;

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

CREATE TABLE cross_references (
  reference INTEGER PRIMARY KEY,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('resolved', 'ambiguous', 'dangling', 'external')), role TEXT CHECK (role IN ('corrects', 'corrected-in')),
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
, state TEXT NOT NULL DEFAULT 'done'
  CHECK (state IN ('reading', 'planned', 'storing', 'paused', 'done', 'undone', 'discarded')), publication TEXT, rereads INTEGER REFERENCES import_batches, recipe TEXT) STRICT;

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
, within INTEGER, fate TEXT NOT NULL DEFAULT 'kept', format TEXT, attention INTEGER NOT NULL DEFAULT 0, plan TEXT, account TEXT) STRICT;

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

CREATE TABLE authority_changes (
  change INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  -- Which kind of records it concerns: 'sources', …
  subject TEXT NOT NULL,
  action TEXT NOT NULL,
  summary TEXT NOT NULL,
  -- The change that this one took back, and the one that took this one back.
  undoes INTEGER REFERENCES authority_changes,
  undone_by INTEGER REFERENCES authority_changes
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE authority_steps (
  step INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES authority_changes ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX steps_of_change ON authority_steps (change, step);

CREATE INDEX steps_of_row ON authority_steps (table_name, row_key, change);

CREATE TABLE authority_recording (
  change INTEGER PRIMARY KEY REFERENCES authority_changes
) STRICT;

CREATE TABLE "sources" (
  source INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  language TEXT,
  notes TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed')),
  -- 1 once a person has changed or chosen it: it then outlives its last citation.
  touched INTEGER NOT NULL CHECK (touched IN (0, 1)),
  -- The record that took this one up. It keeps its id, by which decisions may still name it.
  merged_into INTEGER REFERENCES "sources",
  citations INTEGER NOT NULL
) STRICT;

CREATE TABLE "source_names" (
  name INTEGER PRIMARY KEY AUTOINCREMENT,
  name_key TEXT NOT NULL,
  since TEXT NOT NULL,
  -- '' for the name as everybody prints it; else the id of the source that a person chose for
  -- single citations by this name, which then come here.
  chosen_for TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES "sources",
  position INTEGER NOT NULL,
  name_as_printed TEXT NOT NULL,
  note TEXT,
  -- What spellings of one name have in common; '' until it is worked out.
  skeleton TEXT NOT NULL,
  citations INTEGER NOT NULL, initials TEXT NOT NULL DEFAULT '',
  UNIQUE (name_key, since, chosen_for)
) STRICT;

CREATE TABLE "citation_sources" (
  occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
  position INTEGER NOT NULL,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  printed TEXT NOT NULL,
  name INTEGER NOT NULL REFERENCES "source_names",
  PRIMARY KEY (occurrence, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX sources_most_cited ON sources (citations DESC, name) WHERE merged_into IS NULL;

CREATE INDEX sources_merged ON sources (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX names_of_source ON source_names (source, position);

CREATE INDEX names_by_choice ON source_names (chosen_for) WHERE chosen_for <> '';

CREATE INDEX names_by_skeleton ON source_names (skeleton) WHERE chosen_for = '';

CREATE INDEX citations_of_name ON citation_sources (name, briefing DESC);

CREATE INDEX citations_of_briefing ON citation_sources (briefing);

CREATE TRIGGER name_cited AFTER INSERT ON citation_sources BEGIN
  UPDATE source_names SET citations = citations + 1 WHERE name = new.name;
END;

CREATE TRIGGER name_no_longer_cited AFTER DELETE ON citation_sources BEGIN
  UPDATE source_names SET citations = citations - 1 WHERE name = old.name;
END;

CREATE TRIGGER name_cited_instead AFTER UPDATE OF name ON citation_sources BEGIN
  UPDATE source_names SET citations = citations - 1 WHERE name = old.name;
  UPDATE source_names SET citations = citations + 1 WHERE name = new.name;
END;

CREATE TRIGGER source_counted AFTER UPDATE OF citations, source ON source_names BEGIN
  UPDATE sources SET citations = citations - old.citations WHERE source = old.source;
  UPDATE sources SET citations = citations + new.citations WHERE source = new.source;
END;

CREATE TABLE source_members (
  collective INTEGER NOT NULL REFERENCES sources,
  member INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (collective, member)
) STRICT, WITHOUT ROWID;

CREATE INDEX collectives_of_member ON source_members (member);

CREATE TABLE source_successions (
  predecessor INTEGER NOT NULL REFERENCES sources,
  successor INTEGER NOT NULL REFERENCES sources,
  since TEXT NOT NULL,
  PRIMARY KEY (predecessor, successor)
) STRICT, WITHOUT ROWID;

CREATE INDEX successions_to ON source_successions (successor);

CREATE TABLE source_choices (
  occurrence_id TEXT NOT NULL,
  name_key TEXT NOT NULL,
  briefing_id TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (occurrence_id, name_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX choices_of_briefing ON source_choices (briefing_id);

CREATE TABLE source_names_apart (
  one_key TEXT NOT NULL,
  other_key TEXT NOT NULL,
  PRIMARY KEY (one_key, other_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_seeds (
  seed_key TEXT PRIMARY KEY,
  source_id TEXT NOT NULL
, offered TEXT NOT NULL DEFAULT '[]') STRICT, WITHOUT ROWID;

CREATE TRIGGER sources_inserted_recorded AFTER INSERT ON sources
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'sources', json_array(new.source),
    NULL, json_object('source', new.source, 'id', new.id, 'name', new.name, 'kind', new.kind, 'country', new.country, 'language', new.language, 'notes', new.notes, 'status', new.status, 'touched', new.touched, 'merged_into', new.merged_into)
  FROM authority_recording WHERE NULL IS NOT json_object('source', new.source, 'id', new.id, 'name', new.name, 'kind', new.kind, 'country', new.country, 'language', new.language, 'notes', new.notes, 'status', new.status, 'touched', new.touched, 'merged_into', new.merged_into);
END;

CREATE TRIGGER sources_updated_recorded AFTER UPDATE OF id, name, kind, country, language, notes, status, touched, merged_into ON sources
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'sources', json_array(new.source),
    json_object('source', old.source, 'id', old.id, 'name', old.name, 'kind', old.kind, 'country', old.country, 'language', old.language, 'notes', old.notes, 'status', old.status, 'touched', old.touched, 'merged_into', old.merged_into), json_object('source', new.source, 'id', new.id, 'name', new.name, 'kind', new.kind, 'country', new.country, 'language', new.language, 'notes', new.notes, 'status', new.status, 'touched', new.touched, 'merged_into', new.merged_into)
  FROM authority_recording WHERE json_object('source', old.source, 'id', old.id, 'name', old.name, 'kind', old.kind, 'country', old.country, 'language', old.language, 'notes', old.notes, 'status', old.status, 'touched', old.touched, 'merged_into', old.merged_into) IS NOT json_object('source', new.source, 'id', new.id, 'name', new.name, 'kind', new.kind, 'country', new.country, 'language', new.language, 'notes', new.notes, 'status', new.status, 'touched', new.touched, 'merged_into', new.merged_into);
END;

CREATE TRIGGER sources_deleted_recorded AFTER DELETE ON sources
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'sources', json_array(old.source),
    json_object('source', old.source, 'id', old.id, 'name', old.name, 'kind', old.kind, 'country', old.country, 'language', old.language, 'notes', old.notes, 'status', old.status, 'touched', old.touched, 'merged_into', old.merged_into), NULL
  FROM authority_recording WHERE json_object('source', old.source, 'id', old.id, 'name', old.name, 'kind', old.kind, 'country', old.country, 'language', old.language, 'notes', old.notes, 'status', old.status, 'touched', old.touched, 'merged_into', old.merged_into) IS NOT NULL;
END;

CREATE TRIGGER source_names_inserted_recorded AFTER INSERT ON source_names
WHEN EXISTS (SELECT 1 FROM authority_recording) AND new.chosen_for = '' BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_names', json_array(new.name_key, new.since, new.chosen_for),
    NULL, json_object('name_key', new.name_key, 'since', new.since, 'chosen_for', new.chosen_for, 'source', new.source, 'position', new.position, 'name_as_printed', new.name_as_printed, 'note', new.note)
  FROM authority_recording WHERE NULL IS NOT json_object('name_key', new.name_key, 'since', new.since, 'chosen_for', new.chosen_for, 'source', new.source, 'position', new.position, 'name_as_printed', new.name_as_printed, 'note', new.note);
END;

CREATE TRIGGER source_names_updated_recorded AFTER UPDATE OF source, position, name_as_printed, note ON source_names
WHEN EXISTS (SELECT 1 FROM authority_recording) AND new.chosen_for = '' BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_names', json_array(new.name_key, new.since, new.chosen_for),
    json_object('name_key', old.name_key, 'since', old.since, 'chosen_for', old.chosen_for, 'source', old.source, 'position', old.position, 'name_as_printed', old.name_as_printed, 'note', old.note), json_object('name_key', new.name_key, 'since', new.since, 'chosen_for', new.chosen_for, 'source', new.source, 'position', new.position, 'name_as_printed', new.name_as_printed, 'note', new.note)
  FROM authority_recording WHERE json_object('name_key', old.name_key, 'since', old.since, 'chosen_for', old.chosen_for, 'source', old.source, 'position', old.position, 'name_as_printed', old.name_as_printed, 'note', old.note) IS NOT json_object('name_key', new.name_key, 'since', new.since, 'chosen_for', new.chosen_for, 'source', new.source, 'position', new.position, 'name_as_printed', new.name_as_printed, 'note', new.note);
END;

CREATE TRIGGER source_names_deleted_recorded AFTER DELETE ON source_names
WHEN EXISTS (SELECT 1 FROM authority_recording) AND old.chosen_for = '' BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_names', json_array(old.name_key, old.since, old.chosen_for),
    json_object('name_key', old.name_key, 'since', old.since, 'chosen_for', old.chosen_for, 'source', old.source, 'position', old.position, 'name_as_printed', old.name_as_printed, 'note', old.note), NULL
  FROM authority_recording WHERE json_object('name_key', old.name_key, 'since', old.since, 'chosen_for', old.chosen_for, 'source', old.source, 'position', old.position, 'name_as_printed', old.name_as_printed, 'note', old.note) IS NOT NULL;
END;

CREATE TRIGGER source_members_inserted_recorded AFTER INSERT ON source_members
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_members', json_array(new.collective, new.member),
    NULL, json_object('collective', new.collective, 'member', new.member)
  FROM authority_recording WHERE NULL IS NOT json_object('collective', new.collective, 'member', new.member);
END;

CREATE TRIGGER source_members_deleted_recorded AFTER DELETE ON source_members
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_members', json_array(old.collective, old.member),
    json_object('collective', old.collective, 'member', old.member), NULL
  FROM authority_recording WHERE json_object('collective', old.collective, 'member', old.member) IS NOT NULL;
END;

CREATE TRIGGER source_successions_inserted_recorded AFTER INSERT ON source_successions
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_successions', json_array(new.predecessor, new.successor),
    NULL, json_object('predecessor', new.predecessor, 'successor', new.successor, 'since', new.since)
  FROM authority_recording WHERE NULL IS NOT json_object('predecessor', new.predecessor, 'successor', new.successor, 'since', new.since);
END;

CREATE TRIGGER source_successions_updated_recorded AFTER UPDATE OF since ON source_successions
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_successions', json_array(new.predecessor, new.successor),
    json_object('predecessor', old.predecessor, 'successor', old.successor, 'since', old.since), json_object('predecessor', new.predecessor, 'successor', new.successor, 'since', new.since)
  FROM authority_recording WHERE json_object('predecessor', old.predecessor, 'successor', old.successor, 'since', old.since) IS NOT json_object('predecessor', new.predecessor, 'successor', new.successor, 'since', new.since);
END;

CREATE TRIGGER source_successions_deleted_recorded AFTER DELETE ON source_successions
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_successions', json_array(old.predecessor, old.successor),
    json_object('predecessor', old.predecessor, 'successor', old.successor, 'since', old.since), NULL
  FROM authority_recording WHERE json_object('predecessor', old.predecessor, 'successor', old.successor, 'since', old.since) IS NOT NULL;
END;

CREATE TRIGGER source_choices_inserted_recorded AFTER INSERT ON source_choices
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_choices', json_array(new.occurrence_id, new.name_key),
    NULL, json_object('occurrence_id', new.occurrence_id, 'name_key', new.name_key, 'briefing_id', new.briefing_id, 'source', new.source)
  FROM authority_recording WHERE NULL IS NOT json_object('occurrence_id', new.occurrence_id, 'name_key', new.name_key, 'briefing_id', new.briefing_id, 'source', new.source);
END;

CREATE TRIGGER source_choices_updated_recorded AFTER UPDATE OF briefing_id, source ON source_choices
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_choices', json_array(new.occurrence_id, new.name_key),
    json_object('occurrence_id', old.occurrence_id, 'name_key', old.name_key, 'briefing_id', old.briefing_id, 'source', old.source), json_object('occurrence_id', new.occurrence_id, 'name_key', new.name_key, 'briefing_id', new.briefing_id, 'source', new.source)
  FROM authority_recording WHERE json_object('occurrence_id', old.occurrence_id, 'name_key', old.name_key, 'briefing_id', old.briefing_id, 'source', old.source) IS NOT json_object('occurrence_id', new.occurrence_id, 'name_key', new.name_key, 'briefing_id', new.briefing_id, 'source', new.source);
END;

CREATE TRIGGER source_choices_deleted_recorded AFTER DELETE ON source_choices
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_choices', json_array(old.occurrence_id, old.name_key),
    json_object('occurrence_id', old.occurrence_id, 'name_key', old.name_key, 'briefing_id', old.briefing_id, 'source', old.source), NULL
  FROM authority_recording WHERE json_object('occurrence_id', old.occurrence_id, 'name_key', old.name_key, 'briefing_id', old.briefing_id, 'source', old.source) IS NOT NULL;
END;

CREATE TRIGGER source_names_apart_inserted_recorded AFTER INSERT ON source_names_apart
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_names_apart', json_array(new.one_key, new.other_key),
    NULL, json_object('one_key', new.one_key, 'other_key', new.other_key)
  FROM authority_recording WHERE NULL IS NOT json_object('one_key', new.one_key, 'other_key', new.other_key);
END;

CREATE TRIGGER source_names_apart_deleted_recorded AFTER DELETE ON source_names_apart
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'source_names_apart', json_array(old.one_key, old.other_key),
    json_object('one_key', old.one_key, 'other_key', old.other_key), NULL
  FROM authority_recording WHERE json_object('one_key', old.one_key, 'other_key', old.other_key) IS NOT NULL;
END;

CREATE INDEX briefings_by_grammar ON briefings (grammar);

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
  is_left INTEGER NOT NULL CHECK (is_left IN (0, 1)), name_key TEXT,
  PRIMARY KEY (briefing, start_offset, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_waiting ON review_items (briefing DESC, start_offset, id) WHERE is_left = 0;

CREATE INDEX review_kinds ON review_items (reason, kind, briefing DESC) WHERE is_left = 0;

CREATE INDEX review_of_occurrence ON review_items (occurrence);

CREATE TABLE review_left (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  words_key TEXT NOT NULL,
  PRIMARY KEY (briefing, words_key)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX correcting_references ON cross_references (briefing) WHERE role IS NOT NULL;

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

CREATE TABLE correction_decisions (
  correcting INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  corrected INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (correcting, corrected)
) STRICT, WITHOUT ROWID;

CREATE INDEX choices_of_source ON source_choices (source);

CREATE INDEX corrections_of_briefing ON correction_decisions (corrected);

CREATE TABLE entities (
  entity INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'topic')),
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed')),
  -- 1 once a person has changed or chosen it: it then outlives its last mention.
  touched INTEGER NOT NULL CHECK (touched IN (0, 1)),
  -- The id of the broader topic or of the place that it belongs to; it may be the gazetteer's.
  within_id TEXT,
  -- The record that took this one up. It keeps its id, by which texts may still name it.
  merged_into INTEGER REFERENCES entities,
  mentions INTEGER NOT NULL
) STRICT;

CREATE INDEX entities_most_mentioned ON entities (mentions DESC, name) WHERE merged_into IS NULL;

CREATE INDEX entities_of_kind ON entities (kind, mentions DESC, name) WHERE merged_into IS NULL;

CREATE INDEX entities_merged ON entities (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX entities_within ON entities (within_id) WHERE within_id IS NOT NULL;

CREATE TABLE entity_names (
  entity INTEGER NOT NULL REFERENCES entities,
  name_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (entity, name_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX entities_by_name ON entity_names (name_key);

CREATE TABLE entity_partings (
  record INTEGER NOT NULL REFERENCES entities,
  name_key TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (record, name_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_marks (
  mark INTEGER PRIMARY KEY AUTOINCREMENT,
  record INTEGER NOT NULL REFERENCES entities,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities,
  mentions INTEGER NOT NULL,
  UNIQUE (record, name_key)
) STRICT;

CREATE INDEX marks_of_entity ON entity_marks (entity);

CREATE TABLE mentions (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'topic')),
  record_id TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  printed TEXT NOT NULL,
  sentence TEXT NOT NULL,
  PRIMARY KEY (briefing, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE marked_mentions (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  mark INTEGER NOT NULL REFERENCES entity_marks,
  PRIMARY KEY (briefing, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_of_mark ON marked_mentions (mark, briefing DESC);

CREATE TRIGGER mark_mentioned AFTER INSERT ON marked_mentions BEGIN
  UPDATE entity_marks SET mentions = mentions + 1 WHERE mark = new.mark;
END;

CREATE TRIGGER mark_no_longer_mentioned AFTER DELETE ON marked_mentions BEGIN
  UPDATE entity_marks SET mentions = mentions - 1 WHERE mark = old.mark;
END;

CREATE TRIGGER entity_counted AFTER UPDATE OF mentions, entity ON entity_marks BEGIN
  UPDATE entities SET mentions = mentions - old.mentions WHERE entity = old.entity;
  UPDATE entities SET mentions = mentions + new.mentions WHERE entity = new.entity;
END;

CREATE TABLE suggested_names (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation', 'topic')),
  -- Null for a name that no record has.
  record_id TEXT,
  name TEXT NOT NULL,
  -- What spellings of one name have in common.
  skeleton TEXT NOT NULL,
  PRIMARY KEY (briefing, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX suggestions_of_record ON suggested_names (record_id) WHERE record_id IS NOT NULL;

CREATE INDEX suggestions_without_record ON suggested_names (kind, skeleton)
  WHERE record_id IS NULL;

CREATE TABLE names_waiting (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TABLE refused_names (
  briefing_id TEXT NOT NULL,
  refused TEXT NOT NULL,
  PRIMARY KEY (briefing_id, refused)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entities_inserted_recorded AFTER INSERT ON entities
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entities', json_array(new.entity),
    NULL, json_object('entity', new.entity, 'id', new.id, 'kind', new.kind, 'name', new.name, 'note', new.note, 'status', new.status, 'touched', new.touched, 'within_id', new.within_id, 'merged_into', new.merged_into)
  FROM authority_recording WHERE NULL IS NOT json_object('entity', new.entity, 'id', new.id, 'kind', new.kind, 'name', new.name, 'note', new.note, 'status', new.status, 'touched', new.touched, 'within_id', new.within_id, 'merged_into', new.merged_into);
END;

CREATE TRIGGER entities_updated_recorded AFTER UPDATE OF id, kind, name, note, status, touched, within_id, merged_into ON entities
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entities', json_array(new.entity),
    json_object('entity', old.entity, 'id', old.id, 'kind', old.kind, 'name', old.name, 'note', old.note, 'status', old.status, 'touched', old.touched, 'within_id', old.within_id, 'merged_into', old.merged_into), json_object('entity', new.entity, 'id', new.id, 'kind', new.kind, 'name', new.name, 'note', new.note, 'status', new.status, 'touched', new.touched, 'within_id', new.within_id, 'merged_into', new.merged_into)
  FROM authority_recording WHERE json_object('entity', old.entity, 'id', old.id, 'kind', old.kind, 'name', old.name, 'note', old.note, 'status', old.status, 'touched', old.touched, 'within_id', old.within_id, 'merged_into', old.merged_into) IS NOT json_object('entity', new.entity, 'id', new.id, 'kind', new.kind, 'name', new.name, 'note', new.note, 'status', new.status, 'touched', new.touched, 'within_id', new.within_id, 'merged_into', new.merged_into);
END;

CREATE TRIGGER entities_deleted_recorded AFTER DELETE ON entities
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entities', json_array(old.entity),
    json_object('entity', old.entity, 'id', old.id, 'kind', old.kind, 'name', old.name, 'note', old.note, 'status', old.status, 'touched', old.touched, 'within_id', old.within_id, 'merged_into', old.merged_into), NULL
  FROM authority_recording WHERE json_object('entity', old.entity, 'id', old.id, 'kind', old.kind, 'name', old.name, 'note', old.note, 'status', old.status, 'touched', old.touched, 'within_id', old.within_id, 'merged_into', old.merged_into) IS NOT NULL;
END;

CREATE TRIGGER entity_names_inserted_recorded AFTER INSERT ON entity_names
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entity_names', json_array(new.entity, new.name_key),
    NULL, json_object('entity', new.entity, 'name_key', new.name_key, 'position', new.position, 'name', new.name)
  FROM authority_recording WHERE NULL IS NOT json_object('entity', new.entity, 'name_key', new.name_key, 'position', new.position, 'name', new.name);
END;

CREATE TRIGGER entity_names_updated_recorded AFTER UPDATE OF position, name ON entity_names
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entity_names', json_array(new.entity, new.name_key),
    json_object('entity', old.entity, 'name_key', old.name_key, 'position', old.position, 'name', old.name), json_object('entity', new.entity, 'name_key', new.name_key, 'position', new.position, 'name', new.name)
  FROM authority_recording WHERE json_object('entity', old.entity, 'name_key', old.name_key, 'position', old.position, 'name', old.name) IS NOT json_object('entity', new.entity, 'name_key', new.name_key, 'position', new.position, 'name', new.name);
END;

CREATE TRIGGER entity_names_deleted_recorded AFTER DELETE ON entity_names
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entity_names', json_array(old.entity, old.name_key),
    json_object('entity', old.entity, 'name_key', old.name_key, 'position', old.position, 'name', old.name), NULL
  FROM authority_recording WHERE json_object('entity', old.entity, 'name_key', old.name_key, 'position', old.position, 'name', old.name) IS NOT NULL;
END;

CREATE TRIGGER entity_partings_inserted_recorded AFTER INSERT ON entity_partings
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entity_partings', json_array(new.record, new.name_key),
    NULL, json_object('record', new.record, 'name_key', new.name_key, 'entity', new.entity)
  FROM authority_recording WHERE NULL IS NOT json_object('record', new.record, 'name_key', new.name_key, 'entity', new.entity);
END;

CREATE TRIGGER entity_partings_updated_recorded AFTER UPDATE OF entity ON entity_partings
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entity_partings', json_array(new.record, new.name_key),
    json_object('record', old.record, 'name_key', old.name_key, 'entity', old.entity), json_object('record', new.record, 'name_key', new.name_key, 'entity', new.entity)
  FROM authority_recording WHERE json_object('record', old.record, 'name_key', old.name_key, 'entity', old.entity) IS NOT json_object('record', new.record, 'name_key', new.name_key, 'entity', new.entity);
END;

CREATE TRIGGER entity_partings_deleted_recorded AFTER DELETE ON entity_partings
WHEN EXISTS (SELECT 1 FROM authority_recording) BEGIN
  INSERT INTO authority_steps (change, table_name, row_key, before, after)
  SELECT change, 'entity_partings', json_array(old.record, old.name_key),
    json_object('record', old.record, 'name_key', old.name_key, 'entity', old.entity), NULL
  FROM authority_recording WHERE json_object('record', old.record, 'name_key', old.name_key, 'entity', old.entity) IS NOT NULL;
END;

CREATE INDEX names_by_initials ON source_names (initials) WHERE initials <> '';

CREATE INDEX names_by_head ON source_names (substr(skeleton, 1, 3)) WHERE chosen_for = '';

CREATE INDEX names_by_tail ON source_names (substr(skeleton, -3)) WHERE chosen_for = '';

CREATE INDEX sources_proposed ON sources (citations DESC, source)
  WHERE status = 'proposed' AND merged_into IS NULL;

CREATE INDEX all_issues_of_publication ON issues (publication, date);

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

CREATE INDEX review_of_name ON review_items (name_key) WHERE name_key IS NOT NULL;

CREATE TRIGGER likely_source_joined AFTER UPDATE OF source ON source_names BEGIN
  DELETE FROM review_items WHERE name_key = new.name_key;
END;

CREATE TRIGGER likely_source_confirmed AFTER UPDATE OF status ON sources
WHEN new.status = 'confirmed' BEGIN
  DELETE FROM review_items
  WHERE name_key IN (SELECT n.name_key FROM source_names AS n WHERE n.source = new.source);
END;

CREATE TRIGGER likely_sources_apart AFTER INSERT ON source_names_apart BEGIN
  DELETE FROM review_items WHERE name_key IN (new.one_key, new.other_key);
END;

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

CREATE TABLE text_marks (
  mark INTEGER NOT NULL,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  PRIMARY KEY (mark, briefing)
) STRICT, WITHOUT ROWID;

CREATE INDEX marks_of_text ON text_marks (briefing);

CREATE TABLE unmarked_texts (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;

CREATE TRIGGER text_unmarked AFTER INSERT ON texts BEGIN
  INSERT INTO unmarked_texts VALUES (new.briefing);
END;

CREATE TRIGGER changed_text_unmarked AFTER UPDATE OF text, headline ON texts
WHEN (old.text <> new.text OR old.headline <> new.headline)
  AND NOT EXISTS (SELECT 1 FROM unmarked_texts WHERE briefing = new.briefing) BEGIN
  INSERT INTO unmarked_texts VALUES (new.briefing);
END;

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

CREATE TABLE issue_merges (
  merged INTEGER PRIMARY KEY REFERENCES issues ON DELETE CASCADE,
  kept INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  merged_at TEXT NOT NULL,
  -- The addresses that the kept one had before, as JSON.
  addresses TEXT NOT NULL
) STRICT;

CREATE INDEX merges_into_issue ON issue_merges (kept);

CREATE TABLE issue_forms (
  file INTEGER NOT NULL REFERENCES import_files,
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  PRIMARY KEY (file, issue)
) STRICT, WITHOUT ROWID;

CREATE INDEX forms_of_issue ON issue_forms (issue);

CREATE INDEX doubles_of_one_planned ON doubles (batch, one_planned)
  WHERE one_planned IS NOT NULL;

CREATE INDEX doubles_of_other_planned ON doubles (batch, other_planned)
  WHERE other_planned IS NOT NULL;

CREATE TABLE "revisions" (
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

CREATE INDEX revisions_by_body ON revisions (body);

CREATE TRIGGER body_unused AFTER DELETE ON revisions
WHEN NOT EXISTS (SELECT 1 FROM revisions WHERE body = old.body) BEGIN
  DELETE FROM bodies WHERE body = old.body;
END;

CREATE TABLE style_sheets (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  -- As JSON; its schema is that of shared/house-style.
  sheet TEXT NOT NULL
) STRICT;

CREATE TABLE accepted_wordings (
  wording INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Null for a word that is right in the whole archive.
  publication INTEGER REFERENCES publications ON DELETE CASCADE,
  -- The rule that no longer stops at it; 'spelling' for words.
  rule TEXT NOT NULL,
  words TEXT NOT NULL,
  -- The words in the form in which they are compared.
  words_key TEXT NOT NULL,
  accepted_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX accepted_by_words
  ON accepted_wordings (rule, words_key, coalesce(publication, 0));

CREATE INDEX accepted_by_publication ON accepted_wordings (publication, rule)
  WHERE publication IS NOT NULL;

CREATE TABLE publishing_rules (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  rules TEXT NOT NULL
) STRICT;

CREATE TABLE publishing (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  status TEXT NOT NULL,
  assignee TEXT,
  note TEXT NOT NULL DEFAULT '',
  is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1))
) STRICT;

CREATE TABLE checklist_ticks (
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  item TEXT NOT NULL,
  ticked_by TEXT NOT NULL,
  ticked_at TEXT NOT NULL,
  PRIMARY KEY (briefing, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE unlockings (
  unlocking INTEGER PRIMARY KEY,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  reason TEXT NOT NULL,
  unlocked_by TEXT NOT NULL,
  unlocked_at TEXT NOT NULL
) STRICT;

CREATE INDEX unlockings_by_briefing ON unlockings (briefing);

CREATE TABLE stated_corrections (
  correction INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'update', 'withdrawal')),
  wrong TEXT NOT NULL,
  right TEXT NOT NULL,
  -- Who began it and when; and once it is public, who made it so.
  made_by TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  stated_at TEXT,
  revision INTEGER
) STRICT;

CREATE INDEX corrections_by_briefing ON stated_corrections (briefing);

CREATE UNIQUE INDEX one_correction_at_a_time ON stated_corrections (briefing)
WHERE stated_at IS NULL;

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

CREATE TABLE furniture (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  furniture TEXT NOT NULL
) STRICT;

CREATE TABLE furniture_left_out (
  issue INTEGER NOT NULL REFERENCES issues ON DELETE CASCADE,
  piece TEXT NOT NULL,
  PRIMARY KEY (issue, piece)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE house_designs (
  publication INTEGER PRIMARY KEY REFERENCES publications ON DELETE CASCADE,
  -- As JSON; its schema is that of shared/designs.
  design TEXT NOT NULL
) STRICT;

CREATE TABLE design_templates (
  template INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE design_template_files (
  template INTEGER NOT NULL REFERENCES design_templates ON DELETE CASCADE,
  -- Within the folder that it came from.
  path TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (template, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_recipes (
  id TEXT PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  -- Editions with their options, the pattern of names and the folder, as JSON.
  content TEXT NOT NULL,
  UNIQUE (publication, name)
) STRICT, WITHOUT ROWID;
