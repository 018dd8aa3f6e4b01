import { contract, type OutcomeFor, type ProcedureName } from '../../shared/contract/contract.ts';
import type { Failure, FailureKind } from '../../shared/kernel/failure.ts';
import { err, type Result } from '../../shared/kernel/result.ts';

const commonKinds: readonly FailureKind[] = ['malformed-request', 'unknown-procedure', 'internal'];

/**
 * A disk may fail under any call, also where the contract names no such failure. The words stay,
 * since they help the person; the kind becomes one that the window knows how to show.
 */
export function withinContract<Name extends ProcedureName>(
  name: Name,
  outcome: Result<unknown, Failure>,
): OutcomeFor<Name> {
  const declared: readonly FailureKind[] = [...contract[name].failures, ...commonKinds];
  const told =
    outcome.ok || declared.includes(outcome.error.kind)
      ? outcome
      : err({ ...outcome.error, kind: 'internal' as const });
  return told as OutcomeFor<Name>;
}
