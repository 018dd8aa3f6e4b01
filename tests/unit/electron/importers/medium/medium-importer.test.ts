import { expect, test } from 'vitest';
import { chooseImporter } from '../../../../../electron/importers/choose-importer.ts';
import { mediumImporter } from '../../../../../electron/importers/medium/medium-importer.ts';
import { projectManuscript } from '../../../../../shared/manuscript/plain-text.ts';
import { textFile } from '../../../../support/text-file.ts';

const page = (footer: string, body = '<p class="graf">The ferry runs again.</p>') =>
  `<!DOCTYPE html>\n<html><head><title>x</title></head><body><article class="h-entry">\n<header><h1 class="p-name">The mole &amp; the ice</h1></header>\n<section data-field="subtitle" class="p-summary">What stands</section>\n<section data-field="body" class="e-content"><section name="a" class="section">${body}</section></section>\n<footer>${footer}<p>Exported from <a href="https://medium.com">Medium</a> on September 21, 2018.</p></footer></article></body></html>`;

const published =
  '<p>By <a href="https://medium.com/@vera" class="p-author h-card">Vera Lind</a> on <time class="dt-published" datetime="2017-03-04T11:23:34.123Z">March 4, 2017</time>.</p><p><a href="https://medium.com/@vera/mole-1" class="p-canonical">Canonical link</a></p>';

function read(text: string) {
  const result = mediumImporter.read(textFile(text));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('a post says in its footer who wrote it, when, and where it stands', () => {
  const text = page(published);
  const { drafts, stretches, warnings } = read(text);
  expect(drafts[0]).toMatchObject({
    date: '2017-03-04',
    title: 'The mole & the ice',
    addresses: ['https://medium.com/@vera/mole-1'],
    briefings: [{ headline: 'The mole & the ice', byline: 'Vera Lind' }],
  });
  const [briefing] = drafts[0]?.briefings ?? [];
  expect(briefing && projectManuscript(briefing.manuscript).text).toBe(
    'What stands\n\nThe ferry runs again.',
  );
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Left out as what Medium writes .*“By Vera Lind on March 4, 2017.*”$/),
  ]);
  const [before, after] = stretches ?? [];
  const [start, end] = briefing?.passages?.[0]?.bytes ?? [0, 0];
  expect([before?.bytes, after?.bytes]).toEqual([
    [0, start],
    [end, Buffer.byteLength(text)],
  ]);
});

test('a subtitle that the text repeats stands there once', () => {
  const { drafts } = read(page(published, '<h4>What stands</h4><p>Words.</p>'));
  expect(JSON.stringify(drafts).match(/What stands/g)).toHaveLength(1);
});

test('a draft has no day, and is held back', () => {
  expect(read(page('')).drafts[0]).toMatchObject({
    date: null,
    unfinished: 'It does not say that it was ever published.',
  });
});

test('posts are told by their content, and one without a text is refused', () => {
  expect(chooseImporter(textFile(page(published))).id).toBe('medium');
  expect(mediumImporter.read(textFile('<article class="h-entry">x</article>')).ok).toBe(false);
});
