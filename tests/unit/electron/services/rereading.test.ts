import { expect, it } from 'vitest';
import { Jobs } from '../../../../electron/services/jobs.ts';
import { Rereading } from '../../../../electron/services/rereading.ts';
import type { EventName } from '../../../../shared/contract/events.ts';
import { REREADING_JOB } from '../../../../shared/contract/review-procedures.ts';
import {
  courier,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from '../archive/temporary-archive.ts';

it('reads a publication again after its dates have changed, and tells the windows', async () => {
  const archive = await temporaryArchive();
  const publication = await foundCourier(archive);
  const written = Array.from({ length: 20 }, (_, at) => ({
    headline: `Tide ${at}`,
    text: `It rained (AP, 4/5/99). Briefing ${at}.`,
  }));
  await importIssue(archive, importedIssue(publication, { date: '1999-05-20' }, written));
  const emitted: EventName[] = [];
  let told = () => {};
  const isTold = new Promise<void>((resolve) => {
    told = resolve;
  });
  const failed: unknown[] = [];
  const rereading = new Rereading({
    archive,
    jobs: new Jobs({ emit: () => {} }),
    ports: {
      emit: (name) => {
        emitted.push(name);
        told();
      },
    },
    report: (error) => failed.push(error),
  });
  const details = { ...courier, dateOrder: 'day-first' as const };
  value(await archive['publications.update']({ publicationId: publication.id, details }));
  rereading.following({ emit: () => {} }).emit('archive.changed', {
    issueIds: [],
    briefingIds: [],
    publications: true,
    sources: true,
  });
  await isTold;
  await rereading.close();
  expect(failed).toEqual([]);
  expect(emitted).toEqual(['archive.changed']);
  expect(await archive.rereadOlder(1)).toEqual({ read: 0, left: 0 });
});

it('says how far it is, stops where it is cancelled, and goes on from there the next time', async () => {
  let left = 100;
  const archive = {
    rereadOlder: async (limit: number) => {
      const read = Math.min(limit, left);
      left -= read;
      if (left < 60) jobs.cancel(REREADING_JOB);
      return { read, left };
    },
  };
  const shown: number[] = [];
  const jobs = new Jobs({
    emit: (_, event) => void ('done' in event && shown.push(event.done)),
  });
  const rereading = new Rereading({ archive, jobs, ports: { emit: () => {} }, report: () => {} });
  const isRead = () => new Promise((resolve) => setTimeout(resolve, 20));
  rereading.start();
  while (left >= 60) await isRead();
  await isRead();
  expect(left).toBeGreaterThan(40);
  expect(shown.at(-1)).toBe(100 - left);
  const stoppedAt = left;
  rereading.start();
  while (left === stoppedAt) await isRead();
  await rereading.close();
  expect(left).toBeLessThan(stoppedAt);
});
