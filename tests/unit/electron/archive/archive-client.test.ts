import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { archiveClient } from '../../../../electron/archive/archive-client.ts';

/** A worker that ends as soon as anything is asked of it. */
const fragile = (how: string) =>
  new Worker(`require('node:worker_threads').parentPort.on('message', () => { ${how} })`, {
    eval: true,
  });

describe('an archive whose worker ends under a call', () => {
  it.each(['process.exit(3)', "throw new Error('out of memory')"])(
    'tells every caller, and those who come later (%s)',
    async (how) => {
      const archive = archiveClient(fragile(how));
      const [list, counts] = await Promise.allSettled([
        archive['publications.list']({}),
        archive.counts(),
      ]);
      expect(list).toMatchObject({ value: { ok: false, error: { kind: 'internal' } } });
      expect(counts).toMatchObject({ status: 'rejected', reason: { name: 'ArchiveFault' } });
      expect(await archive['issues.read']({ issueId: 'any' })).toMatchObject({ ok: false });
      await archive.close();
    },
  );
});
