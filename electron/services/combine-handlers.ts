import {
  contract,
  type Handlers,
  type ProcedureName,
  procedureNames,
} from '../../shared/contract/contract.ts';
import { invariant } from '../../shared/kernel/invariant.ts';

/**
 * Puts the handlers of all features together. Each procedure of the contract must have exactly
 * one; the compiler names a missing one, but not one that two features answer.
 */
export function combineHandlers(...features: readonly Partial<Handlers>[]): Handlers {
  const combined: Partial<Record<ProcedureName, unknown>> = {};
  for (const feature of features) {
    for (const [name, handler] of Object.entries(feature)) {
      invariant(!Object.hasOwn(combined, name), `two features answer ${name}`);
      combined[name as ProcedureName] = handler;
    }
  }
  for (const name of procedureNames) {
    invariant(Object.hasOwn(combined, name), `no feature answers ${name}`);
  }
  const beyond = Object.keys(combined).filter((name) => !Object.hasOwn(contract, name));
  invariant(beyond.length === 0, `beyond the contract: ${beyond.join(', ')}`);
  return combined as Handlers;
}
