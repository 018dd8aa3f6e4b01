import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/run-under-node-24.mjs', import.meta.url));

let project: string;

/** A small project with a lock file, and an `npm` that only writes down how it was called. */
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'masthead-launcher-'));
  await mkdir(join(project, 'scripts'));
  await mkdir(join(project, 'bin'));
  await copyFile(script, join(project, 'scripts', 'run-under-node-24.mjs'));
  await writeFile(
    join(project, 'scripts', 'told.ts'),
    'const told: string[] = process.argv.slice(2); console.log("told", ...told);' +
      'process.exit(Number(told[0] ?? 0));',
  );
  await lock('package-lock.json', { left: '1.0.0' });
  await npm('echo "$@" >> called.txt');
});

async function lock(file: string, versions: Record<string, string>, optional: string[] = []) {
  const packages = Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [
      `node_modules/${name}`,
      { version, optional: optional.includes(name) },
    ]),
  );
  await mkdir(dirname(join(project, file)), { recursive: true });
  await writeFile(join(project, file), JSON.stringify({ packages: { '': {}, ...packages } }));
}

async function npm(body: string) {
  await writeFile(join(project, 'bin', 'npm'), `#!/bin/sh\n${body}\n`);
  await chmod(join(project, 'bin', 'npm'), 0o755);
}

function run(...flags: string[]) {
  const path = `${join(project, 'bin')}:${process.env.PATH}`;
  return spawnSync(
    process.execPath,
    ['scripts/run-under-node-24.mjs', 'scripts/told.ts', ...flags],
    { cwd: project, encoding: 'utf8', env: { ...process.env, PATH: path, npm_execpath: '' } },
  );
}

const installations = async () =>
  (await readFile(join(project, 'called.txt'), 'utf8').catch(() => '')).split('\n').filter(Boolean);

describe.skipIf(process.platform === 'win32')('run-under-node-24', () => {
  it('installs what is missing, then runs the script with its arguments', async () => {
    const { stdout, stderr, status } = run('0', 'and', 'more');
    expect(stdout).toBe('told 0 and more\n');
    expect(stderr).toContain('Installing what is missing');
    expect(status).toBe(0);
    expect(await installations()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts/)]);
  });

  it('installs nothing where everything of the lock file is there', async () => {
    await lock('node_modules/.package-lock.json', { left: '1.0.0', more: '2.0.0' });
    expect(run('0').stderr).toBe('');
    expect(await installations()).toEqual([]);
  });

  it('installs where a package is behind the lock file', async () => {
    await lock('node_modules/.package-lock.json', { left: '0.9.0' });
    run('0');
    expect(await installations()).toHaveLength(1);
  });

  it('does not miss what is only for other platforms', async () => {
    await lock('package-lock.json', { left: '1.0.0', 'left-elsewhere': '1.0.0' }, [
      'left-elsewhere',
    ]);
    await lock('node_modules/.package-lock.json', { left: '1.0.0' });
    run('0');
    expect(await installations()).toEqual([]);
  });

  it('ends with the exit code of the script', async () => {
    expect(run('3').status).toBe(3);
  });

  it('says so where the installation fails, and runs nothing', async () => {
    await npm('echo "no registry" >&2; exit 1');
    const { stdout, stderr, status } = run('0');
    expect(stdout).toBe('');
    expect(stderr).toContain('no registry');
    expect(stderr).toContain('`npm ci` failed');
    expect(status).toBe(1);
  });
});
