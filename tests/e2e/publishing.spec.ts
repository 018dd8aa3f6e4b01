import { expect, test } from '../support/workstation.ts';
import { complaintsOfAxe } from './complaints-of-axe.ts';
import { callFrom, EditorDesk } from './editor-desk.ts';
import { goTo } from './go-to.ts';

test('a briefing goes from draft to published, is locked, and is corrected with a date', async ({
  workstation: { page },
}) => {
  await callFrom(page, 'people.nameWriter', { name: 'Ana Marr' });
  const desk = await EditorDesk.open(page, 'There were 40 ships in the harbour.');
  await page.getByRole('button', { name: 'Status: Draft' }).click();
  const panel = page.getByRole('complementary', { name: 'Publishing' });
  await panel.getByRole('textbox', { name: 'Assigned to' }).fill('Ben Oke');
  await panel.getByRole('button', { name: 'In edit' }).click();
  await expect(page.getByRole('button', { name: 'Status: In edit · Ben Oke' })).toBeVisible();
  await panel.getByRole('button', { name: 'Ready' }).click();
  await expect(panel.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await panel.getByRole('checkbox', { name: 'Names, dates and figures were checked' }).click();
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Published.' });
  await expect(notice).toBeVisible();
  await expect(desk.text).toHaveAttribute('data-mode', 'reading');
  expect(await complaintsOfAxe(page)).toEqual([]);

  await notice.getByRole('button', { name: 'Correct…' }).click();
  await page.getByRole('textbox', { name: 'What is right' }).fill('There were 14 ships.');
  await page.getByRole('textbox', { name: 'What was wrong' }).fill('40 ships');
  expect(await complaintsOfAxe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mend the text' }).click();
  await expect(desk.text).toHaveAttribute('data-mode', 'editing');
  await desk.text.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('There were 14 ships in the harbour.');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(desk.text).toHaveAttribute('data-mode', 'reading');
  await expect(page.getByRole('region', { name: 'Corrections of this briefing' })).toContainText(
    'There were 14 ships. It had said: 40 ships',
  );
  expect((await desk.stored()).isLocked).toBe(true);
});

test('an issue that is out is corrected in a briefing, and a new edition of it has the correction', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'There were 40 ships in the harbour.');
  const { briefingId, issueId } = desk;
  for (const status of ['edit', 'ready']) {
    await callFrom(page, 'publishing.move', { briefingId, status });
  }
  await goTo(page, `#/issues/${issueId}/board`);
  const board = page.getByRole('article', { name: /^Board: / });
  const publish = async () => {
    await board.getByRole('button', { name: 'Publish…' }).click();
    await page.getByRole('checkbox', { name: 'PDF to be printed and kept' }).uncheck();
    await page.getByRole('button', { name: 'Publish and freeze' }).click();
  };
  await publish();
  const editions = board.getByRole('region', { name: 'Editions' });
  await expect(editions).toContainText('1 briefing, SHA-256');

  await desk.show();
  await page.getByRole('button', { name: 'Correct…' }).click();
  await page.getByRole('textbox', { name: 'What is right' }).fill('There were 14 ships.');
  await page.getByRole('button', { name: 'Mend the text' }).click();
  await expect(desk.text).toHaveAttribute('data-mode', 'editing');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  const unmended = page.getByRole('dialog', { name: 'The text still stands as it was published' });
  await expect(unmended).toBeVisible();
  expect(await complaintsOfAxe(page)).toEqual([]);
  await unmended.getByRole('button', { name: 'Mend the text' }).click();
  await desk.text.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('There were 14 ships in the harbour.');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(page.getByText('The correction is published with its date.')).toBeVisible();

  await goTo(page, `#/issues/${issueId}/board`);
  const since = editions.getByRole('list', { name: 'Corrections since' });
  await expect(since).toContainText(/^Corrected on .+ There were 14 ships\.$/);
  expect(await complaintsOfAxe(page)).toEqual([]);
  await board.getByRole('button', { name: 'New edition…' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('To print the correction');
  await page.getByRole('button', { name: 'Open a new edition' }).click();
  await publish();
  await expect(editions.getByText(/^Edition [12],/)).toHaveCount(2);
  await expect(since).toHaveCount(0);
  const pages = await Promise.all(
    [/\d\.html$/, /-edition-2\.html$/].map(async (name) => {
      const address = await editions.getByRole('link', { name }).last().getAttribute('href');
      return (await page.request.get(new URL(String(address), page.url()).href)).text();
    }),
  );
  expect(pages[0]).toContain('There were 40 ships');
  expect(pages[1]).toContain('There were 14 ships in the harbour.');
  expect(pages[1]).toMatch(/<strong>Corrected on [^<]*<\/strong> There were 14 ships\./);
});

test('what is published is opened again for a reason, and a correction is given up without a trace', async ({
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Nobody sailed.');
  const { briefingId } = desk;
  for (const status of ['edit', 'ready', 'published']) {
    await callFrom(page, 'publishing.move', { briefingId, status });
  }
  await callFrom(page, 'publishing.beginCorrection', {
    briefingId,
    words: { kind: 'update', wrong: '', right: 'One sailed.' },
  });
  await expect(page.getByText('You are correcting a published text.')).toBeVisible();
  await desk.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' One did.');
  await page.getByRole('button', { name: 'Give it up' }).click();
  await expect(desk.text).toHaveText('Nobody sailed.');
  await expect(desk.text).toHaveAttribute('data-mode', 'reading');
  await page.getByRole('button', { name: 'Open again…' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('It went out too soon.');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(desk.text).toHaveAttribute('data-mode', 'editing');
});
