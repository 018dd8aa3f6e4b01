import type { MessagePort } from 'node:worker_threads';
import { resourcePath } from '../workers/resource-path.ts';
import { archiveFailure } from './archive-failure.ts';
import { type ArchiveSession, openSession } from './archive-session.ts';
import { migrations } from './migrations/migrations.ts';
import { readNamesInSpareTime } from './names/names-in-spare-time.ts';
import { operations } from './operations/operations.ts';
import { readSourceSeed } from './seed-sources.ts';
import type { WorkerCall, WorkerReply, WorkerStart } from './worker-messages.ts';

/** Opens the archive and answers every call of the port in order, until it is asked to close. */
export async function serveArchive(port: MessagePort, start: WorkerStart) {
  const say = (reply: WorkerReply) => port.postMessage(reply);
  const { paths, create, seed = readSourceSeed(resourcePath('authority/sources')) } = start;
  const opened = await openSession({ paths, migrations, seed, create });
  if (!opened.ok) {
    say({ opened });
    port.close();
    return;
  }
  const session = opened.value;
  const spareTime = readNamesInSpareTime(session.connection);
  port.on('message', async (call: WorkerCall) => {
    if (call.operation !== 'close') {
      say(answer(session, call, paths.database));
      spareTime.wake();
      return;
    }
    spareTime.stop();
    await session.close();
    say({ call: call.call, outcome: null });
    port.close();
  });
  say({ opened: { ok: true, value: null } });
  await tend(session);
  setInterval(() => tend(session), TENDED_EVERY_MS).unref();
}

const TENDED_EVERY_MS = 3_600_000;

/** The archive is whole without this: a full disk must not keep anyone from reading it. */
async function tend(session: ArchiveSession): Promise<void> {
  try {
    await session.tend();
  } catch (error) {
    console.error('The archive could not be thinned or backed up:', error);
  }
}

function answer(
  { connection }: ArchiveSession,
  { call, operation, parameters }: Exclude<WorkerCall, { operation: 'close' }>,
  file: string,
): WorkerReply {
  if (operation === 'close') throw new Error('Closing is no operation of the archive');
  try {
    // The client is typed by the same interface as the table of operations.
    const work = operations[operation] as (...all: readonly unknown[]) => unknown;
    return { call, outcome: work(connection, ...parameters) };
  } catch (error) {
    const fault = archiveFailure(error, file);
    if (fault) return { call, fault };
    return { call, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
