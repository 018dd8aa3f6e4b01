import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readMessages } from '../../scripts/wording/catalogue-files.ts';
import { expect, test, type Workstation } from '../support/workstation.ts';
import { EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

/** Names of formats, of programmes and of keys. */
const everywhere =
  /^(Masthead|English|Ctrl|Shift|Alt|Esc|Del|Enter|Home|End|PageUp|PageDown|Backspace|Tab|Insert|F|[A-Z]|[A-Z]{2,}\w*|BibTeX|JSON|Markdown|Mod|archive|masthead|Unnamed|publication)$/;

test('the window is spoken in Russian, loses nothing that is being written, and speaks English again', async ({
  workstation,
}) => {
  test.setTimeout(120_000);
  const { page } = workstation;
  const desk = await EditorDesk.open(page, 'The ferries stay in port.');
  const briefing = new URL(page.url()).hash;
  await desk.type(' Nobody sails');
  await page.getByRole('button', { name: 'Language of the interface' }).click();
  await page.getByRole('menuitem', { name: 'Русский' }).click();

  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('searchbox', { name: 'Искать в архиве' })).toBeVisible();
  await expect(desk.text).toHaveText('The ferries stay in port. Nobody sails');
  await expect(desk.status).toHaveText(/^Сохранено/);

  const leftInEnglish = englishIn(workstation, wordsOfArchive(workstation));
  expect(await leftInEnglish()).toEqual([]);
  for (const place of ['#/', ...places, briefing.replace(/\/briefings\/.*/, '')]) {
    await goTo(page, place);
    await expect(page.getByRole('status').filter({ hasText: '…' })).toHaveCount(0);
    expect(await leftInEnglish(), place).toEqual([]);
  }
  for (const keys of ['Control+Shift+P', 'Control+P', 'F1', 'Control+O']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await leftInEnglish(), keys).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }

  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('English');
  await page.getByRole('option', { name: 'Язык интерфейса: English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('searchbox', { name: 'Search the archive' })).toBeVisible();
});

const places = [
  '#/sources',
  '#/names',
  '#/review',
  '#/findings',
  '#/imports',
  '#/replace',
  '#/doubles',
  '#/search?query=ferries',
];

/** Every word that somebody has written, so that what is left is of the interface. */
function wordsOfArchive({ folder }: Workstation): ReadonlySet<string> {
  const database = new Database(join(folder, 'archive', 'archive.sqlite'), { readonly: true });
  const written = database
    .prepare(
      `SELECT text || ' ' || headline FROM texts
      UNION ALL SELECT coalesce(section, '') FROM briefings
      UNION ALL SELECT title || ' ' || coalesce(short_title, '') || ' ' || coalesce(subtitle, '') FROM publications
      UNION ALL SELECT coalesce(title, '') FROM issues
      UNION ALL SELECT name_as_printed FROM source_names
      UNION ALL SELECT name FROM sources`,
    )
    .pluck()
    .all();
  database.close();
  return new Set(written.flatMap((text) => latinIn(String(text))));
}

const latinIn = (text: string): string[] => text.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [];

/** What the window shows or tells in English: whole messages, and words that nobody has written. */
const englishIn = (station: Workstation, written: ReadonlySet<string>) => async () => {
  const messages = new Set(readMessages().filter((message) => /[a-z]{2} [a-z]{2}/.test(message)));
  const shown = await station.page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (texts.nextNode())
      if (texts.currentNode.parentElement?.checkVisibility())
        words.push(texts.currentNode.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder'])
        words.push(element.getAttribute(name) ?? '');
    return [...new Set(words)];
  });
  return shown.filter(
    (text) =>
      messages.has(text) ||
      latinIn(text.replace(station.folder, '')).some(
        (word) => !written.has(word) && !everywhere.test(word),
      ),
  );
};
