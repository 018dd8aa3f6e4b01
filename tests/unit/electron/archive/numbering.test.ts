import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { type NumberingRule, usualNumbering } from '../../../../shared/numbering/numbering-rule.ts';
import { failureOf, foundCourier, issueOf, temporaryArchive, value } from './temporary-archive.ts';

/** The first Tuesdays of 2003, without that of the fifth number. */
async function tuesdays(archive: Archive) {
  const { id: publicationId } = await foundCourier(archive);
  const days = ['01-07', '01-14', '01-21', '01-28', '02-11', '02-18', '02-25'];
  const issues = [];
  for (const [place, day] of days.entries()) {
    const number = String(place < 4 ? place + 1 : place + 2);
    const details = issueOf({ volume: '3', number, date: `2003-${day}` });
    issues.push(value(await archive['issues.create']({ publicationId, details })));
  }
  return { publicationId, issues };
}

describe('the numbering of a publication', () => {
  it('is read from its run until a person settles it', async () => {
    const archive = await temporaryArchive();
    const { publicationId } = await tuesdays(archive);
    const { rule, guessed } = value(await archive['numbering.read']({ publicationId }));
    expect(rule).toBeNull();
    expect(guessed).toMatchObject({
      issues: 7,
      rule: { volume: { by: 'year' }, rhythm: { every: 'week', weekdays: [2] } },
    });
    expect(value(await archive['numbering.propose']({ publicationId }))).toMatchObject({
      date: '2003-03-04',
      volume: '3',
      number: '9',
    });

    const settled: NumberingRule = { ...usualNumbering, rhythm: { every: 'days', days: 14 } };
    value(await archive['numbering.settle']({ publicationId, rule: settled }));
    expect(value(await archive['numbering.propose']({ publicationId }))).toMatchObject({
      date: '2003-03-11',
      volume: null,
      number: '9',
    });
    value(await archive['numbering.settle']({ publicationId, rule: null }));
    expect(value(await archive['numbering.read']({ publicationId })).rule).toBeNull();
  });

  it('proposes what an issue is to be called by its day, as if it were not there yet', async () => {
    const archive = await temporaryArchive();
    const { publicationId, issues } = await tuesdays(archive);
    const issueId = issues[6]?.id ?? '';
    const date = '2003-02-25';
    expect(
      value(await archive['numbering.propose']({ publicationId, date, issueId })),
    ).toMatchObject({ number: '8', reason: { kind: 'follows', id: issues[5]?.id } });
  });

  it('remembers why a number is missing, and forgets it when that is taken back', async () => {
    const archive = await temporaryArchive();
    const { publicationId } = await tuesdays(archive);
    const check = async () => value(await archive['numbering.check']({ publicationId })).findings;
    expect(await check()).toMatchObject([
      { finding: { kind: 'missing', from: 5, to: 5 }, explanation: null },
    ]);
    value(await archive['people.nameWriter']({ name: 'Ana Marr' }));
    const about = { kind: 'numbers' as const, volume: null, year: null, from: 5, to: 5 };
    const words = 'The printers were on strike';
    const said = value(await archive['numbering.explain']({ publicationId, about, words }));
    expect(await check()).toMatchObject([{ explanation: { words, by: 'Ana Marr' } }]);
    value(await archive['numbering.takeExplanation']({ explanationId: said.id }));
    expect(await check()).toMatchObject([{ explanation: null }]);
    const again = await archive['numbering.takeExplanation']({ explanationId: said.id });
    expect(failureOf(again).kind).toBe('not-found');
  });
});
