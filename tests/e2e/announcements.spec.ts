import type { Page } from '@playwright/test';
import { expect, test } from '../support/workstation.ts';
import { callFrom, EditorDesk, manuscriptOf } from './editor-desk.ts';
import { goTo } from './go-to.ts';
import { storeAll, textFile } from './import-desk.ts';

/** Keeps what live regions say from now on, in `window.said`, as a screen reader would hear it. */
function listen(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const live =
    '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]';
  const before = new WeakMap<Element, string>();
  const wordsIn = (region: Element) => region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const look = (region: Element) => {
    const words = wordsIn(region);
    if (words === '' || before.get(region) === words) return;
    before.set(region, words);
    said.push(words);
  };
  for (const region of document.querySelectorAll(live)) before.set(region, wordsIn(region));
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (around) look(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(live)) look(node);
        for (const region of node.querySelectorAll(live)) look(region);
      }
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

test('what happens is said, in its order', async ({ workstation: { page } }) => {
  const desk = await EditorDesk.open(page, 'The harbour is closed.', 'The harbour was quiet.');
  const tide = await callFrom(page, 'briefings.create', {
    issueId: desk.issueId,
    headline: 'The tide',
  });
  const { headline, section, byline, dateline } = tide;
  await callFrom(page, 'briefings.save', {
    briefingId: tide.id,
    baseRevision: tide.revision,
    details: { headline, section, byline, dateline },
    manuscript: manuscriptOf('High water at noon.'),
  });
  for (const status of ['edit', 'ready']) {
    await callFrom(page, 'publishing.move', { briefingId: tide.id, status });
  }
  await page.evaluate(listen);
  await desk.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nobody sailed.');
  await desk.isSaved();
  await page.getByRole('button', { name: 'Status: Draft' }).click();
  for (const status of ['In edit', 'Ready']) {
    await page.getByRole('button', { name: status, exact: true }).click();
  }
  await page.getByText('One point of the checklist is open.').waitFor();
  await desk.text.click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('harbour');
  await expect(page.getByRole('status', { name: 'Found' })).toHaveText(/2/);
  await page.keyboard.press('Escape');
  await page.getByRole('listbox', { name: /^Briefings of/ }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('searchbox', { name: 'Search the archive' }).fill('harbour');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.getByRole('button', { name: 'Import files' }).click();
  await page
    .locator('input[aria-label="Choose files…"]')
    .setInputFiles([
      textFile(
        'coal.txt',
        'Publication: Coal Pier Letter Volume: 1 Issue: 2\nMarch 4, 2001\n\nTHE LADDER IS MENDED. The pilots went up it on Monday (Radio Quay, March 3).\n',
      ),
    ]);
  await page.getByRole('button', { name: /^Look at/ }).click();
  await storeAll(page);
  await page.getByText('The import is done').first().waitFor();

  // While one decides to publish, somebody else takes a briefing back.
  const publish = page.getByRole('dialog', { name: 'Publish the issue' });
  await goTo(page, `#/issues/${desk.issueId}/board`);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await callFrom(page, 'publishing.move', { briefingId: tide.id, status: 'edit' });
  await publish.getByRole('button', { name: 'Publish and freeze' }).click();
  await expect(publish.getByRole('alert')).toBeVisible();
  const inOrder = [
    'Unsaved changes',
    'Saving…',
    'Saved [\\d:]+',
    'One point of the checklist is open\\.',
    '1 of 2',
    'Moved to 2 of 2\\.',
    '\\d+ briefings',
    'Storing issues',
    'The import is done: 1 issue came into the archive\\.',
    'The issue lacks what it must have before it is published\\.',
  ];
  await expect
    .poll(async () => (await said(page)).join('\n'))
    .toMatch(new RegExp(inOrder.join('[^]*'), 'u'));
});
