import type { Migration } from '../migrate.ts';

/** Asks in the review whether an unknown name is that of a known source, until that is settled. */
export const likelySources: Migration = {
  name: '0011-likely-sources',
  sql: `
-- Of an item that asks whether this name is another's.
ALTER TABLE review_items ADD COLUMN name_key TEXT;
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
`,
};
