import type { Migration } from '../migrate.ts';

/** Issues of one day, those in the trash too, are found without reading all of the publication. */
export const issuesOfADay: Migration = {
  name: '0008-issues-of-a-day',
  sql: `
DROP INDEX all_issues_of_publication;

CREATE INDEX all_issues_of_publication ON issues (publication, date);
`,
};
