import { MessageChannel, Worker } from 'node:worker_threads';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { ArchiveFault } from '../../archive/archive-calls.ts';
import { relayArchive } from '../../archive/relay-archive.ts';
import { workerUrl } from '../../workers/worker-url.ts';
import { youngHeap } from '../../workers/young-heap.ts';
import type { Job } from '../jobs.ts';
import type { SearchedArchive } from './search-archive.ts';
import type { SettlingArchive } from './settle-doubles.ts';

/** What the thread is started with; it asks through `archive`, and is cancelled by any message. */
export interface SearchStart {
  /** The plan whose doubles are looked for; null where they are looked for among all issues. */
  readonly batchId: Identifier | null;
  readonly archive: MessageChannel['port1'];
}

/** How many pairs were found. */
export type SearchOutcome = Result<number, Failure<'cancelled'>>;

/** What the thread says: how far it is, and in the end what came of it or what the disk did. */
export type SearchReply =
  | { readonly progress: Parameters<Job['progress']> }
  | { readonly outcome: SearchOutcome }
  | { readonly fault: Failure };

/**
 * Looks for doubles in a thread of its own. Very many texts go through the search; the main thread
 * would keep the room that they took, and stall while it clears it.
 */
export function searchInThread<Searched extends Identifier | null>(
  archive: Searched extends null ? SearchedArchive : SettlingArchive,
  batchId: Searched,
  job: Job,
): Promise<SearchOutcome> {
  const { port1, port2 } = new MessageChannel();
  relayArchive(port1, archive);
  const start: SearchStart = { batchId, archive: port2 };
  const worker = new Worker(workerUrl('doubles-worker'), {
    workerData: start,
    transferList: [port2],
    resourceLimits: youngHeap,
  });
  const cancel = () => worker.postMessage('cancel');
  job.signal.addEventListener('abort', cancel);
  if (job.signal.aborted) cancel();
  const searched = new Promise<SearchOutcome>((resolve, reject) => {
    worker.on('message', (reply: SearchReply) => {
      if ('progress' in reply) job.progress(...reply.progress);
      else if ('outcome' in reply) resolve(reply.outcome);
      else reject(new ArchiveFault(reply.fault));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search for doubles ended before it was done')));
  });
  return searched.finally(() => {
    job.signal.removeEventListener('abort', cancel);
    port1.close();
  });
}
