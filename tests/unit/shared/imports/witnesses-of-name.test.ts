import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighWitnesses } from '../../../../shared/imports/weigh-witnesses.ts';
import { nameSeries, witnessesOfName } from '../../../../shared/imports/witnesses-of-name.ts';

/** "6 160 2000-08-31": volume, number and date as the names of file and folders say it. */
function read(name: string, series: readonly string[] = []): string {
  const { fields } = weighWitnesses(witnessesOfName(name, nameSeries([name, ...series])));
  return [fields.volume, fields.number, fields.date].map((it) => it?.value ?? '-').join(' ');
}

describe('what the name of a file says', () => {
  it.each([
    ['1997-06-03.txt', '- - 1997-06-03'],
    ['2022-05-18-newsletter.md', '- - 2022-05-18'],
    ['letter_20220518.html', '- - 2022-05-18'],
    ['970603', '- - 1997-06-03'],
    ['310897.txt', '- - 1997-08-31'],
    ['070897.txt', '- - -'],
    ['3jun97.txt', '- - 1997-06-03'],
    ['03-June-1997.txt', '- - 1997-06-03'],
    ['June 3, 1997.txt', '- - 1997-06-03'],
    ['5-13-2001.txt', '- - 2001-05-13'],
    ['13.5.2001.txt', '- - 2001-05-13'],
    ['may2001.txt', '- - 2001-05'],
    ['jun97.txt', '- - 1997-06'],
    ['marketing97.txt', '- 97 -'],
    ['mon0828.txt', '- - --08-28'],
    ['harbour0828.txt', '- - --08-28'],
    ['99-99-99.txt', '- 99 -'],
  ])('reads the date of %s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });

  it.each([
    ['v6n160.txt', '6 160 -'],
    ['v06-i160.txt', '6 160 -'],
    ['vol6no160', '6 160 -'],
    ['Vol. 6, No. 160.txt', '6 160 -'],
    ['tide-19.42.txt', '19 42 -'],
    ['issue18/index.html', '- 18 -'],
    ['no-012.txt', '- 12 -'],
    ['letter-no-12-13.txt', '- 12-13 -'],
    ['Harbour Letter #96.txt', '- 96 -'],
    ['letter 5 - 2001-04-02 (issue 7).txt', '- 7 2001-04-02'],
  ])('reads the numbers of %s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });

  it.each([
    ['1997/0603.txt', '- - 1997-06-03'],
    ['1997/06/03/letter.txt', '- - 1997-06-03'],
    ['1997/issue18.txt', '- 18 1997'],
    ['1997/june/issue-2.txt', '- 2 1997'],
    ['2020/05.md', '- 5 2020'],
    ['1997/mon0825.txt', '- - 1997-08-25'],
  ])('reads years from folders: %s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });

  it.each([
    ['one-line-1MB.txt', '- - -'],
    ['border_10px.xml', '- - -'],
    ['deep-100k.html', '- - -'],
    ['utf-8.html', '- - -'],
    ['31-ru-koi8-r-8bit.eml', '- 31 -'],
    ['letter-iso-8859-5.txt', '- - -'],
    ['012news.txt', '- 12 -'],
  ])('takes no measure and no encoding for a number: %s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });

  it('believes a figure alone only in a row of names that differ in it', () => {
    const surety = (names: string[]) =>
      weighWitnesses(witnessesOfName('letters/012.txt', nameSeries(names))).fields.number
        ?.confidence;
    expect(surety(['letters/012.txt', 'letters/readme.txt'])).toBeLessThan(0.4);
    const row = ['letters/011.txt', 'letters/012.txt', 'letters/013.txt'];
    expect(surety(row)).toBeGreaterThan(0.4);
  });

  it('takes the words of a row of names for the publication, without believing them much', () => {
    const names = ['harbour-letter-no-1.txt', 'harbour-letter-no-2.txt', 'harbour-letter-no-3.txt'];
    const { publication } = weighWitnesses(
      witnessesOfName(names[0] ?? '', nameSeries(names)),
    ).fields;
    expect(publication).toMatchObject({ value: 'Harbour Letter', confidence: 0.2 });
  });

  it('says nothing of names that tell nothing', () => {
    expect(witnessesOfName('readme.txt')).toEqual([]);
    expect(witnessesOfName('')).toEqual([]);
  });

  it('reads any name whatever without failing, and only real dates', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.stringMatching(/^[\d/. a-z-]{0,30}$/),
        (...names) => {
          for (const { field, value } of names.flatMap((name) => witnessesOfName(name))) {
            expect(value).not.toBe('');
            if (field !== 'date') continue;
            const day = value.replace(/^-(?=-)/, '2000').padEnd(10, '-01');
            expect(new Date(`${day.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
              day.slice(0, 10),
            );
          }
        },
      ),
    );
  });
});
