import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expandFiles } from '../../electron/cli/expand-files.ts';
import { importLimits } from '../../electron/importers/import-limits.ts';
import type { ImportFile } from '../../electron/importers/importer.ts';
import { mutateBytes, seededRandom } from '../support/mutate-bytes.ts';
import { sampleFiles } from '../support/sample-files.ts';
import { faultOfReading } from './fault-of-reading.ts';

const USAGE = `Damages files and reads them, until the time is up. What breaks a promise is saved.

  npm run fuzz -- [FILES OR FOLDERS…] [--seconds 60] [--seed 1]

Without files, one small sample a format is damaged.`;

/** Larger seeds make a round too slow to be many. */
const LARGEST_SEED = 512 * 1024;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const seeds = positionals.length > 0 ? await filesOf(positionals) : sampleFiles();
  const random = seededRandom(Number(values.seed));
  const end = performance.now() + Number(values.seconds) * 1000;
  console.log(`Seed ${values.seed}, ${seeds.length} files.`);
  let rounds = 0;
  let faults = 0;
  let slowest = { name: '', time: 0 };
  while (performance.now() < end) {
    const seed = seeds[Math.floor(random() * seeds.length)];
    if (!seed) break;
    const file = { ...seed, bytes: mutateBytes(seed.bytes, random) };
    // Left behind where reading never comes back, or brings everything down.
    save(file, 'last');
    const start = performance.now();
    const fault = (await faultOfReading(file)) ?? overtime(performance.now() - start);
    const time = performance.now() - start;
    if (time > slowest.time) slowest = { name: seed.name, time };
    if (fault) {
      faults += 1;
      console.log(`${seed.name}: ${fault}\n  saved as ${save(file, `fault-${faults}`)}`);
    }
    rounds += 1;
  }
  console.log(
    `${rounds} damaged files, ${faults} faults; the slowest took ${Math.round(slowest.time)} ms (${slowest.name}).`,
  );
  return faults === 0 ? 0 : 1;
}

const overtime = (time: number): string | null =>
  time > importLimits.timePerFile ? `it takes ${Math.round(time / 1000)} seconds` : null;

async function filesOf(paths: readonly string[]): Promise<ImportFile[]> {
  const found = await expandFiles(paths);
  if (!found.ok) throw new Error(found.error.message);
  const files = await Promise.all(found.value.map((source) => source.load()));
  return files.filter((file) => file !== null && file.bytes.length <= LARGEST_SEED) as ImportFile[];
}

function save({ name, bytes }: ImportFile, mark: string): string {
  const folder = join(tmpdir(), 'masthead-fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${mark}-${name.replaceAll(/[^\w.-]/g, '_')}`);
  writeFileSync(path, bytes);
  return path;
}

process.exitCode = await main();
