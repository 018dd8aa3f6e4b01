import type { Migration } from '../migrate.ts';

/**
 * The style sheet of each publication that has one, and what persons have called right once and for
 * all: words of the archive, and wordings of one publication. A briefing whose sheet changes is
 * looked at again.
 */
export const houseStyle: Migration = {
  name: '0016-house-style',
  sql: `
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
`,
};
