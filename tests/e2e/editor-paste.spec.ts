import type { Page } from '@playwright/test';
import { expect, test } from '../support/standing-workstation.ts';
import { EditorDesk } from './editor-desk.ts';

/** Pastes as the browser would, with every form that another programme offers. */
const paste = (page: Page, forms: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((offered) => {
    const data = new DataTransfer();
    for (const [type, content] of Object.entries(offered)) data.setData(type, content);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, forms);

const item = (level: number, words: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><!--[endif]-->${words}<o:p></o:p></p>`;

test('a list from a word processor comes in as a list, and goes by one step of undo', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Before.');
  await desk.type('');
  await page.keyboard.press('Enter');
  await paste(page, {
    'text/html': `<p class=MsoNormal>Cargo of the week (Reuters, August 28):</p>${item(1, 'Coal')}${item(2, '<b>Brown</b>')}${item(1, 'Grain')}`,
    'text/plain': 'x',
  });
  await expect(desk.text.locator('ul ul > li')).toHaveText(['Brown']);
  await expect(desk.text.locator('strong')).toHaveText('Brown');
  await expect(desk.text.locator('[data-tag="citation"]')).toHaveText('(Reuters, August 28)');
  await desk.isSaved();
  const { manuscript } = await desk.stored();
  expect(manuscript.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'list']);
  await page.keyboard.press('Control+z');
  await expect(desk.text).toHaveText('Before.');
});

test('lines that a letter or a PDF broke at a width run on', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page);
  await desk.text.click();
  await paste(page, {
    'text/plain': [
      'The pilots of the eastern channel met the harbour board again and asked for a',
      'second lamp on the outer mole. The board answered that money was short, as it',
      'had been in spring.',
      '',
      '> Nobody sails before',
      '> the lamp is lit.',
    ].join('\r\n'),
  });
  // After a quotation there is always a paragraph to type in.
  await expect(desk.text.locator('> p')).toHaveText([
    /^The pilots .* asked for a second lamp .* in spring\.$/,
    '',
  ]);
  await expect(desk.text.getByRole('blockquote')).toHaveText(/Nobody sails before/);
});

test('pasting to match the style brings the words alone', async ({
  context,
  workstation: { page },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const desk = await EditorDesk.open(page, 'Start.');
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<b>dear</b> bread'], { type: 'text/html' }),
        'text/plain': new Blob(['dear bread'], { type: 'text/plain' }),
      }),
    ]),
  );
  await desk.type(' ');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+Shift+V');
  await expect(desk.text.locator('em')).toHaveText('dear bread');
  await expect(desk.text.locator('strong')).toHaveCount(0);
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+V');
  await expect(desk.text.locator('strong')).toHaveText('dear');
});
