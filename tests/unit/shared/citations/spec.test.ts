import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tests = import.meta.dirname;
const spec = readFileSync(join(tests, '../../../../shared/citations/SPEC.md'), 'utf8');
const rules = [...spec.matchAll(/^(\d+\.\d+) /gm)].map(([, rule = '']) => rule);

/** Every rule that a test names: "2.3", alone or among others in brackets. */
const named = new Set(
  readdirSync(tests)
    .filter((file) => file.endsWith('.test.ts') && file !== 'spec.test.ts')
    .flatMap((file) => [
      ...readFileSync(join(tests, file), 'utf8').matchAll(
        /['"`(, ](\d{1,2}\.\d{1,2})(?=['"`:,)])/g,
      ),
    ])
    .map(([, rule]) => rule),
);

describe('the written grammar', () => {
  it('numbers each rule once, in order', () => {
    const inOrder = rules.toSorted((one, other) => weight(one) - weight(other));
    expect(rules).toEqual(inOrder);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('has a test for each rule', () => {
    expect(rules.filter((rule) => !named.has(rule))).toEqual([]);
  });
});

function weight(rule: string): number {
  const [section = 0, number = 0] = rule.split('.').map(Number);
  return section * 100 + number;
}
