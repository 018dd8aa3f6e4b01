import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Archive } from '../../electron/archive/archive.ts';
import { expandFiles } from '../../electron/cli/expand-files.ts';
import type { ImportFile } from '../../electron/importers/importer.ts';
import { projectManuscript } from '../../shared/manuscript/plain-text.ts';
import { type ImportedFolder, importInto, withThrowawayArchive } from './imported-folder.ts';

const USAGE = `Imports each file of a folder of hostile files by itself, and says what became of it.

  npm run eval:hostile -- FOLDER [NAME]

FOLDER    hostile files, with an expected.json beside them
NAME      only files whose way contains this

Held against: an outcome with a reason for every file, at most 5 seconds and 200 MB a file, no
connection to the port that the files' traps name, nothing of this machine in the text, and no
prototype that was changed. A harmless file comes before each, so that loading the code is not
counted.
What expected.json asks is printed beside it, for eyes.`;

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 200;
const TRAP_PORT = 9;

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, part = ''] = positionals;
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const trap = await listen();
  const expected = readExpected(folder);
  const listed = [...new Set([...Object.keys(expected), ...(await namesIn(folder))])];
  const names = listed.filter((name) => name.includes(part) && existsSync(join(folder, name)));
  const faults = await withThrowawayArchive(async (archive) => {
    let found = 0;
    for (const name of names) {
      const { line, wrong } = await tryFile(archive, join(folder, name), trap);
      found += wrong.length;
      console.log(`${name}\n  ${line}`);
      if (expected[name]) console.log(`  wanted: ${expected[name]}`);
      for (const fault of wrong) console.log(`  WRONG: ${fault}`);
    }
    return found;
  });
  trap?.server.close();
  console.log(
    `\n${names.length} files, ${faults} faults${trap ? '' : ' (the trap could not be set)'}.`,
  );
  return faults === 0 ? 0 : 1;
}

interface Trap {
  readonly server: Server;
  caught: number;
}

/** Counts who connects to the port that the files name; null where this user may not open it. */
function listen(): Promise<Trap | null> {
  return new Promise((settle) => {
    const server = createServer((socket) => {
      trap.caught += 1;
      socket.destroy();
    });
    const trap: Trap = { server, caught: 0 };
    server.on('error', () => settle(null));
    server.listen(TRAP_PORT, '127.0.0.1', () => settle(trap));
  });
}

const readExpected = (folder: string): Record<string, string> => {
  const path = join(folder, 'expected.json');
  return existsSync(path)
    ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')))
    : {};
};

async function namesIn(folder: string): Promise<string[]> {
  const found = await expandFiles([folder]);
  const about = /^(?:README\.md|expected\.json|facts\.json)$/;
  return found.ok ? found.value.map(({ name }) => name).filter((name) => !about.test(name)) : [];
}

interface Alone extends ImportedFolder {
  /** Of memory, when its turn came. */
  readonly before: number;
}

/** Timed from the turn of the file on: a harmless one before it has loaded the code. */
async function importAlone(archive: Archive, file: ImportFile): Promise<Alone> {
  const begun = performance.now();
  let turn = begun;
  let before = 0;
  const load = async () => {
    turn = performance.now();
    before = process.memoryUsage().rss;
    return file;
  };
  const harmless = harmlessFile(file.name);
  const imported = await importInto(archive, [
    { name: harmless.name, load: async () => harmless },
    { name: file.name, load },
  ]);
  const [first, ...files] = imported.report.files;
  const issues = new Map(imported.issues);
  for (const { issueId } of first?.issues ?? []) issues.delete(issueId);
  const seconds = imported.seconds - (turn - begun) / 1000;
  return { ...imported, report: { ...imported.report, files }, issues, seconds, before };
}

/** Of a text that no other file has, so that it is read. */
const harmlessFile = (before: string): ImportFile => ({
  name: 'harmless letter of the quay.txt',
  bytes: new TextEncoder().encode(`THE TUG LEAVES\n\nOne tug left on Tuesday, before ${before}.\n`),
});

async function tryFile(archive: Archive, path: string, trap: Trap | null) {
  const caught = trap?.caught ?? 0;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const imported = await importAlone(archive, {
    name: basename(path),
    bytes: await readFile(path),
  });
  clearInterval(watch);
  const { report, seconds, before } = imported;
  const megabytes = Math.max(0, Math.round((peak - before) / 1024 / 1024));
  const text = textOf(imported);
  const [first] = report.files;
  const outcomes = new Set(report.files.map(({ outcome }) => outcome));
  const wrong = [
    ...(report.files.every(({ explanation }) => explanation !== '')
      ? []
      : ['a file has no reason']),
    ...(seconds > MOST_SECONDS ? [`it took ${seconds.toFixed(1)} seconds`] : []),
    ...(megabytes > MOST_MEGABYTES ? [`it took ${megabytes} MB`] : []),
    ...((trap?.caught ?? 0) > caught ? ['it opened a connection'] : []),
    ...(text.includes(hostname()) ? ['the name of this machine is in its text'] : []),
    ...('polluted' in {} ? ['a prototype was changed'] : []),
  ];
  const opening = text.replace(/\s+/g, ' ').slice(0, 100);
  const what = `${[...outcomes].join(', ')}; ${first?.explanation.slice(0, 160)}`;
  const warned = report.files.flatMap(({ warnings }) => warnings).slice(0, 3);
  const line = [
    `${statSync(path).size} bytes, ${seconds.toFixed(2)} s, ${megabytes} MB; ${what}`,
    ...(opening ? [`text: ${opening}`] : []),
    ...warned.map(
      ({ message, place }) => `warning: ${place ? `${place}: ` : ''}${message.slice(0, 160)}`,
    ),
  ].join('\n  ');
  return { line, wrong };
}

const textOf = ({ issues }: ImportedFolder): string =>
  [...issues.values()]
    .flatMap(({ issue, briefings }) => [
      issue.title ?? '',
      ...briefings.map(
        ({ headline, manuscript }) => `${headline} / ${projectManuscript(manuscript).text}`,
      ),
    ])
    .join('\n');

process.exitCode = await main();
