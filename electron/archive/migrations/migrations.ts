import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { addresses } from './0002-addresses.ts';
import { sources } from './0003-sources.ts';
import { review } from './0004-review.ts';
import { references } from './0005-references.ts';
import { entities } from './0006-entities.ts';
import { sourceLikeness } from './0007-source-likeness.ts';
import { issuesOfADay } from './0008-issues-of-a-day.ts';
import { dateStyle } from './0009-date-style.ts';
import { linter } from './0010-linter.ts';
import { likelySources } from './0011-likely-sources.ts';
import { importPlans } from './0012-import-plans.ts';
import { doubles } from './0013-doubles.ts';
import { plannedDoubles } from './0014-planned-doubles.ts';
import { whoWrote } from './0015-who-wrote.ts';
import { houseStyle } from './0016-house-style.ts';
import { publishing } from './0017-publishing.ts';
import { replacing } from './0018-replacing.ts';
import { assembling } from './0019-assembling.ts';
import { editions } from './0020-editions.ts';
import { designs } from './0021-designs.ts';
import { exportRecipes } from './0022-export-recipes.ts';

/** Every migration in order; `user_version` counts how many of them an archive has had. */
export const migrations: readonly Migration[] = [
  foundation,
  addresses,
  sources,
  review,
  references,
  entities,
  sourceLikeness,
  issuesOfADay,
  dateStyle,
  linter,
  likelySources,
  importPlans,
  doubles,
  plannedDoubles,
  whoWrote,
  houseStyle,
  publishing,
  replacing,
  assembling,
  editions,
  designs,
  exportRecipes,
];
