import type { MessagePort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import type { Archive } from './archive.ts';
import { ArchiveCalls, ArchiveFault } from './archive-calls.ts';
import type { OperationName } from './outcome-forms.ts';
import type { WorkerCall, WorkerReply } from './worker-messages.ts';

/**
 * Answers the calls of another thread from the archive that is open here, until the port closes.
 * What is left out of `archive` cannot be asked.
 */
export function relayArchive(port: MessagePort, archive: Partial<Pick<Archive, OperationName>>) {
  port.on('message', async ({ call, operation, parameters }: WorkerCall) => {
    const say = (reply: WorkerReply) => port.postMessage(reply);
    try {
      if (operation === 'close')
        throw new Error('Only the thread that opened an archive closes it');
      // The caller is typed by the same interface.
      const work = archive[operation] as
        | ((...all: readonly unknown[]) => Promise<unknown>)
        | undefined;
      invariant(work, `${operation} is relayed`);
      say({ call, outcome: await work(...parameters) });
    } catch (error) {
      if (error instanceof ArchiveFault) say({ call, fault: error.failure });
      else say({ call, bug: error instanceof Error ? (error.stack ?? error.message) : `${error}` });
    }
  });
}

/** The archive that another thread has open, through a port that it answers. */
export function relayedArchive(port: MessagePort): Omit<Archive, 'close'> {
  const calls = new ArchiveCalls(port);
  port.on('message', (reply: WorkerReply) => calls.take(reply));
  return calls.methods();
}
