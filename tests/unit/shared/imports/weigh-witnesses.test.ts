import { describe, expect, it } from 'vitest';
import { settleWitnesses } from '../../../../shared/imports/settle-witnesses.ts';
import { weighWitnesses } from '../../../../shared/imports/weigh-witnesses.ts';
import type { Witness, WitnessedField } from '../../../../shared/imports/witness.ts';
import type { IssueDraft } from '../../../../shared/issues/issue-draft.ts';

const says = (
  source: string,
  field: WitnessedField,
  value: string,
  confidence: number,
): Witness => ({ field, value, source, confidence });

describe('weighing witnesses', () => {
  it('strengthens what two sources say alike, but not what one says twice', () => {
    const masthead = says('masthead, line 1', 'number', '160', 0.9);
    const name = says('file name', 'number', '0160', 0.5);
    expect(weighWitnesses([name, masthead]).fields.number).toEqual({
      value: '160',
      witnesses: [masthead, name],
      confidence: expect.closeTo(0.95),
    });
    expect(weighWitnesses([masthead, masthead]).fields.number?.confidence).toBe(0.9);
  });

  it('takes the more exact of two dates that agree', () => {
    const { fields, questions } = weighWitnesses([
      says('masthead, line 2', 'date', '1997-06', 0.9),
      says('file name', 'date', '1997-06-03', 0.6),
      says('folder', 'date', '1997', 0.5),
    ]);
    expect(fields.date?.value).toBe('1997-06-03');
    expect(questions).toEqual([]);
  });

  it('does not make a date more exact by one that is hardly believed', () => {
    const { fields } = weighWitnesses([
      says('47 pages', 'date', '1997-06', 0.9),
      says('one page', 'date', '1997-06-03', 0.02),
    ]);
    expect(fields.date?.value).toBe('1997-06');
  });

  it('makes one day of a year and a day without one', () => {
    const { fields } = weighWitnesses([
      says('file name', 'date', '--06-03', 0.5),
      says('folder', 'date', '1997', 0.5),
    ]);
    expect(fields.date?.value).toBe('1997-06-03');
  });

  it('follows the masthead where the file name is a day off, and says so without a question', () => {
    const weighed = weighWitnesses([
      says('masthead, line 2', 'date', '1993-08-27', 0.9),
      says('folder', 'date', '--08-28', 0.5),
    ]);
    expect(weighed.fields.date?.value).toBe('1993-08-27');
    expect(weighed.questions).toEqual([]);
    expect(weighed.warnings).toEqual([
      {
        message:
          'Its date is 1993-08-27 by the masthead, line 2, --08-28 by the folder; the former was taken.',
      },
    ]);
  });

  it.each([
    ['another year', 'date', '1998-08-27'],
    ['another month', 'date', '1993-09-27'],
    ['another number', 'number', '161'],
    ['another publication', 'publication', 'Tide Table'],
  ] as const)('asks a person about %s', (_, field, value) => {
    const printed = { date: '1993-08-27', number: '160', publication: 'Harbour Letter' }[field];
    const { questions } = weighWitnesses([
      says('file name', field, value, 0.5),
      says('masthead', field, printed, 0.9),
    ]);
    expect(questions).toMatchObject([
      { field, proposal: printed, witnesses: [{ source: 'masthead' }, { value }] },
    ]);
  });

  it('asks nothing for the sake of a witness that is hardly believed', () => {
    const { questions, warnings, fields } = weighWitnesses([
      says('masthead', 'number', '160', 0.9),
      says('file name', 'number', '3', 0.3),
    ]);
    expect([questions, warnings]).toEqual([[], []]);
    expect(fields.number?.confidence).toBeLessThan(0.9);
  });

  it('takes a short name for the same publication', () => {
    const { questions, fields } = weighWitnesses([
      says('masthead', 'publication', 'The Monitor', 0.9),
      says('headers', 'publication', 'Harbour Monitor', 0.6),
    ]);
    expect(questions).toEqual([]);
    expect(fields.publication?.value).toBe('The Monitor');
  });
});

describe('settling a draft', () => {
  const draft: IssueDraft = {
    publication: 'Harbour Letter',
    language: null,
    volume: null,
    number: '12',
    date: null,
    datePrecision: 'day',
    title: null,
    briefings: [
      {
        headline: 'x',
        section: null,
        byline: null,
        dateline: null,
        manuscript: { version: 1, blocks: [] },
      },
    ],
    warnings: [],
  };

  it('fills in what only the file name says, as exact as it says it', () => {
    const settled = settleWitnesses(draft, [says('file name', 'date', '1997-06', 0.6)]);
    expect(settled.draft).toMatchObject({
      date: '1997-06-01',
      datePrecision: 'month',
      number: '12',
    });
    expect(settled.confidence).toMatchObject({ number: 0.8, date: 0.6 });
  });

  it('leaves an issue undated of which only the day is known, without its year', () => {
    const settled = settleWitnesses(draft, [says('file name', 'date', '--06-03', 0.6)]);
    expect(settled.draft.date).toBeNull();
  });
});
