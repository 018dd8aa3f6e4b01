/**
 * Reading alone, without planning and storing: files and megabytes a second of each importer, in its
 * thread, and how much slower than plain text it is. A container counts with the files in it.
 * `npm run bench -- reading`, or `… reading.bench.ts FORMAT` for one row.
 */
import { type FoundFile, readWithin } from '../../electron/services/imports/read-within.ts';
import { IsolatedReader } from '../../electron/services/isolated-reader.ts';
import { type IssueFiles, issueFiles } from './issue-files.ts';

/** Read before the clock starts, so that no importer is compiled on it. */
const WARM = 10;
/** A format is read for so long at least, and not more often than this. */
const MILLISECONDS = 2000;
const MOST = 400;

interface Speed {
  readonly files: number;
  readonly megabytes: number;
}

async function readOne(reader: IsolatedReader, { ending, write }: IssueFiles, number: number) {
  const file = { name: `${number}.${ending}`, bytes: write(number) };
  const found: FoundFile[] = [];
  const start = performance.now();
  for await (const each of readWithin({ reader, explainKnown: async () => null }, file)) {
    found.push(each);
  }
  const milliseconds = performance.now() - start;
  for (const { file: each, read } of found) {
    if ('known' in read || !read.ok) throw new Error(`${each.name} was not read`);
    const { refused } = JSON.parse(read.value.head);
    if (refused) throw new Error(`${each.name}: ${refused}`);
  }
  return { milliseconds, files: found.length, bytes: file.bytes.length };
}

async function speedOf(format: IssueFiles): Promise<Speed> {
  const reader = new IsolatedReader();
  let [files, bytes, milliseconds] = [0, 0, 0];
  for (let number = 1; number <= WARM; number += 1) await readOne(reader, format, number);
  for (let number = 1; number <= MOST && milliseconds < MILLISECONDS; number += 1) {
    const one = await readOne(reader, format, number * 10);
    files += one.files;
    bytes += one.bytes;
    milliseconds += one.milliseconds;
  }
  await reader.close();
  return { files: (files * 1000) / milliseconds, megabytes: bytes / 1000 / milliseconds };
}

const [, , only] = process.argv;
const text = await speedOf(issueFiles.text as IssueFiles);
console.log('  format     files a second   MB a second   time for a MB, of that of text');
for (const [name, format] of Object.entries(issueFiles)) {
  if (only !== undefined && name !== only) continue;
  const { files, megabytes } = name === 'text' ? text : await speedOf(format);
  const ratio = `${(text.megabytes / megabytes).toFixed(2)} ×`;
  console.log(
    `  ${name.padEnd(9)}${files.toFixed(1).padStart(16)}${megabytes.toFixed(2).padStart(14)}${ratio.padStart(33)}`,
  );
}
