import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { RunningServer } from '../support/running-server.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { copyArchive, expect, test } from '../support/workstation.ts';
import { EditorDesk } from './editor-desk.ts';

test.setTimeout(120_000);

const searchField = { name: 'Search the archive' };

test('a full disk: the text stays, is kept on another disk, and is saved when there is room', async ({
  page,
  context,
  newArchive,
}) => {
  const disk = mountSmallDisk(96);
  test.skip(disk === null, 'Only the super-user of a Linux can mount a small disk to fill.');
  if (!disk) return;
  const data = mkdtempSync(join(tmpdir(), 'masthead-data-'));
  try {
    await copyArchive(newArchive, join(disk.folder, 'archive'));
    const server = await RunningServer.start(disk.folder, data);
    await page.goto(server.address);
    await page.getByRole('searchbox', searchField).waitFor();
    const desk = await EditorDesk.open(page, 'Start.');
    await desk.type(' Saved.');
    await desk.isSaved();

    disk.fill();
    await desk.type(' Not saved, but never lost.');
    const notice = page.getByRole('alert').filter({ hasText: 'The disk is full' });
    await expect(notice).toBeVisible();
    await expect(desk.status).toHaveAttribute('data-save-state', 'failed');
    await expect(notice).toContainText(data);
    const kept = join(data, 'masthead', 'unsaved');
    const readable = () => readdirSync(kept).filter((name) => name.endsWith('.md'));
    expect(readFileSync(join(kept, readable()[0] ?? ''), 'utf8')).toContain('never lost.');
    await desk.type(' And more.');
    await expect
      .poll(() => readFileSync(join(kept, readable()[0] ?? ''), 'utf8'))
      .toContain('And more.');
    await expect(desk.text).toContainText('Not saved, but never lost. And more.');
    expect((await desk.stored()).opening).toBe('Start. Saved.');

    disk.makeRoom();
    await notice.getByRole('button', { name: 'Try again now' }).click();
    await desk.isSaved();
    expect((await desk.stored()).opening).toContain('never lost. And more.');
    await expect.poll(() => readdirSync(join(data, 'masthead'))).toEqual([]);

    // Once more, and this time everything is killed, the window's own store with it.
    disk.fill();
    await desk.type(' Killed.');
    await expect(notice).toContainText(data);
    await expect
      .poll(() => readFileSync(join(kept, readable()[0] ?? ''), 'utf8'))
      .toContain('Killed.');
    await server.kill();
    await page.evaluate(() => localStorage.clear());
    await page.close();
    disk.makeRoom();

    const again = await RunningServer.start(disk.folder, data);
    const window = await context.newPage();
    await window.goto(again.address);
    const unsaved = window.getByRole('region', { name: 'Texts that were not saved' });
    await expect(unsaved).toContainText('The strike');
    await unsaved.getByRole('button', { name: 'Open its briefing' }).click();
    await window.getByRole('button', { name: 'Bring it back' }).click();
    await expect(window.locator('[data-mode]')).toContainText('And more. Killed.');
    await expect(window.locator('[data-save-state="saved"]')).toBeVisible();
    await expect.poll(() => readdirSync(join(data, 'masthead'))).toEqual([]);
    await window.close();
    await again.stop();
  } finally {
    disk.remove();
    rmSync(data, { recursive: true });
  }
});

test('an archive that another programme holds: the text waits, and is saved when it is free', async ({
  workstation: { page, folder },
}) => {
  const desk = await EditorDesk.open(page, 'Start.');
  const other = new Database(join(folder, 'archive', 'archive.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  await desk.type(' Written meanwhile.');
  const notice = page.getByRole('alert').filter({ hasText: 'Another programme is using' });
  await expect(notice).toBeVisible({ timeout: 15_000 });
  await expect(notice).toContainText('archive.unsaved');
  await expect(desk.text).toContainText('Written meanwhile.');
  other.exec('ROLLBACK');
  other.close();
  await expect(desk.status).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
  await expect(notice).toHaveCount(0);
  expect((await desk.stored()).opening).toBe('Start. Written meanwhile.');
});

test('an archive that is taken away: nothing is called saved, and writing goes on when it is back', async ({
  workstation: { page, folder },
}) => {
  const desk = await EditorDesk.open(page, 'Start.');
  const archive = join(folder, 'archive');
  renameSync(archive, join(folder, 'elsewhere'));
  await desk.type(' Written to nowhere.');
  const notice = page.getByRole('alert').filter({ hasText: 'The archive is no longer in' });
  await expect(notice).toContainText('put the folder back');
  await expect(notice).toContainText('archive.unsaved');
  renameSync(join(folder, 'elsewhere'), archive);
  await notice.getByRole('button', { name: 'Try again now' }).click();
  await desk.isSaved();
  expect((await desk.stored()).opening).toBe('Start. Written to nowhere.');
});

test('caret and scroll are where they were after everything was killed', async ({
  context,
  workstation,
}) => {
  const { page, folder, server } = workstation;
  const desk = await EditorDesk.open(page, ...Array.from({ length: 60 }, (_, n) => `Line ${n}.`));
  await desk.text.getByText('Line 40.', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Typed');
  await desk.isSaved();
  const scrolled = () =>
    document.querySelector('[data-mode]')?.closest('section')?.querySelector('div:has(> article)')
      ?.scrollTop ?? 0;
  const before = await page.evaluate(scrolled);
  expect(before).toBeGreaterThan(100);
  // The place is remembered at the first pause.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('masthead.places')))
    .toContain(`"scrollTop":${before}`);
  await server.kill();
  await page.close();

  const again = await RunningServer.start(folder);
  const window = await context.newPage();
  await window.goto(again.address);
  await expect(window.locator('[data-mode]')).toContainText('Line 40. Typed');
  expect(await window.evaluate(scrolled)).toBe(before);
  await window.locator('[data-mode]').focus();
  await window.keyboard.type(' here.');
  await expect(window.locator('[data-mode]')).toContainText('Line 40. Typed here.');
  await window.close();
  await again.stop();
  workstation.complaints.length = 0;
});

test('a window says while another one has the same briefing open', async ({
  context,
  workstation: { page },
}) => {
  const desk = await EditorDesk.open(page, 'Start.');
  const words = page.getByText('Also open in another window');
  await expect(words).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Also open in another window')).toBeVisible();
  await expect(words).toBeVisible();
  await other.close();
  await desk.text.click();
  await expect(words).toHaveCount(0);
});
