import { Worker } from 'node:worker_threads';
import type { SourceSeed } from '../../shared/authority/source-seed.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { workerUrl } from '../workers/worker-url.ts';
import { youngHeap } from '../workers/young-heap.ts';
import type { Archive } from './archive.ts';
import { archiveClient } from './archive-client.ts';
import { archivePaths } from './archive-paths.ts';
import type { WorkerReply, WorkerStart } from './worker-messages.ts';

export interface OpenOptions {
  /** Whether to found an archive where there is none; true where it is left out. */
  readonly create?: boolean;
  /** The well-known sources to offer to the archive; those of the resources where it is left out. */
  readonly seed?: SourceSeed;
}

/**
 * Opens the archive in this folder (or this database of one) in a worker thread. What stands in
 * the way is told in words: another programme has it open, it is newer, damaged or no archive,
 * the folder cannot be written, the disk is full.
 */
export async function openArchive(
  folderOrFile: string,
  { create = true, seed }: OpenOptions = {},
): Promise<Result<Archive, Failure>> {
  const paths = archivePaths(folderOrFile);
  const start: WorkerStart = { paths, create, seed };
  const worker = new Worker(workerUrl('archive-worker'), {
    workerData: start,
    resourceLimits: youngHeap,
  });
  const opened = await firstReply(worker);
  return opened.ok ? ok(archiveClient(worker)) : opened;
}

/** The listeners stay: what comes later settles nothing, and a worker needs those of its own. */
function firstReply(worker: Worker): Promise<Result<null, Failure>> {
  return new Promise((resolve) => {
    worker.once('message', (reply: WorkerReply) => {
      if ('opened' in reply) resolve(reply.opened);
    });
    worker.once('error', (error) => resolve(err(didNotStart(error.message))));
    worker.once('exit', (code) => resolve(err(didNotStart(`it ended with code ${code}`))));
  });
}

const didNotStart = (reason: string) =>
  failure('internal', `The archive could not be opened: ${reason}`, {
    hint: 'Start Masthead again. If it happens again, its installation may be damaged.',
  });
