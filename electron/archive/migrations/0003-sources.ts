import type { Migration } from '../migrate.ts';
import { recordingTriggers } from './recording-triggers.ts';

/**
 * The authority file of sources, and the journal of what persons change in it.
 *
 * A citation goes to a name, and a name belongs to a record: whatever happens to a record with ten
 * thousand citations moves a few names. The search index holds names too, so that it need not
 * follow.
 */
export const sources: Migration = {
  name: '0003-sources',
  sql: `
-- What persons changed in the authority file, and how to take it back

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

-- The rows that a change touched, in their order, as JSON before and after.
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

-- The change that is being recorded; empty between changes.
CREATE TABLE authority_recording (
  change INTEGER PRIMARY KEY REFERENCES authority_changes
) STRICT;

-- Sources. Their keys are never used again, since the journal may name one that is gone.

CREATE TABLE new_sources (
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
  merged_into INTEGER REFERENCES new_sources,
  citations INTEGER NOT NULL
) STRICT;
INSERT INTO new_sources
  SELECT source, id, name, kind, country, language, '', status, touched, NULL, citations
  FROM sources;

-- Every name of a source under its key. From \`since\` on ('' from the beginning), until the
-- \`since\` of another row of the same key, issues mean this source by it.
CREATE TABLE new_source_names (
  name INTEGER PRIMARY KEY AUTOINCREMENT,
  name_key TEXT NOT NULL,
  since TEXT NOT NULL,
  -- '' for the name as everybody prints it; else the id of the source that a person chose for
  -- single citations by this name, which then come here.
  chosen_for TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES new_sources,
  position INTEGER NOT NULL,
  name_as_printed TEXT NOT NULL,
  note TEXT,
  -- What spellings of one name have in common; '' until it is worked out.
  skeleton TEXT NOT NULL,
  citations INTEGER NOT NULL,
  UNIQUE (name_key, since, chosen_for)
) STRICT;
INSERT INTO new_source_names (name_key, since, chosen_for, source, position, name_as_printed, note,
    skeleton, citations)
  SELECT name_key, '', '', source, position, name, NULL, '', 0 FROM source_names;
-- A choice that a person made for single citations.
INSERT INTO new_source_names (name_key, since, chosen_for, source, position, name_as_printed, note,
    skeleton, citations)
  SELECT c.name_key, '', s.id, c.source, 0, min(c.printed), NULL, '', 0
  FROM citation_sources AS c JOIN sources AS s USING (source)
  WHERE NOT EXISTS (SELECT 1 FROM source_names AS n
    WHERE n.name_key = c.name_key AND n.source = c.source)
  GROUP BY c.name_key, s.id;

-- Which name each printed name is. Only of briefings that are not in the trash.
CREATE TABLE new_citation_sources (
  occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
  position INTEGER NOT NULL,
  briefing INTEGER NOT NULL REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE,
  printed TEXT NOT NULL,
  name INTEGER NOT NULL REFERENCES new_source_names,
  PRIMARY KEY (occurrence, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_citation_sources
  SELECT c.occurrence, c.position, c.briefing, c.printed,
    (SELECT n.name FROM new_source_names AS n
      WHERE n.name_key = c.name_key AND n.source = c.source)
  FROM citation_sources AS c;
UPDATE new_source_names SET citations =
  (SELECT count(*) FROM new_citation_sources AS c WHERE c.name = new_source_names.name);

DROP TABLE citation_sources;
DROP TABLE source_names;
DROP TABLE sources;
ALTER TABLE new_sources RENAME TO sources;
ALTER TABLE new_source_names RENAME TO source_names;
ALTER TABLE new_citation_sources RENAME TO citation_sources;

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

-- The search index knows names: "p3 n17 n40".
UPDATE texts SET facets = (
  SELECT 'p' || i.publication || coalesce((SELECT group_concat(' n' || c.name, '')
    FROM (SELECT DISTINCT name FROM citation_sources WHERE briefing = texts.briefing) AS c), '')
  FROM briefings AS b JOIN issues AS i USING (issue) WHERE b.briefing = texts.briefing)
WHERE listed = 1;

-- Of whom a collective speaks: "Russian agencies".
CREATE TABLE source_members (
  collective INTEGER NOT NULL REFERENCES sources,
  member INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (collective, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX collectives_of_member ON source_members (member);

-- Which source went on from which, and since when, as exactly as it is known ('' if it is not).
CREATE TABLE source_successions (
  predecessor INTEGER NOT NULL REFERENCES sources,
  successor INTEGER NOT NULL REFERENCES sources,
  since TEXT NOT NULL,
  PRIMARY KEY (predecessor, successor)
) STRICT, WITHOUT ROWID;
CREATE INDEX successions_to ON source_successions (successor);

-- What a person chose for single citations from the authority file. The citation is named by the
-- id in its text, which outlives every new reading.
CREATE TABLE source_choices (
  occurrence_id TEXT NOT NULL,
  name_key TEXT NOT NULL,
  briefing_id TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (occurrence_id, name_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX choices_of_briefing ON source_choices (briefing_id);

-- Names that look like one and that a person said are two; the lesser key first.
CREATE TABLE source_names_apart (
  one_key TEXT NOT NULL,
  other_key TEXT NOT NULL,
  PRIMARY KEY (one_key, other_key)
) STRICT, WITHOUT ROWID;

-- What the list of well-known sources has offered to this archive, so that it is offered once: the
-- record that each of its entries became (it may be gone), and its names and relations.
CREATE TABLE source_seeds (
  seed_key TEXT PRIMARY KEY,
  source_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE source_seed_facts (
  seed_key TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (seed_key, fact)
) STRICT, WITHOUT ROWID;
${[
  {
    table: 'sources',
    key: ['source'],
    columns: [
      ...['id', 'name', 'kind', 'country', 'language', 'notes', 'status', 'touched'],
      'merged_into',
    ],
  },
  {
    table: 'source_names',
    key: ['name_key', 'since', 'chosen_for'],
    columns: ['source', 'position', 'name_as_printed', 'note'],
    only: (row: string) => `${row}.chosen_for = ''`,
  },
  { table: 'source_members', key: ['collective', 'member'], columns: [] },
  { table: 'source_successions', key: ['predecessor', 'successor'], columns: ['since'] },
  {
    table: 'source_choices',
    key: ['occurrence_id', 'name_key'],
    columns: ['briefing_id', 'source'],
  },
  { table: 'source_names_apart', key: ['one_key', 'other_key'], columns: [] },
]
  .map(recordingTriggers)
  .join('')}`,
};
