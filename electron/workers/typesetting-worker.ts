import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { openNativeEngine } from '../typesetting/native-engine.ts';
import { setPages } from '../typesetting/set-pages.ts';
import type { PrintOrder } from '../typesetting/typesetter.ts';
import type { WorkerAnswer } from '../typesetting/worker-typesetter.ts';

invariant(parentPort, 'the typesetting worker runs as a worker');
const port = parentPort;
const answer = (message: WorkerAnswer) => port.postMessage(message);
const opened = openNativeEngine();

port.on('message', async (order: PrintOrder) => {
  const engine = await opened;
  if (!engine) return answer({ kind: 'no-engine' });
  const outcome = await setPages(engine, order, (stage) => answer({ kind: 'progress', stage }));
  answer({ kind: 'outcome', outcome });
});
