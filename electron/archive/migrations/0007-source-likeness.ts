import type { Migration } from '../migrate.ts';

/** Indexes by which names that look alike find each other, without looking at all the others. */
export const sourceLikeness: Migration = {
  name: '0007-source-likeness',
  sql: `
ALTER TABLE source_names ADD COLUMN initials TEXT NOT NULL DEFAULT '';
CREATE INDEX names_by_initials ON source_names (initials) WHERE initials <> '';
CREATE INDEX names_by_head ON source_names (substr(skeleton, 1, 3)) WHERE chosen_for = '';
CREATE INDEX names_by_tail ON source_names (substr(skeleton, -3)) WHERE chosen_for = '';
CREATE INDEX sources_proposed ON sources (citations DESC, source)
  WHERE status = 'proposed' AND merged_into IS NULL;

DROP TABLE source_seed_facts;
-- The names and relations that an entry has offered, as JSON.
ALTER TABLE source_seeds ADD COLUMN offered TEXT NOT NULL DEFAULT '[]';
`,
};
