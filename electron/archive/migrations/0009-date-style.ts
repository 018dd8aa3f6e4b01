import type { Migration } from '../migrate.ts';

/** Dates whose year comes first. A check cannot be changed in place, so the column is made anew. */
export const dateStyle: Migration = {
  name: '0009-date-style',
  sql: `
ALTER TABLE publications ADD COLUMN date_style TEXT NOT NULL DEFAULT 'month-first'
  CHECK (date_style IN ('month-first', 'day-first', 'year-first'));
UPDATE publications SET date_style = date_order;
ALTER TABLE publications DROP COLUMN date_order;
ALTER TABLE publications RENAME COLUMN date_style TO date_order;
`,
};
