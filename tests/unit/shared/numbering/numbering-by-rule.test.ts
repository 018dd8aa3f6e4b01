import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRun } from '../../../../shared/numbering/check-run.ts';
import { guessRule } from '../../../../shared/numbering/guess-rule.ts';
import { proposeForDay, proposeNext } from '../../../../shared/numbering/propose-numbering.ts';
import { arbitraryRule, runByRule } from '../../../support/numbered-run.ts';

describe('a run that keeps to its rule', () => {
  it('has no departures, double issues among it', () => {
    fc.assert(
      fc.property(arbitraryRule, fc.set(fc.nat(59)), (rule, doubled) => {
        const run = runByRule(rule, 60, new Set(doubled));
        expect(checkRun(rule, run).findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells of any issue that is gone, and gives its number back to its day', () => {
    fc.assert(
      fc.property(arbitraryRule, fc.integer({ min: 1, max: 58 }), (rule, gone) => {
        const run = runByRule(rule, 60);
        const lost = run[gone];
        const rest = run.toSpliced(gone, 1);
        const proposal = proposeForDay(rule, rest, lost?.date ?? '');
        expect(proposal).toMatchObject({ volume: lost?.volume, number: lost?.number });
        const number = Number(lost?.number);
        const missing = checkRun(rule, rest).findings;
        const isLastOfCount = Number(run[gone + 1]?.number) !== number + 1;
        expect(missing).toMatchObject(
          isLastOfCount ? [] : [{ kind: 'missing', from: number, to: number }],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows its rule, so that the next issue is called the same by what was guessed', () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const run = runByRule(rule, 90);
        const guessed = guessRule(run);
        expect(guessed).not.toBeNull();
        if (!guessed) return;
        expect(checkRun(guessed.rule, run).findings).toEqual([]);
        expect(proposeNext(guessed.rule, run)).toEqual(proposeNext(rule, run));
      }),
      { numRuns: 60 },
    );
  });
});
