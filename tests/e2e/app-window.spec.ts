import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

// Which browser shows the window is not what these are about: a small one without a display does.

const bundle = fileURLToPath(new URL('../../out/browser.mjs', import.meta.url));
const windowBrowser = fileURLToPath(new URL('../support/window-browser.mjs', import.meta.url));

let archive: string;
/** Where each window leaves a file of the name of its process. */
let windows: string;
const started: Start[] = [];

interface Start {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<unknown>;
}

/** Starts Masthead as `npm start` does on a machine with a display. */
function start(...flags: string[]): Start {
  const child = spawn(process.execPath, [bundle, ...flags], {
    env: {
      ...process.env,
      MASTHEAD_ARCHIVE: archive,
      CHROME_PATH: windowBrowser,
      MASTHEAD_TEST_WINDOWS: windows,
      DISPLAY: process.env.DISPLAY ?? ':0',
    },
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const start = { child, output: () => text, ended: once(child, 'exit') };
  started.push(start);
  return start;
}

test.beforeEach(async () => {
  archive = join(await mkdtemp(join(tmpdir(), 'masthead-window-')), 'archive');
  windows = await mkdtemp(join(tmpdir(), 'masthead-windows-'));
});

test.afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGTERM');
});

test('a window of the installed browser opens, and Masthead ends after the last one', async () => {
  const first = start();
  await expect.poll(first.output).toContain('A window is open');
  const second = start();
  await second.ended;
  expect(second.child.exitCode).toBe(0);
  expect(second.output()).toContain('Masthead is running already');
  await closeWindows(2);
  await first.ended;
  expect(first.child.exitCode).toBe(0);
});

test('another start on the same archive says so where no window can be opened', async () => {
  const serving = start('--serve');
  await expect.poll(serving.output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/open\?code=/);
  const second = start();
  await second.ended;
  expect(second.output()).toContain('Masthead is running already');
  const addresses = serving.output().match(/http:\S+/g);
  expect(new Set(addresses).size).toBe(2);
});

/** Closes the windows as a person does: the browser's process ends. */
async function closeWindows(count: number): Promise<void> {
  const pids = await readdir(windows);
  expect(pids).toHaveLength(count);
  for (const pid of pids) process.kill(Number(pid), 'SIGTERM');
}
