import type { MessagePort } from 'node:worker_threads';
import type { Failure } from '../../shared/kernel/failure.ts';
import { resourcePath } from '../workers/resource-path.ts';
import { archiveFailure, archiveGone } from './archive-failure.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { type ArchiveSession, openSession } from './archive-session.ts';
import { fileIdentity } from './file-identity.ts';
import { migrations } from './migrations/migrations.ts';
import { operations } from './operations/operations.ts';
import { readSourceSeed } from './seed-sources.ts';
import { workInSpareTime } from './spare-time.ts';
import type { WorkerAnswer, WorkerCall, WorkerReply, WorkerStart } from './worker-messages.ts';

/** Opens the archive and answers every call of the port in order, until it is asked to close. */
export async function serveArchive(port: MessagePort, start: WorkerStart) {
  const say = (reply: WorkerReply) => port.postMessage(reply);
  const { paths, create, seed = readSourceSeed(resourcePath('authority/sources')) } = start;
  const open = (founds: boolean) => openSession({ paths, migrations, seed, create: founds });
  const opened = await open(create);
  if (!opened.ok) {
    say({ opened });
    port.close();
    return;
  }
  let session = opened.value;
  let spareTime = workInSpareTime(session.connection);
  /** What was put back in the place of the archive is opened; null where nothing was. */
  const openAgain = async (): Promise<Failure | null> => {
    if (fileIdentity(paths.database) === null) return archiveGone(paths);
    spareTime.stop();
    session.abandon();
    const again = await open(false);
    if (!again.ok) return again.error;
    session = again.value;
    spareTime = workInSpareTime(session.connection);
    return null;
  };
  /** An answer that cannot leave this thread is a bug of its operation, and ends nothing else. */
  const reply = (given: WorkerAnswer) => {
    try {
      say(given);
    } catch (error) {
      say({ call: given.call, bug: String(error) });
    }
  };
  let turn = Promise.resolve();
  const serve = async (call: WorkerCall) => {
    if (call.operation === 'close') {
      spareTime.stop();
      await session.close();
      say({ call: call.call, outcome: null });
      port.close();
      return;
    }
    const fault = session.isInPlace() ? null : await openAgain();
    reply(fault ? { call: call.call, fault } : answer(session, call, paths));
    spareTime.wake();
  };
  port.on('message', (call: WorkerCall) => {
    turn = turn.then(() => serve(call));
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
  { connection, isInPlace }: ArchiveSession,
  { call, operation, parameters }: Exclude<WorkerCall, { operation: 'close' }>,
  paths: ArchivePaths,
): WorkerAnswer {
  if (operation === 'close') throw new Error('Closing is no operation of the archive');
  try {
    // The client is typed by the same interface as the table of operations.
    const work = operations[operation] as (...all: readonly unknown[]) => unknown;
    const outcome = work(connection, ...parameters);
    // What was committed to a file that nobody finds again is not kept.
    return isInPlace() ? { call, outcome } : { call, fault: archiveGone(paths) };
  } catch (error) {
    const fault = isInPlace() ? archiveFailure(error, paths.database) : archiveGone(paths);
    if (fault) return { call, fault };
    return { call, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
