import type { Migration } from '../migrate.ts';

/** How each publication is printed, and templates of one's own with their files. */
export const designs: Migration = {
  name: '0021-designs',
  sql: `
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
`,
};
