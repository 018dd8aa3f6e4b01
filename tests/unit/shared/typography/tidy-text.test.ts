import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyText, withChanges } from '../../../../shared/typography/tidy-text.ts';
import { readCitations } from '../../../support/read-citations.ts';

const languages = [
  'en-GB',
  'en-US',
  'fr',
  'de',
  'ru',
  'uk',
  'pl',
  'es',
  'it',
  'nl',
  'sv',
  'cs',
  '',
];
const tidy = (text: string, language: string): string =>
  withChanges(text, tidyText(text, language));

test('a whole text is tidied as if it had been typed', () => {
  expect(tidy(`"It's over," she said -- "for now..."`, 'en-US')).toBe(
    '“It’s over,” she said — “for now…”',
  );
  expect(tidy('« Oui » ? Non; "peut-être"', 'fr')).toBe(
    '«\u202fOui\u202f»\u202f? Non\u202f; «\u202fpeut-être\u202f»',
  );
});

test('each change says what it is and where it stands', () => {
  expect(tidyText(`a "b"...`, 'en')).toEqual([
    { start: 2, end: 3, insert: '“', correction: 'quotation mark' },
    { start: 4, end: 5, insert: '”', correction: 'quotation mark' },
    { start: 5, end: 8, insert: '…', correction: 'ellipsis' },
  ]);
});

test('a sign that is corrected itself also ends the word before it', () => {
  expect(tidy('"It is 1990 km" away', 'en-GB')).toBe('“It is 1990\u00a0km” away');
});

test.each([
  ['a command --with an option'],
  ['a lone " mark'],
  ['write <!-- nothing -->'],
  ['see https://example.org/a--b'],
  ["write to o'neil@example.org"],
])('what may be meant as it is stays: %s', (text) => expect(tidy(text, 'en')).toBe(text));

test('stretches that are no prose stay as they are', () => {
  expect(withChanges('"a" and "b"', tidyText('"a" and "b"', 'en', [{ start: 0, end: 3 }]))).toBe(
    '"a" and “b”',
  );
});

const words = fc.constantFrom(
  'port',
  'Anna',
  'v',
  'в',
  'J.',
  'No.',
  '№',
  '5',
  '1990',
  '1995',
  '90s',
  'km',
  '%',
  'n',
  'tis',
);
const signs = fc.constantFrom(
  '"',
  "'",
  '-',
  '--',
  '---',
  '...',
  '.',
  ' ',
  ' ',
  ' ',
  ',',
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '«',
  '»',
  '“',
  '”',
  '„',
  '‘',
  '’',
  '–',
  '—',
  '\u00a0',
  '\u202f',
  '\n',
  'https://example.org/',
  '@',
  '/',
);
const prose = fc.array(fc.oneof(words, signs), { maxLength: 40 }).map((parts) => parts.join(''));

test('a tidy text stays as it is', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom(...languages), (text, language) => {
      const once = tidy(text, language);
      expect(tidy(once, language)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('changes stand in order, do not overlap and change something', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom(...languages), (text, language) => {
      let end = 0;
      for (const change of tidyText(text, language)) {
        expect(change.start).toBeGreaterThanOrEqual(end);
        expect(change.end).toBeGreaterThanOrEqual(change.start);
        expect(change.insert).not.toBe(text.slice(change.start, change.end));
        end = change.end;
      }
    }),
  );
});

const day = fc.tuple(
  fc.constantFrom('May', 'August', 'Sept.', 'December'),
  fc.integer({ min: 1, max: 28 }),
);
const citedDays = fc.oneof(
  day.map(([month, date]) => `${month} ${date}`),
  day.map(([month, date]) => `${month} ${Math.min(date, 26)}-${Math.min(date, 26) + 2}`),
  day.map(([month, date]) => `${month} ${date} - September 30`),
  day.map(([month, date]) => `${month} ${date}, 1999`),
);
const outlet = fc.constantFrom(
  'CNN',
  'Reuters',
  'the Harbour Times',
  "L'Express",
  "Jane's Weekly",
  'Der Spiegel',
  'AP',
  'J. R. Stone in the Harbour Times',
  '"Nights at Sea," Reuters',
  'Zeitung No. 5',
  'Komsomolskaya Pravda',
);
const group = fc.tuple(outlet, citedDays).map(([name, days]) => `${name}, ${days}`);
const citing = fc
  .tuple(
    fc.constantFrom('The port closed', 'He said "no"', "It's over"),
    fc.array(group, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(
      'see the HDL, July 28',
      'see the HDL, Vol. 6, No. 101',
      "see yesterday's issue",
    ),
  )
  .map(([sentence, groups, see]) => `${sentence} (${groups.join('; ')}). More (${see}).`);

test('citations read the same in plain and in typographic signs', () => {
  fc.assert(
    fc.property(citing, fc.constantFrom(...languages), (text, language) => {
      const plain = (readings: string[]) =>
        readings.map((one) => one.replaceAll(/[’‘]/g, "'").replaceAll(/[\u00a0\u202f]/g, ' '));
      expect(plain(readCitations(tidy(text, language)))).toEqual(plain(readCitations(text)));
    }),
    { numRuns: 2000 },
  );
});
