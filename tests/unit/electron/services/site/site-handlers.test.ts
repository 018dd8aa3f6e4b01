import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FinishedExports } from '../../../../../electron/services/finished-exports.ts';
import { Jobs } from '../../../../../electron/services/jobs.ts';
import { must } from '../../../../../electron/services/must-read.ts';
import type { ShellPorts } from '../../../../../electron/services/shell-ports.ts';
import { siteHandlers } from '../../../../../electron/services/site/site-handlers.ts';
import { importRunOfLedger } from '../../../../support/run-of-ledger.ts';
import { filesOf } from '../../../../support/site-on-disk.ts';
import { temporaryArchive, temporaryFolder } from '../../archive/temporary-archive.ts';

it('writes where the person chooses, beside what is there, and knows the place the next time', async () => {
  const archive = await temporaryArchive();
  const { id: publicationId } = await importRunOfLedger(archive, { issues: 1, briefings: 1 });
  const chosen = temporaryFolder();
  await writeFile(join(chosen, 'letter.txt'), 'Dear all');
  const finishedExports = new FinishedExports();
  const jobs = new Jobs({ emit: () => undefined });
  const handlersOf = (shell: ShellPorts['shell'], folder: string | null) =>
    siteHandlers({
      archive,
      ports: { shell, chooseFolder: async () => folder },
      jobs,
      finishedExports,
    });
  const options = { address: 'https://ledger.example', drafts: false };
  const request = { jobId: 'job', publicationId, options };

  const asked = handlersOf('electron', chosen);
  const first = must(await asked['sites.write']({ ...request, folder: 'choose' }));
  expect(first.folder).toBe(join(chosen, 'baltic-ledger-web'));
  expect(finishedExports.holds(join(first.folder, 'index.html'))).toBe(true);
  expect(await filesOf(first.folder)).toContain('sitemap.xml');
  expect(must(await asked['sites.settings']({ publicationId }))).toEqual({
    ...options,
    folder: first.folder,
  });

  const unasked = handlersOf('electron', null);
  const again = must(await unasked['sites.write']({ ...request, folder: 'keep' }));
  expect(again).toMatchObject({ folder: first.folder, written: 0 });
  const givenUp = await unasked['sites.write']({ ...request, folder: 'choose' });
  expect(givenUp).toMatchObject({ ok: false, error: { kind: 'cancelled' } });

  // A shell that cannot ask has one folder for all that is exported.
  const empty = temporaryFolder();
  const browser = handlersOf('browser', empty);
  const third = must(await browser['sites.write']({ ...request, folder: 'choose' }));
  expect(third.folder).toBe(join(empty, 'baltic-ledger-web'));
});
