import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRuleEntry,
  ruleEntryOf,
} from '../../../../../renderer/features/numbering/rule-entry.ts';
import { usualNumbering } from '../../../../../shared/numbering/numbering-rule.ts';
import { arbitraryRule } from '../../../../support/numbered-run.ts';

describe('a numbering rule as a form', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        expect(readRuleEntry(ruleEntryOf(rule), rule)).toEqual(rule);
      }),
    );
  });

  it('is refused where a figure is none, or numbers would begin again with no volume', () => {
    const entry = ruleEntryOf(usualNumbering);
    const wrong = [
      { ...entry, every: 'days' as const, interval: 'seven' },
      { ...entry, every: 'week' as const, weekdays: [] },
      { ...entry, volumes: 'year' as const, began: 'in spring' },
      { ...entry, counts: 'by-volume' as const },
    ];
    for (const typed of wrong) expect(readRuleEntry(typed, usualNumbering)).toBeNull();
  });
});
