import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { procedureNames } from '../../shared/contract/contract.ts';
import { electronKind, launchElectron } from '../support/launch-electron.ts';
import { complaintsOf } from '../support/workstation.ts';

// Under the stand-in these prove our main and preload bundles, not Electron's own parts.

test.describe.configure({ mode: 'serial' });

test.describe(`the Electron shell (${electronKind})`, () => {
  let app: ElectronApplication;
  let page: Page;
  let folder: string;
  let complaints: string[];

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'masthead-electron-'));
    app = await launchElectron({
      MASTHEAD_ARCHIVE: join(folder, 'archive'),
      MASTHEAD_PROVE_RESPONSES: '1',
    });
    page = await app.firstWindow();
    complaints = complaintsOf(page);
  });

  test.afterAll(() => app.close());

  const text = () => page.getByRole('textbox', { name: 'Text', exact: true });

  test('opens a window on the sample archive', async () => {
    await expect(page).toHaveTitle(/Masthead/);
    await expect(page.getByRole('treeitem', { name: /Baltic Ledger/ })).toBeVisible();
    const shown = await app.browserWindow(page);
    expect(await shown.evaluate((it) => it.isVisible())).toBe(true);
    const info = await page.evaluate(() => window.masthead?.call('application.info', {}));
    expect(info).toMatchObject({ ok: true, value: { shell: 'electron', issues: 12 } });
  });

  test('saves an edit, and shows it again after a reload', async () => {
    await page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first().click();
    await page
      .getByRole('listbox', { name: /^Briefings of/ })
      .getByRole('option')
      .first()
      .click();
    await text().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' The pilots agreed.');
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    await page.reload();
    await expect(text()).toContainText('The pilots agreed.');
  });

  test('runs the command of a native menu item', async () => {
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('archive.import')?.click();
    });
    await expect(page.getByRole('dialog', { name: 'Import past issues' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('streams a file in and imports it', async () => {
    const report = await page.evaluate(async () => {
      const bytes = new Uint8Array(300_000).map((_, index) => (index % 90) + 33);
      bytes.set(new TextEncoder().encode('Publication: Harbour Courier Issue: 1\n\nText.\n\n'));
      const request = { method: 'POST', body: bytes };
      const answer = await fetch('/transfer/upload?name=courier.txt', request);
      const { uploadId } = await answer.json();
      const begun = await window.masthead?.call('imports.begin', {});
      const batchId = begun?.ok ? begun.value.batchId : '';
      const job = (step: string) => ({ batchId, jobId: `${step}-1` });
      await window.masthead?.call('imports.add', { ...job('add'), uploads: [uploadId] });
      await window.masthead?.call('imports.settle', job('settle'));
      await window.masthead?.call('imports.commit', job('commit'));
      return window.masthead?.call('imports.report', { batchId });
    });
    expect(report).toMatchObject({
      ok: true,
      value: { files: [{ name: 'courier.txt', bytes: 300_000, outcome: 'imported' }] },
    });
  });

  test('exports a PDF to where the save dialog says, and opens it outside', async () => {
    const target = join(folder, 'issue.pdf');
    await app.evaluate(({ dialog, shell }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      shell.openPath = async (path) => {
        Object.assign(globalThis, { openedPath: path });
        return '';
      };
    }, target);
    await page.getByRole('listbox', { name: /^Briefings of/ }).waitFor();
    const report = await page.evaluate(async () => {
      const issues = await window.masthead?.call('issues.list', { limit: 1 });
      const issueId = issues?.ok ? (issues.value.issues[0]?.id ?? '') : '';
      const options = { format: 'pdf' } as const;
      return window.masthead?.call('exports.run', { jobId: 'export-1', issueId, options });
    });
    expect(report).toMatchObject({ ok: true, value: { path: target } });
    expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
    const address = report?.ok ? report.value.address : '';
    expect(await page.evaluate((it) => fetch(it).then(({ status }) => status), address)).toBe(200);
    await page.evaluate((it) => window.open(it, '_blank', 'noopener'), address);
    await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'openedPath'))).toBe(target);
  });

  test('answers a cancelled save dialog with a failure, and writes nothing', async () => {
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    const outcome = await page.evaluate(async () => {
      const issues = await window.masthead?.call('issues.list', { limit: 1 });
      const issueId = issues?.ok ? (issues.value.issues[0]?.id ?? '') : '';
      const options = { format: 'html' } as const;
      return window.masthead?.call('exports.run', { jobId: 'export-2', issueId, options });
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });

  test('carries each procedure, and its refusal of a malformed request', async () => {
    for (const name of procedureNames) {
      const outcome = await page.evaluate((it) => window.masthead?.call(it, null as never), name);
      expect([name, outcome]).toMatchObject([name, { error: { kind: 'malformed-request' } }]);
    }
  });

  test('passes no name that the contract does not have', async () => {
    const refusals = await page.evaluate(() => {
      const attempt = (work: () => unknown) => {
        try {
          return String(work());
        } catch (error) {
          return String(error);
        }
      };
      return [
        attempt(() => window.masthead?.call('archive.destroy' as never, {} as never)),
        attempt(() => window.masthead?.on('window.closed' as never, () => {})),
      ];
    });
    expect(refusals[0]).toContain('no procedure archive.destroy');
    expect(refusals[1]).toContain('no event window.closed');
  });

  test('keeps Node out of the page', async () => {
    const globals = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
    const kinds = await page.evaluate(
      (names) => names.map((name) => typeof Reflect.get(window, name)),
      globals,
    );
    expect(kinds).toEqual(globals.map(() => 'undefined'));
    expect(await page.evaluate(() => Object.keys(window.masthead ?? {}).sort())).toEqual([
      'call',
      'on',
    ]);
  });

  test('complained of nothing so far', () => {
    expect(complaints).toEqual([]);
  });

  test('runs no inline script, evaluates nothing, and reaches no other host', async () => {
    const reached = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      const fetched = await fetch('https://example.invalid/').then(
        () => 'reached',
        () => 'refused',
      );
      return [Reflect.get(window, 'inlineRan'), fetched];
    });
    expect(reached).toEqual([undefined, 'refused']);
    expect(complaints.join('\n')).toMatch(/Content Security Policy/);
  });

  test('opens no window of its own; only links of the web leave, to the system', async () => {
    await app.evaluate(({ shell }) => {
      Object.assign(globalThis, { left: [] });
      shell.openExternal = async (address) => {
        Reflect.get(globalThis, 'left').push(address);
      };
    });
    const addresses = [
      'https://example.invalid/page',
      'mailto:desk@example.invalid',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'ms-settings:privacy',
    ];
    for (const address of addresses) {
      await page.evaluate((it) => void window.open(it, '_blank'), address);
    }
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'left')))
      .toEqual(addresses.slice(0, 2));
    expect(app.windows()).toHaveLength(1);
  });

  test('stays where it is when the page is sent elsewhere', async () => {
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.invalid/';
    });
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'left')))
      .toContain('https://example.invalid/');
    expect(page.url()).toBe(before);
    await expect(page.getByRole('tree', { name: 'Publications' })).toBeVisible();
  });

  test('grants no permission', async () => {
    const state = await page.evaluate(() =>
      navigator.permissions.query({ name: 'geolocation' }).then((it) => it.state),
    );
    expect(state).toBe('denied');
  });
});
