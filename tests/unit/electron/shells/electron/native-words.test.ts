import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { menuTemplate } from '../../../../../electron/shells/electron/menu-template.ts';
import { nativeWords } from '../../../../../electron/shells/electron/native-words.ts';
import { whyNotOpened } from '../../../../../electron/shells/electron/why-not-opened.ts';
import { otherLanguages, readTold } from '../../../../../scripts/wording/catalogue-files.ts';
import { shellWords } from '../../../../../shared/contract/shell-words.ts';
import { failure } from '../../../../../shared/kernel/failure.ts';

const kept = async () => join(await mkdtemp(join(tmpdir(), 'masthead-words-')), 'words.json');
const told = Object.fromEntries(shellWords.map((word) => [word, word.toUpperCase()]));

it.each(otherLanguages)('everything that a shell says by itself is told in “%s”', (language) => {
  const translations = readTold(language);
  expect(shellWords.filter((word) => !translations[word])).toEqual([]);
});

it('the native menu says all of it in the words of the last window, also at the next start', async () => {
  const file = await kept();
  nativeWords(file).tell(told);
  const { word } = nativeWords(file);
  for (const isMac of [false, true]) {
    const template = menuTemplate({ keys: { 'go.commands': 'Mod+K' }, word, isMac, run: () => {} });
    const items = template.flatMap(({ label, submenu }) => [
      label?.replace('&', ''),
      ...(Array.isArray(submenu) ? submenu : []).flatMap(({ type, label }) =>
        type === 'separator' ? [] : [label],
      ),
    ]);
    const english = items.filter((label) => label !== label?.toUpperCase() && label !== 'Masthead');
    expect(english).toEqual([]);
  }
});

it('the native parts speak English before a window has spoken, and where what was kept is damaged', async () => {
  const file = await kept();
  expect(nativeWords(file).word('Undo')).toBe('Undo');
  await writeFile(file, '{"Undo":');
  expect(nativeWords(file).word('Undo')).toBe('Undo');
});

it('why no window opens is told with the way out, in the language of the last one', async () => {
  const words = nativeWords(await kept());
  words.tell(told);
  expect(whyNotOpened(failure('archive-busy', 'It is busy.'), words.word)).toMatch(
    /^ANOTHER PROGRAMME HAS IT OPEN\./,
  );
  const other = failure('disk-full', 'The disk is full.', { hint: 'Make room.' });
  expect(whyNotOpened(other, words.word)).toBe('The disk is full.\n\nMake room.');
});
