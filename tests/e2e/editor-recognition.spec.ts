import { expect, test } from '../support/standing-workstation.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';

const citation = '[data-tag="citation"]';
const reported = 'Reuters reported on August 28 that the ferry sank.';

test('a source named in running text is underlined, and becomes a citation when one says so', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Nothing here.', reported);
  await expect
    .poll(() => desk.highlighted('possible-citation'))
    .toEqual(['Reuters reported on August 28']);
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await expect(page.getByRole('status', { name: 'At the caret', exact: true })).toContainText(
    'Reuters, Monday, 28 August 2000: it may be cited here.',
  );
  await page.keyboard.press('Control+.');
  await page.getByRole('button', { name: 'It is one' }).press('Enter');
  await expect(desk.text.locator(citation)).toHaveText('Reuters reported on August 28');
  await expect.poll(() => desk.highlighted('possible-citation')).toEqual([]);
  await expect(desk.text).toBeFocused();
  await desk.isSaved();
  expect((await desk.stored()).occurrences).toMatchObject([
    {
      decision: { verdict: 'accepted' },
      reading: {
        groups: [{ sources: [{ name: 'Reuters' }], resolved: [{ start: '2000-08-28' }] }],
      },
    },
  ]);
  await page.keyboard.press('Control+z');
  await expect(desk.text.locator(citation)).toHaveCount(0);
  await expect.poll(() => desk.highlighted('possible-citation')).toHaveLength(1);
});

test('a source of the archive that no word tells as one is known in running text too', async ({
  workstation: { page },
}) => {
  await callFrom(page, 'sources.create', { name: 'Zarubin', kind: 'newspaper' });
  const desk = await EditorDesk.open(page, 'Zarubin reported on August 28 that fares rose.');
  await expect
    .poll(() => desk.highlighted('possible-citation'))
    .toEqual(['Zarubin reported on August 28']);
});

test('a suggestion opens under the pointer, and is not made again once it was refused', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, reported);
  await expect.poll(() => desk.highlighted('possible-citation')).toHaveLength(1);
  await desk.text.getByText(reported).hover({ position: { x: 60, y: 12 } });
  await page.getByRole('button', { name: 'Not a citation' }).click();
  await expect.poll(() => desk.highlighted('possible-citation')).toEqual([]);
  await desk.isSaved();
  await page.reload();
  await expect(desk.text.locator(citation)).toHaveAttribute('data-verdict', 'rejected');
  await desk.type(' It was late.');
  await desk.isSaved();
  expect(await desk.highlighted('possible-citation')).toEqual([]);
});

test('the line of a suggestion stays with its words while one types before it', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, reported);
  await expect.poll(() => desk.highlighted('possible-citation')).toHaveLength(1);
  await desk.text.click();
  await page.keyboard.press('Control+Home');
  for (const letter of 'Late as ever, ') {
    await page.keyboard.type(letter);
    await expect
      .poll(() => desk.highlighted('possible-citation'))
      .toEqual(['Reuters reported on August 28']);
  }
});
