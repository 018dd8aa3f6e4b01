import { describe, expect, it } from 'vitest';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import type { ReferenceContext } from '../../../../shared/references/reference-lookup.ts';
import { resolveReference } from '../../../../shared/references/resolve-reference.ts';
import { lookupOf, type ShelvedIssue, shelved } from '../../../support/lookup-of-issues.ts';
import { someIssue } from '../../../support/read-citations.ts';

const context: ReferenceContext = {
  issueDate: '2000-08-31',
  publicationId: 'hdl',
  publications: [
    { id: 'hdl', names: ['Harbour Daily Letter', 'The Old Quay Letter'] },
    { id: 'wharf', names: ['The Wharf'] },
  ],
};

/** What the first reference of a text resolves to, with these issues in the archive. */
function resolve(
  text: string,
  issues: readonly ShelvedIssue[],
  changes: Partial<ReferenceContext> = {},
) {
  const [reference] = recogniseCitations(text, someIssue).flatMap(({ references }) => references);
  if (!reference) throw new Error(`No reference is read in ${text}`);
  const { state, candidates } = resolveReference(
    reference,
    { ...context, ...changes },
    lookupOf(issues),
  );
  return [state, ...candidates.map(({ issueId }) => issueId)];
}

const daily = (...days: string[]): ShelvedIssue[] => days.map((date) => shelved(date, { date }));

describe('a reference by date', () => {
  it('means the issue of that day', () => {
    expect(resolve('(see HDL, July 28)', daily('2000-07-27', '2000-07-28'))).toEqual([
      'resolved',
      '2000-07-28',
    ]);
  });

  it('means each issue of a list, and all issues of a range', () => {
    const issues = daily('2000-07-20', '2000-07-21', '2000-07-24', '2000-07-27');
    expect(resolve('(see HDL, July 20, 27)', issues)).toEqual([
      'resolved',
      '2000-07-20',
      '2000-07-27',
    ]);
    expect(resolve('(see HDL, July 21-24)', issues)).toEqual([
      'resolved',
      '2000-07-21',
      '2000-07-24',
    ]);
  });

  it('waits where there is none', () => {
    expect(resolve('(see HDL, July 28)', daily('2000-07-27'))).toEqual(['dangling']);
  });

  it('is open between two editions of one day, unless a title decides', () => {
    const editions = [
      shelved('first', { date: '2000-07-28', headlines: ['Silt'] }),
      shelved('second', { date: '2000-07-28', headlines: ['Rising Tide'] }),
    ];
    expect(resolve('(see HDL, July 28)', editions)).toEqual(['ambiguous', 'first', 'second']);
    expect(resolve('(see “Rising tide,” HDL, July 28)', editions)).toEqual(['resolved', 'second']);
  });

  it('means the issue of the month where there is one a month', () => {
    const monthly = [shelved('july', { date: '2000-07-01', datePrecision: 'month' })];
    expect(resolve('(see HDL, July 28)', monthly)).toEqual(['resolved', 'july']);
    expect(resolve('(see the July issue of HDL)', monthly)).toEqual(['resolved', 'july']);
  });

  it('is open where a month has many', () => {
    const [state] = resolve('(see the July issue of HDL)', daily('2000-07-03', '2000-07-04'));
    expect(state).toBe('ambiguous');
  });
});

describe('a reference by number', () => {
  const issues = [
    shelved('5/24', { volume: '5', number: '24', date: '1999-02-01' }),
    shelved('6/24', { volume: '6', number: '024', date: '2000-02-01' }),
    shelved('6/30', { volume: '6', number: '30-31', date: '2000-02-10' }),
  ];

  it('finds volume and number, however they are written', () => {
    expect(resolve('(see HDL, Vol. 6, No. 24)', issues)).toEqual(['resolved', '6/24']);
    expect(resolve('(see HDL 6.24)', issues)).toEqual(['resolved', '6/24']);
  });

  it('finds a double issue by each of its numbers', () => {
    expect(resolve('(see HDL No. 31)', issues)).toEqual(['resolved', '6/30']);
  });

  it('is open between volumes, the likeliest first, unless a date decides', () => {
    expect(resolve('(see HDL No. 24)', issues)).toEqual(['ambiguous', '6/24', '5/24']);
    expect(resolve('(see HDL No. 24, February 1, 1999)', issues)).toEqual(['resolved', '5/24']);
  });

  it('finds all of a list that are there', () => {
    expect(resolve('(see HDL 5.24, 6.24, 6.77)', issues)).toEqual(['resolved', '5/24', '6/24']);
  });

  it('waits where there is none', () => {
    expect(resolve('(see HDL No. 99)', issues)).toEqual(['dangling']);
  });
});

describe('the publication meant', () => {
  const both = [
    shelved('ours', { date: '2000-07-28' }),
    shelved('theirs', { publicationId: 'wharf', date: '2000-07-28' }),
  ];

  it('is our own where none is named', () => {
    expect(resolve('(see July 28, page 3)', both)).toEqual(['resolved', 'ours']);
  });

  it('is a sister by its name, without its article', () => {
    expect(resolve('(see the Wharf, July 28)', both)).toEqual(['resolved', 'theirs']);
    expect(resolve('(see Wharf, July 28)', both)).toEqual(['resolved', 'theirs']);
  });

  it('is found under an earlier title', () => {
    expect(resolve('(see Old Quay Letter, July 28)', both)).toEqual(['resolved', 'ours']);
  });

  it('is outside the archive where no name matches', () => {
    expect(resolve('(see The Seafarer, July 28)', both)).toEqual(['external']);
  });
});

describe('a reference by other means', () => {
  const weekly = [
    shelved('a', { date: '2000-08-17' }),
    shelved('b', { date: '2000-08-24', fileNames: ['hdl-6-158.txt'] }),
  ];

  it('finds last week, and the issue before', () => {
    expect(resolve("(see last week's issue)", weekly)).toEqual(['resolved', 'b']);
    expect(resolve('(see the previous issue)', weekly)).toEqual(['resolved', 'b']);
    expect(resolve('(see previous newsletters)', weekly)).toEqual(['ambiguous', 'b']);
  });

  it('finds an article by its title', () => {
    const titled = [shelved('t', { date: '2000-01-01', headlines: ['Rising Tide'] })];
    expect(resolve('(see “Rising Tide,” July 28)', titled)).toEqual(['resolved', 't']);
  });

  it('finds a file by its name, and leaves the web outside', () => {
    expect(resolve('(see hdl-6-158.txt)', weekly)).toEqual(['resolved', 'b']);
    expect(resolve('(see hdl-6-999.txt)', weekly)).toEqual(['dangling']);
    expect(resolve('(see https://pier.example/2000/05/silt.html)', weekly)).toEqual(['external']);
  });
});
