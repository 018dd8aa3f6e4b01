/** Stores the planned import of its second argument in the archive of its first until it is killed. */
import { writeSync } from 'node:fs';
import { openArchive } from '../../../../../electron/archive/open-archive.ts';
import { storeImport } from '../../../../../electron/services/imports/store-import.ts';
import { IsolatedReader } from '../../../../../electron/services/isolated-reader.ts';

const [, , folder = '', batchId = ''] = process.argv;
const opened = await openArchive(folder);
if (!opened.ok) throw new Error(opened.error.message);
const reader = new IsolatedReader();
const stored = await storeImport(opened.value, reader, batchId, {
  signal: new AbortController().signal,
  progress: (stage, done) => void writeSync(1, `${stage} ${done}\n`),
});
if (!stored.ok) throw new Error(stored.error.message);
await reader.close();
await opened.value.close();
