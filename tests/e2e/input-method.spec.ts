import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';
import { InputMethod } from './input-method.ts';

/** Milliseconds; longer than any pause after which a text is read, searched or saved. */
const LONG = 900;

test('a word that is composed in a text is left alone until it is taken', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page);
  const keys = await InputMethod.of(page);
  await desk.type('It rained (Reuters, August 3');
  await keys.compose('0', '0)');
  await page.waitForTimeout(LONG);
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveCount(0);
  await keys.take('0)');
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveText('(Reuters, August 30)');

  await page.keyboard.type(' ');
  await keys.compose('に', 'にほ', '"にほん--');
  await page.waitForTimeout(LONG);
  await expect(desk.text).toContainText('"にほん--');
  await keys.take('"日本--語"');
  await expect(desk.text.locator('p')).toHaveText(['It rained (Reuters, August 30) "日本--語"']);
  await keys.compose('あ');
  await keys.press('Escape');
  await keys.compose('');
  await desk.isSaved();

  await desk.headline.press('End');
  await keys.compose('と', 'とう');
  await page.waitForTimeout(LONG);
  await keys.press('Enter');
  await expect(desk.headline).toBeFocused();
  await keys.take('東京');
  await expect(desk.headline).toHaveValue('The strike東京');
  await desk.isSaved();
  const { headline, manuscript } = await desk.stored();
  expect(headline).toBe('The strike東京');
  expect(JSON.stringify(manuscript.blocks)).not.toContain('\u200b');
});

test('what is composed while one suggests is suggested once, as it was taken', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The port closed.');
  const keys = await InputMethod.of(page);
  await desk.text.click();
  await page.keyboard.press('Control+Alt+S');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await keys.compose('そ', 'その');
  await page.waitForTimeout(LONG);
  await keys.take('其の');
  await keys.compose('み');
  await keys.take('港');
  await page.keyboard.press('Control+End');
  await keys.compose('あ');
  await keys.press('Escape');
  await keys.compose('');
  await desk.isSaved();
  const [block] = (await desk.stored()).manuscript.blocks;
  expect(block).toMatchObject({
    content: [
      { text: expect.stringMatching(/^The ?$/), change: { kind: 'deletion' } },
      { text: '其の港', change: { kind: 'insertion' } },
      { text: expect.stringMatching(/^ ?port closed\.$/) },
    ],
  });
});

test('fields that search hear whole words, and close by no key of an input method', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The port closed.');
  const keys = await InputMethod.of(page);
  await desk.text.click();
  await page.keyboard.press('Control+f');
  const find = page.getByRole('textbox', { name: 'Find', exact: true });
  await keys.compose('p', 'po');
  await page.waitForTimeout(LONG);
  await expect(page.getByRole('status', { name: 'Found' })).toHaveText('');
  await keys.press('Escape');
  await expect(find).toBeVisible();
  await keys.take('port');
  await expect.poll(() => desk.highlighted('found-now')).toEqual(['port']);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+p');
  const palette = page.getByRole('dialog', { name: 'Go to anything' });
  await keys.compose('h', 'ha');
  await page.waitForTimeout(LONG);
  await expect(palette.getByRole('option')).toHaveCount(0);
  await keys.press('Enter');
  await keys.press('Escape');
  await keys.take('harbour');
  await expect(palette.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');

  const search = page.getByRole('searchbox', { name: 'Search the archive' });
  await search.focus();
  await keys.compose('h', 'harb');
  await page.waitForTimeout(LONG);
  expect(page.url()).not.toContain('search');
  await keys.press('Enter');
  await expect(search).toBeFocused();
  await keys.take('harbour');
  await expect(page).toHaveURL(/search\?q=harbour$/);
});
