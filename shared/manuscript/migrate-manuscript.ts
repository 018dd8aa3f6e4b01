import { invariant } from '../kernel/invariant.ts';
import { MANUSCRIPT_VERSION } from './manuscript.ts';

/** Brings a manuscript of one version to the next; it may trust that its input was valid. */
type Step = (manuscript: unknown) => unknown;

/**
 * The step from each version to its successor, by the version that it starts from. To change the
 * schema: raise `MANUSCRIPT_VERSION`, add the step here with a test that keeps an old manuscript.
 */
const steps: ReadonlyMap<number, Step> = new Map();

/** `value` at the present version; `version` is the one that it has. */
export function migrateManuscript(value: unknown, version: number): unknown {
  let migrated = value;
  for (let from = version; from < MANUSCRIPT_VERSION; from += 1) {
    const step = steps.get(from);
    invariant(step, `no step leads on from manuscript version ${from}`);
    migrated = step(migrated);
  }
  return migrated;
}
