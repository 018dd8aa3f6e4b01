import type { Worker } from 'node:worker_threads';
import { failure } from '../../shared/kernel/failure.ts';
import type { Archive } from './archive.ts';
import { ArchiveCalls, archiveEnded } from './archive-calls.ts';
import type { WorkerReply } from './worker-messages.ts';

/** A last backup in progress is stopped at its next step, which takes far less. */
const PATIENCE_WITH_WORKER_MS = 30_000;

/** The archive on this side of its worker. Where the worker ends, every pending call is told. */
export function archiveClient(worker: Worker): Archive {
  const calls = new ArchiveCalls(worker);
  worker.on('message', (reply: WorkerReply) => calls.take(reply));
  worker.on('error', (error) => calls.end(archiveEnded(error.message)));
  let isClosing = false;
  // The end of the worker may be told before its answer to being closed.
  worker.on('exit', () => calls.end(isClosing ? closed : archiveEnded('it has stopped')));
  return {
    ...calls.methods(),
    close: async () => {
      if (calls.isEnded) return;
      isClosing = true;
      const stopped = hasStopped(worker);
      await calls.call('close', []);
      calls.end(closed);
      await stopped;
    },
  };
}

const closed = failure('internal', 'The archive has been closed.');

/**
 * A worker whose database is closed comes to its end by itself. Ending it from outside can tear
 * native code down in the middle of its own tidying, so that is kept for one that hangs.
 */
function hasStopped(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => worker.terminate(), PATIENCE_WITH_WORKER_MS);
    worker.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
