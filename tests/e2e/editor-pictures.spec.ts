import type { Page } from '@playwright/test';
import { expect, test } from '../support/standing-workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { EditorDesk } from './editor-desk.ts';

/** A red square, drawn by the window itself. */
const drawnPicture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 240;
    canvas.height = 160;
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = '#a33';
    pen?.fillRect(0, 0, 240, 160);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });

const storedPictures = async (desk: EditorDesk) =>
  (await desk.stored()).manuscript.blocks.filter(({ type }) => type === 'image');

async function beginWriting(desk: EditorDesk): Promise<void> {
  await expect(desk.page.getByRole('toolbar', { name: 'Text' })).toBeVisible();
  await desk.type('');
}

/** A paste or drop of one file, as the window hears it. */
const give = (page: Page, how: 'paste' | 'drop', base64: string, type: string, name: string) =>
  page.evaluate(
    ([how, base64, type, name]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      const text = document.querySelector('[data-mode] p');
      const { left = 0, top = 0 } = text?.getBoundingClientRect() ?? {};
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', {
              dataTransfer: data,
              bubbles: true,
              cancelable: true,
              clientX: left + 5,
              clientY: top + 5,
            });
      text?.dispatchEvent(event);
    },
    [how, base64, type, name] as const,
  );

test('a picture that is chosen is described, kept, shown, captioned, and taken back', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The quay was rebuilt.', 'It opened in May.');
  await beginWriting(desk);
  await page.keyboard.press('Control+Home');
  const picture = Buffer.from(await drawnPicture(page), 'base64');
  await page.keyboard.press('End');
  // Before the typing: a chooser that opens before the browser has heard that it is waited for is lost.
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.type(' /pict');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'quay.png', mimeType: 'image/png', buffer: picture });

  const dialog = page.getByRole('dialog', { name: 'The picture' });
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(dialog.getByText('Say what the picture shows')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Alternative text' }).fill('The new quay');
  await dialog.getByRole('textbox', { name: 'Credit' }).fill('M. Vale');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  const shown = desk.text.getByRole('img', { name: 'The new quay' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(240);
  await page.keyboard.type('At low tide');
  await desk.isSaved();
  expect(await complaintsOfAxe(page)).toEqual([]);
  const { manuscript } = await desk.stored();
  expect(manuscript.blocks).toMatchObject([
    { type: 'paragraph' },
    {
      type: 'image',
      source: expect.stringMatching(/^sha256:/),
      alternative: 'The new quay',
      credit: 'M. Vale',
      caption: [{ type: 'text', text: 'At low tide' }],
    },
    { type: 'paragraph' },
  ]);

  await shown.click();
  const again = page.getByRole('dialog', { name: 'The picture' });
  await again.getByRole('textbox', { name: 'Credit' }).fill('A. Lund');
  await again.getByRole('button', { name: 'Change' }).click();
  await expect(desk.text.locator('figure small')).toHaveText('A. Lund');

  await expect
    .poll(async () => {
      await page.keyboard.press('Control+z');
      return shown.count();
    })
    .toBe(0);
  await desk.isSaved();
  expect(await storedPictures(desk)).toEqual([]);
});

for (const how of ['paste', 'drop'] as const) {
  test(`a picture comes in by ${how}, as decoration too`, async ({ workstation: { page } }) => {
    const desk = await EditorDesk.open(page, 'The quay was rebuilt.', 'It opened in May.');
    await beginWriting(desk);
    await give(page, how, await drawnPicture(page), 'image/png', 'quay.png');
    await page.getByRole('button', { name: 'It is only decoration' }).click();
    await expect(desk.text.locator('figure img')).toBeVisible();
    await desk.isSaved();
    expect(await storedPictures(desk)).toMatchObject([{ alternative: '' }]);
  });
}

test('what is no picture is refused, and says what can be done', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'The quay was rebuilt.');
  await beginWriting(desk);
  await give(page, 'drop', btoa('<svg onload="x()">'), 'image/svg+xml', 'quay.svg');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('“quay.svg” is no picture that can be printed.')).toBeVisible();
  await expect(messages.getByText('PNG, JPEG, GIF and WebP can.')).toBeVisible();
  expect(await storedPictures(desk)).toEqual([]);
});
