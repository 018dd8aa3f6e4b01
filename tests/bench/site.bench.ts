/**
 * Measures the web archive of a publication as it grows: the first time, again where nothing
 * changed, and once one issue has come in; the most memory that it takes, here and in the engine
 * that makes the search. Run: node tests/bench/site.bench.ts [issues…]   (default 100 1000)
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { must } from '../../electron/services/must-read.ts';
import { type SiteOrder, writeSite } from '../../electron/services/site/write-site.ts';
import { addDays } from '../../shared/dates/iso-date.ts';
import { importRunOfLedger } from '../support/run-of-ledger.ts';

const BRIEFINGS = 12;
const PARAGRAPHS = 3;
const FIRST_DAY = '1999-01-04';
const MEGABYTE = 1024 * 1024;

async function benchAt(issues: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const archive = must(await openArchive(join(folder, 'archive')));
  const run = { briefings: BRIEFINGS, paragraphs: PARAGRAPHS, titled: false };
  const publication = await importRunOfLedger(archive, { ...run, issues, firstDay: FIRST_DAY });
  const order: SiteOrder = {
    publication,
    options: { address: 'https://ledger.example/', drafts: false },
    folder: join(folder, 'site'),
  };
  const write = async () => {
    const memory = watchMemory();
    const start = performance.now();
    const site = must(
      await writeSite(archive, order, {
        signal: new AbortController().signal,
        progress: () => undefined,
      }),
    );
    return { site, seconds: (performance.now() - start) / 1000, ...memory.stop() };
  };
  const first = await write();
  const again = await write();
  await importRunOfLedger(archive, { ...run, issues: 1, firstDay: addDays(FIRST_DAY, issues) });
  const one = await write();

  const { files, bytes } = first.site;
  console.log(
    `${issues} issues, ${issues * BRIEFINGS} briefings: ${files} files, ${(bytes / MEGABYTE).toFixed(1)} MB`,
  );
  for (const [name, { site, seconds, here, engine }] of Object.entries({ first, again, one })) {
    const ratio = seconds / first.seconds;
    console.log(
      `  ${titles[name]}: ${seconds.toFixed(1)} s (${ratio.toFixed(2)} of the first), ${site.written} written, ${site.removed} removed; at most ${here} MB here, ${engine} MB in the engine of the search`,
    );
  }
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}

const titles: Readonly<Record<string, string>> = {
  first: 'the first time',
  again: 'nothing changed',
  one: 'one issue more',
};

/** The most memory of this process above what it had, and of the processes that it starts, in MB. */
function watchMemory(): { stop(): { here: number; engine: number } } {
  let here = 0;
  let engine = 0;
  const before = process.memoryUsage.rss();
  const look = () => {
    here = Math.max(here, process.memoryUsage.rss() - before);
    engine = Math.max(engine, ...childrenInKilobytes());
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return { here: Math.round(here / MEGABYTE), engine: Math.round(engine / 1024) };
    },
  };
}

/** Linux alone tells it; elsewhere it is 0. */
function childrenInKilobytes(): number[] {
  try {
    const threads = readdirSync('/proc/self/task');
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.map((pid) =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    );
  } catch {
    return [];
  }
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [100, 1000]) await benchAt(size);
