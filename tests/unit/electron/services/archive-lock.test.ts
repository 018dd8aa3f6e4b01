import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockArchive } from '../../../../electron/services/archive-lock.ts';

const freshFolder = () => mkdtemp(join(tmpdir(), 'masthead-lock-'));

describe('lockArchive', () => {
  it('gives an archive to one application at a time', async () => {
    const folder = await freshFolder();
    const first = lockArchive(folder);
    expect(first.ok).toBe(true);
    expect(lockArchive(folder)).toMatchObject({ ok: false, error: { kind: 'archive-busy' } });
    if (first.ok) first.value.release();
    expect(lockArchive(folder).ok).toBe(true);
  });

  it('is given back by the system where its holder is killed', async () => {
    const folder = await freshFolder();
    const module = new URL('../../../../electron/services/archive-lock.ts', import.meta.url).href;
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { lockArchive } = await import(${JSON.stringify(module)});
       console.log(lockArchive(${JSON.stringify(folder)}).ok);
       setInterval(() => {}, 1000);`,
    ]);
    const [answer] = await once(holder.stdout, 'data');
    expect(String(answer)).toBe('true\n');
    expect(lockArchive(folder).ok).toBe(false);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(lockArchive(folder).ok).toBe(true);
  });
});
