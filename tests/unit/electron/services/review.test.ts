import { describe, expect, it, onTestFinished } from 'vitest';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { reviewHandlers } from '../../../../electron/services/review.ts';
import type { EventName, EventOf } from '../../../../shared/contract/events.ts';
import {
  archiveInThisThread,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from '../archive/temporary-archive.ts';

const OF_A_KIND = { reason: 'doubtful' as const, kind: 'Zarubin: a year only' };

async function openReview(count: number) {
  const archive = await archiveInThisThread();
  onTestFinished(() => archive.close());
  const text = 'Fares rose [Zarubin, 2003].';
  const briefings = Array.from({ length: count }, (_, each) => ({ headline: `${each}`, text }));
  const issue = importedIssue(await foundCourier(archive), { date: '2003-05-06' }, briefings);
  await importIssue(archive, issue);
  const heard: EventName[] = [];
  let onProgress = (_: EventOf<'job.progress'>) => {};
  const ports = {
    emit: <Name extends EventName>(name: Name, event: EventOf<Name>) => {
      heard.push(name);
      if (name === 'job.progress') onProgress(event as EventOf<'job.progress'>);
    },
  };
  const jobs = new Jobs(ports);
  const waiting = async () => value(await archive['review.progress']({})).waiting;
  return {
    ...{ archive, jobs, heard, waiting },
    handlers: reviewHandlers({ archive, jobs, ports }),
    watch: (listener: typeof onProgress) => {
      onProgress = listener;
    },
  };
}

describe('one decision for a whole kind', () => {
  it('is made in chunks, spares those that were left out, and is undone as one', async () => {
    const { archive, handlers, heard, waiting } = await openReview(45);
    const { items } = value(await archive['review.list']({ limit: 2 }));
    const except = items.map(({ briefingId, id }) => ({ briefingId, id }));
    const request = { jobId: 'j', filter: OF_A_KIND, except, verdict: 'accept' as const };
    const decided = value(await handlers['review.decideAll'](request));
    expect(decided).toMatchObject({ changed: 43, refused: 0 });
    expect(decided.words).toBe('Accepted 43 of “Zarubin: a year only”');
    expect(await waiting()).toBe(2);
    expect(heard.filter((name) => name === 'archive.changed')).toHaveLength(1);
    expect(value(await handlers['review.undo']({ jobId: 'j' }))).toMatchObject({ changed: 43 });
    expect(await waiting()).toBe(45);
    expect(value(await handlers['review.redo']({ jobId: 'j' }))).toMatchObject({ changed: 43 });
    expect(await waiting()).toBe(2);
  });

  it('keeps what is done where it is cancelled, and that can be undone', async () => {
    const { handlers, jobs, watch, waiting } = await openReview(45);
    watch(({ done }) => {
      if (done > 0) jobs.cancel('j');
    });
    const request = { jobId: 'j', filter: OF_A_KIND, except: [], verdict: 'reject' as const };
    const decided = value(await handlers['review.decideAll'](request));
    expect(decided.changed).toBeLessThan(45);
    expect(await waiting()).toBe(45 - decided.changed);
    watch(() => {});
    value(await handlers['review.undo']({ jobId: 'k' }));
    expect(await waiting()).toBe(45);
  });

  it('has nothing to undo at the beginning', async () => {
    const { handlers } = await openReview(1);
    expect(failureOf(await handlers['review.undo']({ jobId: 'j' })).kind).toBe('not-found');
  });
});
