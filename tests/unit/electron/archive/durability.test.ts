import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryArchive, temporaryFolder, value } from './temporary-archive.ts';

const KILLS = 5;
const writer = fileURLToPath(new URL('./durability-writer.ts', import.meta.url));

/** Lets a process type into the archive and kills it somewhere between two acknowledgements. */
function typeUntilKilled(folder: string, acknowledgements: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.split('\n').length > acknowledgements) child.kill('SIGKILL');
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(printed.split('\n').slice(0, -1));
      else reject(new Error(`The writer ended with ${code}: ${complaints}`));
    });
  });
}

describe('what was shown as saved', () => {
  it('is there after the process was killed, five times over', async () => {
    const folder = temporaryFolder();
    let proved = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const saved = await typeUntilKilled(folder, 1 + Math.floor(Math.random() * 40));
      const archive = await temporaryArchive(folder);
      for (const line of saved) {
        const { briefingId, revision, words } = JSON.parse(line);
        const read = value(await archive['briefings.readRevision']({ briefingId, revision }));
        expect(JSON.stringify(read.manuscript)).toContain(words);
        proved += 1;
      }
      expect((await archive.check()).damages).toEqual([]);
      await archive.close();
    }
    expect(proved).toBeGreaterThanOrEqual(KILLS);
  });
});
