import { expect, test } from 'vitest';
import { proposeColumns } from '../../../../shared/imports/propose-columns.ts';

test.each([
  [
    ['Issue No.', 'Published_At', 'Headline', 'Body HTML', 'Author', 'URL'],
    {
      number: 'Issue No.',
      date: 'Published_At',
      headline: 'Headline',
      text: 'Body HTML',
      byline: 'Author',
      address: 'URL',
    },
  ],
  [
    ['Jahrgang', 'Heft', 'Datum', 'Überschrift', 'Text', 'Ressort'],
    {
      volume: 'Jahrgang',
      number: 'Heft',
      date: 'Datum',
      headline: 'Überschrift',
      text: 'Text',
      section: 'Ressort',
    },
  ],
  [
    ['Numéro', 'Titre', 'Contenu', 'Langue'],
    { number: 'Numéro', title: 'Titre', text: 'Contenu', language: 'Langue' },
  ],
  [
    ['выпуск', 'дата', 'заголовок', 'текст', 'автор'],
    { number: 'выпуск', date: 'дата', title: 'заголовок', text: 'текст', byline: 'автор' },
  ],
])('heads are known in several languages: %j', (heads, mapping) => {
  expect(proposeColumns(heads)).toEqual(mapping);
});

test('of several heads for one field, the likelier is taken', () => {
  expect(proposeColumns(['created_at', 'published_at', 'body_text', 'body_html'])).toEqual({
    date: 'published_at',
    text: 'body_html',
  });
});

test('the text is told by its length where no head says so, in a table that tells something else', () => {
  const long =
    'The dredgers left on Tuesday, a month earlier than planned, and nobody waved. '.repeat(2);
  expect(proposeColumns(['No', 'Remarks'], [['1', long]])).toEqual({
    number: 'No',
    text: 'Remarks',
  });
  expect(proposeColumns(['Berth', 'Remarks'], [['1', long]])).toEqual({});
});

test('of heads that repeat, the first is meant', () => {
  expect(proposeColumns(['text', 'html', 'text'])).toEqual({ text: 'text' });
  expect(proposeColumns(['', 'Title'], [])).toEqual({ title: 'Title' });
});
