/**
 * Importing generated files: how fast some formats are read, planned and stored; how memory grows with
 * the number of files, in a process of its own each; and the longest pause of the main thread.
 * `npm run bench -- import`, or `… import.bench.ts run FORMAT COUNT` for one row.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { importFiles } from '../../electron/services/imports/import-files.ts';
import { keepHeapsLean } from '../../electron/workers/lean-heaps.ts';
import { issueFiles } from './issue-files.ts';

const FILES = 200;
const GROWTH = [100, 1000, 10_000];
const planned = ['text', 'markdown', 'html', 'mail'];

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly peak: number;
  readonly pause: number;
}

async function run(format: string, count: number): Promise<Measured> {
  const made = issueFiles[format];
  if (!made) throw new Error(`There is no generator for ${format}`);
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  let bytes = 0;
  const sources = Array.from({ length: count }, (_, number) => ({
    name: `${number}.${made.ending}`,
    load: async () => {
      const content = made.write(number + 1);
      bytes += content.length;
      return { name: `${number}.${made.ending}`, bytes: content };
    },
  }));
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const start = performance.now();
  const job = { signal: new AbortController().signal, progress: () => {} };
  const imported = await importFiles(opened.value, sources, {}, job);
  const seconds = (performance.now() - start) / 1000;
  delays.disable();
  if (!imported.ok) throw new Error(imported.error.message);
  await opened.value.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    seconds,
    megabytes: bytes / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    pause: delays.max / 1e6,
  };
}

/** In a process of its own, so that its memory is its own. */
function measured(format: string, count: number): Measured {
  const own = fileURLToPath(import.meta.url);
  const { stdout, stderr } = spawnSync(process.execPath, [own, 'run', format, String(count)], {
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

keepHeapsLean();
const [, , order, format = 'text', count = String(FILES)] = process.argv;
if (order === 'run') {
  console.log(JSON.stringify(await run(format, Number(count))));
} else {
  for (const name of planned) {
    const { seconds, megabytes, pause } = measured(name, FILES);
    const [files, speed] = [FILES / seconds, megabytes / seconds].map((it) => it.toFixed(2));
    console.log(
      `  ${name}: ${files} files a second, ${speed} MB a second; longest pause ${pause.toFixed(0)} ms`,
    );
  }
  let least: Measured | null = null;
  for (const many of GROWTH) {
    const row = measured('text', many);
    least ??= row;
    const growth = (row.peak / least.peak).toFixed(2);
    const files = (many / row.seconds).toFixed(1);
    console.log(
      `  ${many} files: ${files} a second, memory ${growth} × that of ${GROWTH[0]}, longest pause ${row.pause.toFixed(0)} ms`,
    );
  }
}
