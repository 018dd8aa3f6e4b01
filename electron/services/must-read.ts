import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ArchiveFault } from '../archive/archive-calls.ts';

/** The value of a call that fails only where the archive itself cannot be read. */
export function must<Value>(outcome: Result<Value, Failure>): Value {
  if (!outcome.ok) throw new ArchiveFault(outcome.error);
  return outcome.value;
}

/** The same; null for what was put into the trash meanwhile, which is not to be written. */
export const unlessTrashed = <Value>(outcome: Result<Value, Failure>): Value | null =>
  !outcome.ok && outcome.error.kind === 'not-found' ? null : must(outcome);
