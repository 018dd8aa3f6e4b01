import { describe, expect, it } from 'vitest';
import { recogniseCitations } from '../../../../shared/citations/recognise-citations.ts';
import type { ReferenceContext } from '../../../../shared/references/reference-lookup.ts';
import { resolveReference } from '../../../../shared/references/resolve-reference.ts';
import { lookupOf, named, type ShelvedIssue, shelved } from '../../../support/lookup-of-issues.ts';
import { someIssue } from '../../../support/read-citations.ts';

const context: ReferenceContext = {
  issueDate: '2000-08-31',
  publicationId: 'hdl',
  publications: [
    named('hdl', ['Harbour Daily Letter', 'The Old Quay Letter']),
    named('wharf', ['The Wharf']),
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

describe('a publication and its relatives', () => {
  const succession: ReferenceContext = {
    ...context,
    publications: [
      named('hdl', ['Harbour Daily Letter', 'the Letter'], { continues: 'post' }),
      named('post', ['The Quay Post', 'the Letter'], { publisher: 'Quay House' }),
      named('wharf', ['The Wharf Weekly Report'], { publisher: 'Harbour House' }),
    ],
  };
  const shelf = [
    shelved('hdl 1', { date: '2000-08-01', number: '1' }),
    shelved('hdl 150', { date: '2001-03-01', number: '150' }),
    shelved('post 150', { publicationId: 'post', date: '2000-07-28', number: '150' }),
    shelved('post 1', { publicationId: 'post', date: '1999-08-01', number: '1' }),
    shelved('wharf', { publicationId: 'wharf', date: '2000-07-21' }),
  ];
  const find = (text: string, changes: Partial<ReferenceContext> = {}) =>
    resolve(text, shelf, { ...succession, ...changes });

  it('means the predecessor where the date lies in its time', () => {
    expect(find('(see the Letter, July 28)')).toEqual(['resolved', 'post 150']);
    expect(find('(see July 28, page 2)')).toEqual(['resolved', 'post 150']);
    expect(find('(see the Letter, August 1)')).toEqual(['resolved', 'hdl 1']);
  });

  it('means the predecessor where the own number is yet to come', () => {
    expect(find('(see the Letter, No. 150)')).toEqual(['resolved', 'post 150']);
    expect(find('(see the Letter, No. 150)', { issueDate: '2001-08-01' })).toEqual([
      'resolved',
      'hdl 150',
    ]);
  });

  it('means the issue of the printed date among those of one number', () => {
    expect(find('(see the Letter, No. 1, August 1, 1999)')).toEqual(['resolved', 'post 1']);
  });

  it('is called by the last words of its name within its house only', () => {
    const sister = succession.publications.map((one) => ({ ...one, publisher: 'Harbour House' }));
    expect(find('(see Weekly Report, July 21)', { publications: sister })).toEqual([
      'resolved',
      'wharf',
    ]);
    expect(find('(see Weekly Report, July 21)')).toEqual(['external']);
  });

  it('is meant by a former title up to the day on which it gave it up', () => {
    const publications = [
      named('hdl', ['Harbour Daily Letter']),
      named('old', ['Gull'], { formerTitles: [{ title: 'Tern', until: '2000-07-25' }] }),
      named('new', ['Tern']),
    ];
    const terns = [
      shelved('old 21', { publicationId: 'old', date: '2000-07-21' }),
      shelved('old 28', { publicationId: 'old', date: '2000-07-28' }),
      shelved('new 28', { publicationId: 'new', date: '2000-07-28' }),
    ];
    const among = (text: string) => resolve(text, terns, { publications });
    expect(among('(see Tern, July 21)')).toEqual(['resolved', 'old 21']);
    expect(among('(see Tern, July 28)')).toEqual(['resolved', 'new 28']);
  });
});

describe('a title that is not quite the printed one', () => {
  const titled = [
    shelved('cut', { date: '2000-01-01', headlines: ['Silt in the Harbour Mouth: Dredgers Wait'] }),
    shelved('odd', { date: '2000-02-01', headlines: ['Rain on the Northern Docks'] }),
  ];

  it('is found where it is cut short or misspelt, and less surely than the same words', () => {
    const [reading] = recogniseCitations('(see “Silt in the Harbour Mouth,” July 28)', someIssue);
    const pointer = reading?.references[0];
    if (!pointer) return expect.fail('the reference is read');
    const { state, candidates } = resolveReference(pointer, context, lookupOf(titled));
    expect(state).toBe('resolved');
    expect(candidates).toMatchObject([{ issueId: 'cut', confidence: 0.65 }]);
    expect(resolve('(see “Rain on the Nothern Docks,” July 28)', titled)).toEqual([
      'resolved',
      'odd',
    ]);
  });

  it('is none where only its first words are the same', () => {
    const [state] = resolve('(see “Rain on the southern railway bridges,” July 28)', titled);
    expect(state).toBe('dangling');
  });
});

describe('what is missing', () => {
  it('is told of each date of a list, and in words', () => {
    const [reading] = recogniseCitations('(see HDL, July 20, 27)', someIssue);
    const pointer = reading?.references[0];
    if (!pointer) return expect.fail('the reference is read');
    const { state, missing } = resolveReference(pointer, context, lookupOf(daily('2000-07-20')));
    expect(state).toBe('resolved');
    expect(missing).toEqual([
      { publicationId: 'hdl', key: 'on 2000-07-27/2000-07-27', label: '27 July 2000' },
    ]);
  });
});
