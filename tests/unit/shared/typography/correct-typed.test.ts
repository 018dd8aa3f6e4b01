import { expect, test } from 'vitest';
import { correctTyped } from '../../../../shared/typography/correct-typed.ts';
import { withChanges } from '../../../../shared/typography/tidy-text.ts';

/** What stands on the page after these keys. */
function type(keys: string, language: string, start = ''): string {
  let text = start;
  for (const key of keys) {
    text += key;
    const change = correctTyped(text, language);
    if (change) text = withChanges(text, [change]);
  }
  return text;
}

/** No-break spaces made visible: "~" for the wide one, "_" for the narrow one. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

test.each([
  ['en-GB', '"Stop," he said.', '“Stop,” he said.'],
  ['en-US', '("Stop")', '(“Stop”)'],
  ['fr', '"Halte", dit-il.', '«_Halte_», dit-il.'],
  ['fr-CA', '"Halte"', '«~Halte~»'],
  ['de', '"Halt", sagte er.', '„Halt“, sagte er.'],
  ['de-CH', '"Halt"', '«Halt»'],
  ['ru', '"Стой", сказал он.', '«Стой», сказал он.'],
  ['uk', '"Стій"', '«Стій»'],
  ['pl', '"Stój"', '„Stój”'],
  ['es', '"Alto"', '«Alto»'],
  ['it', '"Alt"', '«Alt»'],
  ['nl', '"Halt"', '“Halt”'],
  ['sv', '"Stopp", sade han.', '”Stopp”, sade han.'],
  ['cs', '"Stůj"', '„Stůj“'],
  ['eo', '"Haltu"', '“Haltu”'],
])('quotation marks are those of the language (%s)', (language, keys, expected) => {
  expect(shown(type(keys, language))).toBe(expected);
});

test.each([
  ['en-US', '"He said "yes" to me"', '“He said ‘yes’ to me”'],
  ['en-GB', '\'He said "yes" to me\'', '‘He said “yes” to me’'],
  ['de', '"Er sagte "ja" dazu"', '„Er sagte ‚ja‘ dazu“'],
  ['ru', '"Газета "Маяк" пишет"', '«Газета „Маяк“ пишет»'],
  ['fr', '"Le "oui" du soir"', '«_Le “oui” du soir_»'],
  ['sv', '"Han sade "ja" då"', '”Han sade ’ja’ då”'],
])('a quotation within another has marks of its own (%s)', (language, keys, expected) => {
  expect(shown(type(keys, language))).toBe(expected);
});

test.each([
  ["the editor's desk", 'the editor’s desk'],
  ["the editors' desk", 'the editors’ desk'],
  ["in the '90s.", 'in the ’90s.'],
  ["the 1990's", 'the 1990’s'],
  ["'tis late", '’tis late'],
  ["rock 'n' roll", 'rock ’n’ roll'],
])('an apostrophe is told from a quotation: %s', (keys, expected) => {
  expect(type(keys, 'en')).toBe(expected);
});

test.each([['6\'2" tall'], ['a 5" pipe'], ["48° 30'"]])('primes are left alone: %s', (keys) => {
  expect(type(keys, 'en')).toBe(keys);
});

test('after a figure a quotation that is open is closed', () => {
  expect(type('"in 1990" he said', 'en')).toBe('“in 1990” he said');
});

test.each([
  ['en-GB', 'the port -- closed', 'the port – closed'],
  ['en-US', 'the port--closed', 'the port—closed'],
  ['en-GB', 'the port---closed', 'the port—closed'],
  ['de', 'der Hafen - zu', 'der Hafen – zu'],
  ['ru', 'порт - закрыт', 'порт~— закрыт'],
  ['fr', '-- Oui', '– Oui'],
  ['en', 'from 1990-1995.', 'from 1990–1995.'],
])('dashes are those of the language (%s: %s)', (language, keys, expected) => {
  expect(shown(type(keys, language))).toBe(expected);
});

test.each([['---'], ['--'], ['5 - 3 '], ['2020-05-01 '], ['well-known '], ['1995-1990 ']])(
  'hyphens that are no dash are left alone: %s',
  (keys) => expect(type(keys, 'en')).toBe(keys),
);

test('three points are an ellipsis, four are not', () => {
  expect(type('Well...', 'en')).toBe('Well…');
  expect(type('....', 'en', 'Well')).toBe('Well….');
  expect(correctTyped('Well....', 'en')).toBeNull();
  expect(type('Как?..', 'ru')).toBe('Как?..');
});

test.each([
  ['en', 'It is 5 km away', 'It is 5~km away'],
  ['de', 'um 10 % mehr', 'um 10~% mehr'],
  ['en', 'J. R. Stone', 'J.~R.~Stone'],
  ['ru', 'см. № 5', 'см. №~5'],
  ['en', 'see No. 5', 'see No.~5'],
  ['ru', 'шёл в порт', 'шёл в~порт'],
  ['cs', 'byl v lese', 'byl v~lese'],
  ['pl', 'był w lesie', 'był w~lesie'],
  ['fr', 'Quoi ? Non !', 'Quoi_? Non_!'],
  ['fr', 'Quoi? Non!', 'Quoi_? Non_!'],
  ['fr', 'Voici : rien', 'Voici~: rien'],
  ['fr', 'à 10:30', 'à 10:30'],
  ['en', 'What ? No', 'What ? No'],
])('lines do not end where the language forbids it (%s: %s)', (language, keys, expected) => {
  expect(shown(type(keys, language))).toBe(expected);
});

test.each([
  ["see https://example.org/a--b?q='x'...", 'en'],
  ['write to a@example.org...', 'en'],
  ['voir https://example.org/?page=2', 'fr'],
])('addresses are left alone: %s', (keys, language) => {
  expect(type(keys, language)).toBe(keys);
});

test('a sign that was put back is not changed again by the next one', () => {
  expect(type('a', 'en', 'He said "')).toBe('He said "a');
  expect(type('.', 'en', 'Well...')).toBe('Well....');
});
