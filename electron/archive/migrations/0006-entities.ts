import type { Migration } from '../migrate.ts';
import { recordingTriggers } from './recording-triggers.ts';

/**
 * Persons, places, organisations and topics. A mention goes to a mark, which is a record as texts
 * name it together with a printed name, and a mark goes to a record: whatever happens to a record
 * with ten thousand mentions moves a few marks. The search index holds marks.
 */
export const entities: Migration = {
  name: '0006-entities',
  sql: `
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

-- Names of records, that of the record first. Several records may share one: "Georgia".
CREATE TABLE entity_names (
  entity INTEGER NOT NULL REFERENCES entities,
  name_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (entity, name_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX entities_by_name ON entity_names (name_key);

-- Printed names that a person parted from a record, and where what they name goes instead.
CREATE TABLE entity_partings (
  record INTEGER NOT NULL REFERENCES entities,
  name_key TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities,
  PRIMARY KEY (record, name_key)
) STRICT, WITHOUT ROWID;

-- A record as texts name it, with a printed name ('' for a topic of a whole briefing), and the
-- record to which that goes: itself, the one that took it up, or the one parted from it.
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

-- What stands in the texts: mentions, and the topics of whole briefings, which have no place there.
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

-- Where each mention goes. Only of briefings that are not in the trash.
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

-- Names that a briefing prints and does not mention: at most so many each, the surest first.
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

-- Briefings whose names are to be read when nothing else is to be done.
CREATE TABLE names_waiting (
  briefing INTEGER PRIMARY KEY REFERENCES briefings ON UPDATE CASCADE ON DELETE CASCADE
) STRICT;
INSERT INTO names_waiting SELECT briefing FROM texts WHERE listed = 1;

-- Suggestions that a person refused in one briefing, by record or by kind and name.
CREATE TABLE refused_names (
  briefing_id TEXT NOT NULL,
  refused TEXT NOT NULL,
  PRIMARY KEY (briefing_id, refused)
) STRICT, WITHOUT ROWID;
${[
  {
    table: 'entities',
    key: ['entity'],
    columns: ['id', 'kind', 'name', 'note', 'status', 'touched', 'within_id', 'merged_into'],
  },
  { table: 'entity_names', key: ['entity', 'name_key'], columns: ['position', 'name'] },
  { table: 'entity_partings', key: ['record', 'name_key'], columns: ['entity'] },
]
  .map(recordingTriggers)
  .join('')}`,
};
