import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LanguageChecker } from '../../../../electron/language/language-checker.ts';
import { knownWords } from '../../../../shared/language/known-words.ts';

let checker: LanguageChecker;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictionaries-'));
  await writeFile(join(folder, 'de.aff'), 'SET UTF-8\nTRY e\n');
  await writeFile(join(folder, 'de.dic'), '6\nHafen\nder\nist\nheute\nwieder\noffen\n');
  await writeFile(join(folder, 'nl.dic'), '1\nhaven\n');
  await writeFile(join(folder, 'pl.aff'), 'SET UTF-8\n');
  await writeFile(join(folder, 'pl.dic'), 'port\n');
  checker = new LanguageChecker(folder);
  checker.know(knownWords(['Kontrimas']));
});

async function marked(text: string, language = 'en') {
  const [found] = await checker.check([{ text, kept: [] }], language);
  return (found ?? []).map(({ kind, start, end, suggestions: [first] }) => [
    kind,
    text.slice(start, end),
    first,
  ]);
}

describe('English', () => {
  it('is checked for spelling and grammar', async () => {
    expect(
      await marked('The goverment has denied that there was an meeting in the harbour.'),
    ).toEqual([
      ['spelling', 'goverment', 'government'],
      ['grammar', 'an', 'a'],
    ]);
  });

  it('says of grammar what sort of rule it breaks', async () => {
    const text = 'The harbour was closed on on Monday.';
    const [found] = await checker.check([{ text, kept: [] }], 'en');
    expect(found?.map(({ kind, sort }) => [kind, sort])).toEqual([['grammar', 'Repetition']]);
  });

  it('may be that of any country where the publication says no more', async () => {
    const text = 'The colour of the harbor is small, and the theatre closed its center.';
    expect(await marked(text)).toEqual([]);
    expect((await marked(text, 'en-GB')).map(([, words]) => words)).toEqual(['harbor', 'center']);
  });

  it('has nothing said of prose that is right', async () => {
    const text =
      'The harbour master told reporters on Tuesday that the new pier, which cost 40 million crowns, would open before winter. Kontrimas’s letter had not been answered by then, and the pilots’ union was waiting for one of its own.';
    expect(await marked(text)).toEqual([]);
  });
});

it('checks a paragraph in another language by its own dictionary', async () => {
  const russian = 'Правителство вчера сообщило, что порт останется закрытым до конца недели.';
  expect((await marked(russian)).map(([kind, words]) => [kind, words])).toEqual([
    ['spelling', 'Правителство'],
  ]);
  const swahili = 'Serikali imesema kwamba bandari itafungwa kwa siku mbili kuanzia kesho asubuhi.';
  expect(await marked(swahili)).toEqual([]);
});

it('takes the dictionaries of the archive, and says what is wrong with others', async () => {
  const { languages, faults } = await checker.served();
  expect(languages).toContainEqual({ language: 'de', isAdded: true });
  expect(languages.map(({ language }) => language)).not.toContain('nl');
  expect(faults.map(({ name, message }) => [name, message.split(':')[0]])).toEqual([
    ['nl', 'One of its two files is missing'],
    ['pl', 'The .dic file is none of Hunspell'],
  ]);
  expect(
    (await marked('Der Hafen ist heute wieder ofen.', 'de')).map(([, words]) => words),
  ).toEqual(['ofen']);
});
