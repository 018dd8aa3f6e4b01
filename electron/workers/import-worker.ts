import { parentPort } from 'node:worker_threads';
import { invariant } from '../../shared/kernel/invariant.ts';
import { movedBytes } from '../archive/moved-bytes.ts';
import { readFile } from '../importers/choose-importer.ts';
import type { ContainedFile } from '../importers/importer.ts';
import { outlinePlanned } from '../services/doubles/outline-planned.ts';
import { PlanningDesk } from '../services/imports/planning-desk.ts';
import { prepareIssue } from '../services/imports/prepare-issue.ts';
import { stageReading } from '../services/imports/stage-reading.ts';
import type { ReaderAnswers, ReaderOrder } from '../services/isolated-reader.ts';

invariant(parentPort, 'the import worker runs as a worker');
const port = parentPort;

/** What files hold, while it is being unpacked. */
const open = new Map<number, readonly ContainedFile[]>();
const planning = new PlanningDesk();

const answers: {
  [Kind in keyof ReaderAnswers]: (
    order: ReaderOrder<Kind>,
  ) => ReaderAnswers[Kind] | Promise<ReaderAnswers[Kind]>;
} = {
  read: async ({ file, before, container }) => {
    const read = await readFile(file, before.options);
    const contained = (read.ok && read.value.contained) || [];
    if (contained.length > 0) open.set(container, contained);
    return {
      reading: stageReading(file, before, read),
      contained: contained.map(({ unpack: _, ...told }) => told),
    };
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
  beginPlan: ({ settlement }) => {
    planning.begin(settlement);
    return null;
  },
  survey: ({ heads }) => {
    planning.survey(heads);
    return null;
  },
  surveyed: () => planning.surveyed(),
  settle: ({ heads, others }) => planning.settle(heads, others),
  outline: ({ forms }) => outlinePlanned(forms),
  prepare: ({ issue, publications }) => {
    const ready = prepareIssue(issue, publications);
    return new TextEncoder().encode(JSON.stringify(ready));
  },
};

port.on('message', async (order: ReaderOrder) => {
  const answer = answers[order.kind] as (order: ReaderOrder) => unknown;
  const answered = await answer(order);
  port.postMessage(answered, order.kind === 'prepare' ? movedBytes([answered]) : []);
});
