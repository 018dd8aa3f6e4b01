import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { ArchiveFault } from '../archive/archive-calls.ts';
import { relayedArchive } from '../archive/relay-archive.ts';
import { searchArchive } from '../services/doubles/search-archive.ts';
import type { SearchReply, SearchStart } from '../services/doubles/search-thread.ts';
import { settleDoubles } from '../services/doubles/settle-doubles.ts';
import { IsolatedReader } from '../services/isolated-reader.ts';
import type { Job } from '../services/jobs.ts';

invariant(parentPort, 'doubles are looked for in a worker thread');
const port = parentPort;
const say = (reply: SearchReply) => port.postMessage(reply);
const { batchId, archive }: SearchStart = workerData;
const cancelling = new AbortController();
port.on('message', () => cancelling.abort());

const job = {
  signal: cancelling.signal,
  progress: (...progress: Parameters<Job['progress']>) => say({ progress }),
};
const asked = relayedArchive(archive);
const reader = new IsolatedReader();
try {
  const outcome =
    batchId === null
      ? await searchArchive(asked, job)
      : await settleDoubles(asked, reader, batchId, job);
  say({ outcome });
} catch (error) {
  if (!(error instanceof ArchiveFault)) throw error;
  say({ fault: error.failure });
} finally {
  await reader.close();
  archive.close();
  port.close();
}
