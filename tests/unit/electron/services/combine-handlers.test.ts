import { describe, expect, it } from 'vitest';
import { combineHandlers } from '../../../../electron/services/combine-handlers.ts';
import { type Handlers, procedureNames } from '../../../../shared/contract/contract.ts';

/** Handlers by name that are never called. */
const featureOf = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, () => {}])) as unknown as Partial<Handlers>;

const [first = '', ...others] = procedureNames;

describe('combineHandlers', () => {
  it('takes each procedure of the contract from one feature', () => {
    const combined = combineHandlers(featureOf(first), featureOf(...others));
    expect(Object.keys(combined).sort()).toEqual([...procedureNames].sort());
  });

  it('refuses a procedure that nobody answers', () => {
    expect(() => combineHandlers(featureOf(...others))).toThrow(`no feature answers ${first}`);
  });

  it('refuses a procedure that two features answer', () => {
    const twice = () => combineHandlers(featureOf(...procedureNames), featureOf(first));
    expect(twice).toThrow(`two features answer ${first}`);
  });

  it('refuses what is not in the contract', () => {
    const beyond = () => combineHandlers(featureOf(...procedureNames, 'archive.destroy'));
    expect(beyond).toThrow('beyond the contract: archive.destroy');
  });
});
