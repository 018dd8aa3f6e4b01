import { constants, setPriority } from 'node:os';
import {
  type PressAnswer,
  type PressProgress,
  type PressRequest,
  VolumePress,
} from '../services/volumes/volume-press.ts';

/**
 * A process, not a thread: the typesetter and the volume take memory that only the end of a process
 * gives back. It goes after the window, and ends with who started it.
 */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const press = new VolumePress();
const answer = (message: PressAnswer) => void process.send?.(message);

process.on('message', async (request: PressRequest) => {
  if (request.kind === 'set') {
    const outcome = await press.set(request.order, request.file);
    // Each layout is held by a small object of ours, of which the engine of JavaScript has room for
    // hundreds: cleared by itself, a volume took twice as much memory.
    globalThis.gc?.();
    answer({ kind: 'set', outcome });
  } else {
    const progress = (told: PressProgress) => answer({ kind: 'progress', told });
    answer({ kind: 'bound', outcome: await press.bind(request.order, progress) });
  }
});
process.on('disconnect', () => process.exit());
