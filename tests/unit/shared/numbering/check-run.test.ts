import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRun } from '../../../../shared/numbering/check-run.ts';
import { guessRule } from '../../../../shared/numbering/guess-rule.ts';
import { type NumberingRule, usualNumbering } from '../../../../shared/numbering/numbering-rule.ts';
import { proposeForDay, proposeNext } from '../../../../shared/numbering/propose-numbering.ts';
import { arbitraryRule, runEntryOf } from '../../../support/numbered-run.ts';

const yearly: NumberingRule = {
  ...usualNumbering,
  volume: { by: 'year', begins: '01-01', volume: 6, year: 2000 },
  counts: 'by-volume',
  rhythm: { every: 'week', weekdays: [2] },
};

const check = (rule: NumberingRule, ...texts: string[]) =>
  checkRun(
    rule,
    texts.map((text) => runEntryOf(text)),
  ).findings;

describe('a run held against its rule', () => {
  it('tells of a volume that the date does not have, and of nothing else by it', () => {
    const texts = ['6/1 2000-01-04', '5/2 2000-01-11', '6/3 2000-01-18', 'VI/4 2000-01-25'];
    expect(check(yearly, ...texts)).toMatchObject([
      { kind: 'wrong-volume', id: '5/2 2000-01-11', by: 'date', printed: '5', expected: 6 },
    ]);
  });

  it('tells of a volume that the number does not have', () => {
    const rule: NumberingRule = {
      ...usualNumbering,
      volume: { by: 'numbers', numbers: 10, volume: 1, number: 1 },
    };
    expect(check(rule, '1/10', '1/11', '2/12')).toMatchObject([
      { kind: 'wrong-volume', by: 'number', printed: '1', expected: 2 },
    ]);
  });

  it('lets specials go without a number that say so, and asks of others', () => {
    const special = runEntryOf(' 2000-01-06', { id: 'special', volume: '6', number: 'Special' });
    const bare = runEntryOf(' 2000-01-11', { id: 'bare', volume: '6' });
    const rule: NumberingRule = { ...yearly, rhythm: { every: 'now-and-then' } };
    expect(checkRun(rule, [special, bare]).findings).toEqual([
      { kind: 'without-number', id: 'bare' },
    ]);
  });

  it('tells of a day of the week on which nothing comes out', () => {
    expect(check(yearly, '6/1 2000-01-04', '6/2 2000-01-12')).toEqual([
      { kind: 'unusual-day', id: '6/2 2000-01-12', weekday: 3 },
    ]);
    const special = runEntryOf('6/1 2000-01-12', { id: 'special', number: 'Special' });
    expect(checkRun(yearly, [special]).findings).toEqual([]);
  });

  it('asks no volume of a month in which one begins', () => {
    const rule: NumberingRule = {
      ...yearly,
      volume: { by: 'year', begins: '09-15', volume: 6, year: 2000 },
      counts: 'running',
    };
    const month = runEntryOf('5/1 2000-09-01', { precision: 'month' });
    expect(checkRun(rule, [month]).findings).toEqual([]);
    expect(checkRun(rule, [{ ...month, date: '2000-10-01' }]).findings).toMatchObject([
      { kind: 'wrong-volume', expected: 6 },
    ]);
  });

  it('says something of any run, whatever its issues bear', () => {
    const entry = fc.record({
      id: fc.uuid(),
      label: fc.string(),
      volume: fc.option(fc.oneof(fc.string(), fc.constantFrom('6', 'VI', '007', 'MCMXC'))),
      number: fc.option(
        fc.oneof(fc.string(), fc.constantFrom('1', '12-13', '2/3', 'Special', '0')),
      ),
      date: fc.option(fc.constantFrom('2000-01-04', '2000-02-29', '1999-12-31', '2001-01-01')),
      precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ id }) => id }),
        arbitraryRule,
        (run, rule) => {
          expect(checkRun(rule, run).order.toSorted()).toEqual(run.map(({ id }) => id).toSorted());
          expect(proposeNext(rule, run).reason).toBeDefined();
          const guessed = guessRule(run);
          if (guessed) checkRun(guessed.rule, run);
        },
      ),
    );
  });
});

describe('what an issue is to be called', () => {
  const run = ['6/51 2000-12-19', '6/52 2000-12-26'].map((text) => runEntryOf(text));

  it('is the first of a volume where one begins', () => {
    expect(proposeNext(yearly, run)).toEqual({
      date: '2001-01-02',
      volume: '7',
      number: '1',
      reason: { kind: 'count-begins', of: 'volume' },
    });
  });

  it('covers so many numbers of the day after the newest', () => {
    const before = ['6/49 2000-12-05', '6/50 2000-12-12'].map((text) => runEntryOf(text));
    expect(proposeNext(yearly, before, 2)).toMatchObject({ date: '2000-12-19', number: '51-52' });
  });

  it('says from which issue it counts', () => {
    expect(proposeForDay(yearly, run, '2000-12-28')).toMatchObject({
      number: '53',
      reason: { kind: 'follows', id: '6/52 2000-12-26' },
    });
  });

  it('has the signs of the publication', () => {
    const notation = { digits: 3, romanVolumes: true, joiner: '/' as const };
    expect(proposeForDay({ ...yearly, notation }, run, '2000-12-28', 2)).toMatchObject({
      volume: 'VI',
      number: '053/054',
    });
  });

  it('is no number where none is free', () => {
    expect(proposeForDay(yearly, run, '2000-12-21')).toMatchObject({
      number: null,
      reason: { kind: 'no-room', before: '6/51 2000-12-19', after: '6/52 2000-12-26' },
    });
  });

  it('begins where a publication begins', () => {
    expect(proposeForDay(usualNumbering, [], '2000-12-21')).toEqual({
      date: '2000-12-21',
      volume: null,
      number: '1',
      reason: { kind: 'count-begins', of: 'run' },
    });
  });

  it('does not count from an issue that is out of sequence', () => {
    const strayed = [...run, runEntryOf('6/11 2000-12-27')];
    const whole = [runEntryOf('6/49 2000-12-05'), runEntryOf('6/50 2000-12-12'), ...strayed];
    expect(proposeForDay(yearly, whole, '2000-12-28').number).toBe('53');
  });
});

describe('a rule that is guessed', () => {
  it('keeps to New Year where a few issues would speak for another day', () => {
    const texts = ['4/0 1992-12-11', '5/6 1993-04-16', '7/10 1994-06-14', '7/11 1994-06-27'];
    const guessed = guessRule(texts.map((text) => runEntryOf(text)));
    expect(guessed?.rule.volume).toEqual({ by: 'hand' });
  });

  it('takes a single issue at its word', () => {
    const issue = [runEntryOf('143/8 1997-01-28')];
    const rule = guessRule(issue)?.rule ?? usualNumbering;
    expect(rule.volume).toMatchObject({ by: 'year', volume: 143, year: 1997 });
    expect(checkRun(rule, issue).findings).toEqual([]);
  });
});
