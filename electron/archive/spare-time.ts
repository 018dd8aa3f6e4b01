import type { Connection } from './connection.ts';
import { engagePersonJudge, isPersonJudgeMissed } from './names/name-knowledge.ts';
import { readWaitingNames } from './names/read-waiting-names.ts';
import { briefingsWaiting } from './queries/suggestion-queries.ts';
import { readAhead } from './texts-in-hand.ts';

/** Milliseconds without a call after which something is read, and between two stretches of it. */
const QUIET = 300;
const REST = 20;
/** After opening: a window is then there. */
const SETTLED = 2_000;
/** A call that comes meanwhile waits no longer than this and one briefing. */
const STRETCH = 15;

/** What is done while nobody asks anything of the archive. */
export interface SpareTime {
  /** A call came: whatever else is to be done waits until it is quiet again. */
  wake(): void;
  stop(): void;
}

/** Reads what was opened, so that saving it costs less, and then the names of briefings. */
export function workInSpareTime(connection: Connection): SpareTime {
  const settled = performance.now() + SETTLED;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const readIn = (pause: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(read, pause).unref();
  };
  const wake = () => readIn(Math.max(QUIET, settled - performance.now()));
  const read = async () => {
    try {
      if (isStopped) return;
      if (readAhead(connection, performance.now() + STRETCH)) return readIn(REST);
      if (!isJudgeWanted(connection)) return;
      await engagePersonJudge();
      if (isStopped) return;
      if (readWaitingNames(connection, performance.now() + STRETCH)) readIn(REST);
    } catch (error) {
      // The archive is whole without it; it is tried again after the next call.
      console.error('A briefing could not be read in spare time:', error);
    }
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  wake();
  return { wake, stop };
}

/** Most starts have nothing to judge, and need not wait for the judge or keep it. */
const isJudgeWanted = (connection: Connection): boolean =>
  isPersonJudgeMissed() || briefingsWaiting(connection, 1).length > 0;
