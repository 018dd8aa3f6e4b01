import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { ok } from '../../shared/kernel/result.ts';
import { readFile } from '../importers/choose-importer.ts';
import type { ContainedFile } from '../importers/importer.ts';
import type { ReaderAnswers, ReaderOrder } from '../services/isolated-reader.ts';
import { recogniseBriefings } from '../services/recognition.ts';

invariant(parentPort, 'the import worker runs as a worker');
const port = parentPort;

/** What files hold, while it is being unpacked. */
const open = new Map<number, readonly ContainedFile[]>();

const answers: {
  [Kind in keyof ReaderAnswers]: (
    order: ReaderOrder<Kind>,
  ) => ReaderAnswers[Kind] | Promise<ReaderAnswers[Kind]>;
} = {
  read: async ({ file, options, container }) => {
    const read = await readFile(file, options);
    if (!read.ok) return read;
    const { contained = [], ...rest } = read.value;
    if (contained.length > 0) open.set(container, contained);
    return ok({ ...rest, contained: contained.map(({ unpack: _, ...told }) => told) });
  },
  unpack: ({ container, place }) => {
    const part = open.get(container)?.[place];
    invariant(part, 'a part is asked for while its container is open');
    return part.unpack();
  },
  release: ({ container }) => {
    open.delete(container);
    return null;
  },
  recognise: ({ draft, context }) => recogniseBriefings(draft, context),
};

port.on('message', async (order: ReaderOrder) => {
  const answer = answers[order.kind] as (order: ReaderOrder) => unknown;
  port.postMessage(await answer(order));
});
