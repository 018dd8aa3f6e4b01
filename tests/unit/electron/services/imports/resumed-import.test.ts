import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../../electron/archive/archive.ts';
import { addFiles } from '../../../../../electron/services/imports/add-files.ts';
import { settleImport } from '../../../../../electron/services/imports/settle-import.ts';
import { IsolatedReader } from '../../../../../electron/services/isolated-reader.ts';
import { textFile } from '../../../../support/text-file.ts';
import { temporaryArchive, temporaryFolder, value } from '../../archive/temporary-archive.ts';

const ISSUES = 36;
const KILLS = 3;
/** Each process opens the archive anew. */
const PATIENCE_MS = 300_000;
const storer = fileURLToPath(new URL('./import-storer.ts', import.meta.url));
const job = { signal: new AbortController().signal, progress: () => {} };

const issue = (number: number) =>
  textFile(
    [
      `Publication: Quay Volume: 6 Issue: ${number}`,
      `August ${(number % 28) + 1}, ${2000 + Math.floor(number / 28)}`,
      '',
      `Berth ${number} Opens`,
      '',
      `The dredgers left berth ${number} (Reuters, August 28; see the Quay, No. ${number - 1}).`,
    ],
    `${number}.txt`,
  );

async function planned(archive: Archive): Promise<string> {
  const batchId = value(
    await archive.beginImport({ publication: null, recipe: null, rereads: null }),
  );
  const reader = new IsolatedReader();
  const sources = Array.from({ length: ISSUES }, (_, index) => issue(index + 1)).map((file) => ({
    name: file.name,
    load: async () => file,
  }));
  value(await addFiles({ archive, reader, batchId, job, tell: () => {} }, sources));
  value(await settleImport(archive, reader, batchId, job));
  await reader.close();
  return batchId;
}

/** Lets a process store until it has told of so many steps, and kills it a moment later. */
function storeUntilKilled(folder: string, batchId: string, steps: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [storer, folder, batchId], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.split('\n').length <= steps) return;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`The process ended with ${code}: ${complaints}`));
    });
  });
}

describe('an import that is killed while it is stored', () => {
  it(
    'goes on from there, and every issue is there once',
    async () => {
      const folder = temporaryFolder();
      const first = await temporaryArchive(folder);
      const batchId = await planned(first);
      await first.close();
      let kills = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (await storeUntilKilled(folder, batchId, 1 + kill)) kills += 1;
        const archive = await temporaryArchive(folder);
        const { stored, issues } = value(await archive['imports.plan']({ batchId }));
        expect(issues).toBe(ISSUES);
        expect((await archive.counts()).issues).toBe(stored);
        expect((await archive.check()).damages).toEqual([]);
        await archive.close();
      }
      expect(kills).toBeGreaterThan(0);
      await storeUntilKilled(folder, batchId, Number.POSITIVE_INFINITY);

      const archive = await temporaryArchive(folder);
      expect(value(await archive['imports.plan']({ batchId }))).toMatchObject({
        state: 'done',
        stored: ISSUES,
      });
      const { files } = value(await archive['imports.report']({ batchId }));
      expect(files.map(({ issues }) => issues.length)).toEqual(files.map(() => 1));
      const resolved = files.map(({ issues }) => issues[0]?.resolved);
      expect(resolved).toEqual(files.map((_, index) => (index === 0 ? 0 : 1)));
      const { issues } = value(await archive['issues.list']({ offset: 0, limit: 200 }));
      expect(new Set(issues.map(({ number }) => number)).size).toBe(ISSUES);
    },
    PATIENCE_MS,
  );

  it('waits, paused, when the application opens next', async () => {
    const archive = await temporaryArchive();
    const batchId = await planned(archive);
    value(await archive.startStoring(batchId));
    await archive.pauseInterrupted();
    expect(value(await archive['imports.plan']({ batchId })).state).toBe('paused');
  });
});
