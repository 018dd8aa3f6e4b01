import type { Migration } from '../migrate.ts';

/** Finds the doubles of a planned issue while it is stored. */
export const plannedDoubles: Migration = {
  name: '0014-planned-doubles',
  sql: `
CREATE INDEX doubles_of_one_planned ON doubles (batch, one_planned)
  WHERE one_planned IS NOT NULL;
CREATE INDEX doubles_of_other_planned ON doubles (batch, other_planned)
  WHERE other_planned IS NOT NULL;
`,
};
