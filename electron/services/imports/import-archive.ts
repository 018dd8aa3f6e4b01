import type { Failure } from '../../../shared/kernel/failure.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { SettlingArchive } from '../doubles/settle-doubles.ts';

/** What planning an import asks of the archive. */
export type PlanningArchive = Pick<
  Archive,
  | 'beginImport'
  | 'importStanding'
  | 'knownBytes'
  | 'stageFiles'
  | 'restageFile'
  | 'importHeads'
  | 'importHeadsOf'
  | 'issuesBeside'
  | 'correctionsInForce'
  | 'putPlan'
  | 'importedOriginal'
  | 'publications.list'
  | 'imports.plan'
> &
  SettlingArchive;

/** The same with what storing one asks. */
export type ImportArchive = PlanningArchive &
  Pick<
    Archive,
    | 'startStoring'
    | 'pauseStoring'
    | 'nextIssues'
    | 'storeIssues'
    | 'closeImport'
    | 'imports.report'
    | 'imports.discard'
    | 'imports.planFiles'
    | 'imports.recipes'
  >;

/** What the disk may do to any step of an import. */
type DiskFailureKind = 'disk-full' | 'archive-busy';

export type ImportFailureOf<Kind extends Failure['kind']> = Failure<Kind | DiskFailureKind>;

/** What of the archive's failures the contract declares for a step; others are bugs. */
export function declared<Value, Kind extends Failure['kind']>(
  outcome: Result<Value, Failure>,
  kinds: readonly Kind[],
): Result<Value, ImportFailureOf<Kind>> {
  if (outcome.ok) return outcome;
  const { kind } = outcome.error;
  if (kind !== 'disk-full' && kind !== 'archive-busy' && !kinds.includes(kind as Kind)) {
    throw new Error(`${kind}: ${outcome.error.message}`);
  }
  return err(outcome.error as ImportFailureOf<Kind>);
}
