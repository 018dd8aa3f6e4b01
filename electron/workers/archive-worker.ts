import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { serveArchive } from '../archive/serve-archive.ts';

invariant(parentPort, 'the archive is served in a worker thread');
await serveArchive(parentPort, workerData);
