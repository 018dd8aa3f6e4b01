import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { ok } from '../../shared/kernel/result.ts';
import { drawChangedBlock } from '../typesetting/draw-changed-block.ts';
import { drawLivePages } from '../typesetting/draw-live-pages.ts';
import { newLiveMemory } from '../typesetting/live-memory.ts';
import { openNativeEngine } from '../typesetting/native-engine.ts';
import { drawPages, setPages } from '../typesetting/set-pages.ts';
import type { WorkerAnswer, WorkerRequest } from '../typesetting/worker-typesetter.ts';

invariant(parentPort, 'the typesetting worker runs as a worker');
const port = parentPort;
const answer = (message: WorkerAnswer) => port.postMessage(message);
const opened = openNativeEngine();
const memory = newLiveMemory();

port.on('message', async (request: WorkerRequest) => {
  const engine = await opened;
  if (!engine) return answer({ kind: 'no-engine' });
  if (request.kind === 'draw') {
    return answer({ kind: 'drawn', outcome: await drawPages(engine, request.order) });
  }
  if (request.kind === 'draw-live') {
    answer({ kind: 'drawn', outcome: await drawLivePages(engine, request.live, memory) });
    return engine.forget();
  }
  if (request.kind === 'draw-block') {
    // What the whole issue was laid out with is of no use for a block, and must not be forgotten.
    const outcome = ok(await drawChangedBlock(engine, request.block, memory));
    return answer({ kind: 'drawn', outcome });
  }
  const progress = (stage: string) => answer({ kind: 'progress', stage });
  answer({ kind: 'printed', outcome: await setPages(engine, request.order, progress) });
});
