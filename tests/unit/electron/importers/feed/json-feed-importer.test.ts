import { expect, test } from 'vitest';
import { jsonFeedImporter } from '../../../../../electron/importers/feed/json-feed-importer.ts';
import { textFile } from '../../../../support/text-file.ts';

test('an item has its day, writer and whole links, and stands where it stands', () => {
  const item = {
    id: '7',
    url: 'https://harbour.example/7',
    title: 'Harbour Letter #7',
    content_html: '<p>See <a href="6">six</a>.</p>',
    date_published: '2011-02-03T10:00:00Z',
    authors: [{ name: 'Vera Lind' }],
    attachments: [{ url: 'https://harbour.example/7.pdf' }],
  };
  const feed = {
    version: 'https://jsonfeed.org/version/1',
    title: 'Harbour',
    language: 'en',
    items: [item, {}],
  };
  const text = JSON.stringify(feed, null, 2);
  const result = jsonFeedImporter.read(textFile(text));
  if (!result.ok) throw new Error(result.error.message);
  const [draft] = result.value.drafts;
  expect(draft).toMatchObject({
    publication: 'Harbour',
    number: '7',
    date: '2011-02-03',
    language: 'en',
    briefings: [{ byline: 'Vera Lind' }],
    warnings: [{ message: 'An enclosure is not in the file: https://harbour.example/7.pdf.' }],
  });
  expect(JSON.stringify(draft)).toContain('"href":"https://harbour.example/6"');
  const [start, end] = draft?.briefings[0]?.passages?.[0]?.bytes ?? [0, 0];
  expect(JSON.parse(text.slice(start, end))).toEqual(item);
  expect(result.value.stretches?.map(({ fate }) => fate)).toEqual(['metadata', 'unread']);
});

test('a feed without items is refused', () => {
  expect(jsonFeedImporter.read(textFile('{"version":"https://jsonfeed.org/version/1"}')).ok).toBe(
    false,
  );
});
