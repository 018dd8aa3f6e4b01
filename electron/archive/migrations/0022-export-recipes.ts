import type { Migration } from '../migrate.ts';

/** Editions that a publication writes together, saved under a name. */
export const exportRecipes: Migration = {
  name: '0022-export-recipes',
  sql: `
CREATE TABLE export_recipes (
  id TEXT PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publications ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  -- Editions with their options, the pattern of names and the folder, as JSON.
  content TEXT NOT NULL,
  UNIQUE (publication, name)
) STRICT, WITHOUT ROWID;
`,
};
