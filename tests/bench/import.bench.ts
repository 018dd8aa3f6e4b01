/**
 * Importing generated files: how fast each format is read, planned and stored; how memory grows with
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
import { addDays } from '../../shared/dates/iso-date.ts';

const FILES = 200;
const GROWTH = [100, 1000, 10_000];
const BRIEFINGS = 4;
const sentence = 'Grain ships wait for pilots at the northern mouth while dredgers clear the bar. ';

const briefing = (number: number, place: number) => ({
  headline: `Pilots of Berth ${number}-${place} Strike`,
  text: `On day ${number} the harbour counted ${place + 3} hulls. ${sentence.repeat(20)}It ended well (Reuters, May 2; Port Gazette, May 3; see the Bench, No. ${Math.max(1, number - place)}).`,
});

const briefingsOf = (number: number) =>
  Array.from({ length: BRIEFINGS }, (_, place) => briefing(number, place));

const dayOf = (number: number) => addDays('1990-01-01', number);

/** One issue in each format, with its masthead. */
const formats: Readonly<Record<string, { ending: string; write(number: number): string }>> = {
  text: {
    ending: 'txt',
    write: (number) =>
      `Publication: The Bench Volume: 1 Issue: ${number}\nDate: ${dayOf(number)}\n\n${briefingsOf(
        number,
      )
        .map(({ headline, text }) => `${headline.toUpperCase()}\n\n${text}\n`)
        .join('\n')}`,
  },
  markdown: {
    ending: 'md',
    write: (number) =>
      `---\npublication: The Bench\nissue: ${number}\ndate: ${dayOf(number)}\n---\n\n${briefingsOf(
        number,
      )
        .map(({ headline, text }) => `## ${headline}\n\n${text}\n`)
        .join('\n')}`,
  },
  html: {
    ending: 'html',
    write: (number) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Bench, No. ${number}, ${dayOf(number)}</title></head><body>${briefingsOf(
        number,
      )
        .map(({ headline, text }) => `<h2>${headline}</h2><p>${text}</p>`)
        .join('')}</body></html>`,
  },
  mail: {
    ending: 'eml',
    write: (number) =>
      `From: The Bench <desk@bench.example>\r\nTo: reader@example.org\r\nSubject: The Bench, No. ${number}\r\nDate: ${new Date(`${dayOf(number)}T08:00:00Z`).toUTCString()}\r\nMessage-ID: <${number}@bench.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${briefingsOf(
        number,
      )
        .map(({ headline, text }) => `${headline.toUpperCase()}\r\n\r\n${text}\r\n`)
        .join('\r\n')}`,
  },
};

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly peak: number;
  readonly pause: number;
}

async function run(format: string, count: number): Promise<Measured> {
  const made = formats[format];
  if (!made) throw new Error(`There is no generator for ${format}`);
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  let bytes = 0;
  const sources = Array.from({ length: count }, (_, number) => ({
    name: `${number}.${made.ending}`,
    load: async () => {
      const content = new TextEncoder().encode(made.write(number + 1));
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

const [, , order, format = 'text', count = String(FILES)] = process.argv;
if (order === 'run') {
  console.log(JSON.stringify(await run(format, Number(count))));
} else {
  for (const name of Object.keys(formats)) {
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
