import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { readFile } from '../importers/choose-importer.ts';
import type { ReaderAnswers, ReaderOrder } from '../services/isolated-reader.ts';
import { recogniseBriefings } from '../services/recognition.ts';

invariant(parentPort, 'the import worker runs as a worker');
const port = parentPort;

const answers: {
  [Kind in keyof ReaderAnswers]: (
    order: ReaderOrder<Kind>,
  ) => ReaderAnswers[Kind] | Promise<ReaderAnswers[Kind]>;
} = {
  read: ({ file }) => readFile(file),
  recognise: ({ draft, context }) => recogniseBriefings(draft, context),
};

port.on('message', async (order: ReaderOrder) => {
  port.postMessage(order.kind === 'read' ? await answers.read(order) : answers.recognise(order));
});
