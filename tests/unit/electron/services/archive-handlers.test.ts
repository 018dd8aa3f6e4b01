import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { archiveHandlers } from '../../../../electron/services/archive-handlers.ts';
import { withinContract } from '../../../../electron/services/within-contract.ts';
import { failure } from '../../../../shared/kernel/failure.ts';
import { err } from '../../../../shared/kernel/result.ts';
import {
  foundCourier,
  importedIssue,
  importIssue,
  manuscriptOf,
  temporaryArchive,
  value,
} from '../archive/temporary-archive.ts';

function handlersOf(archive: Archive) {
  const emitted: unknown[] = [];
  const emit = (name: string, event: unknown) => emitted.push([name, event]);
  return { handlers: archiveHandlers({ archive, ports: { emit } }), emitted };
}

describe('the handlers of the archive', () => {
  it('save a briefing with its tagged citations read in the light of its issue', async () => {
    const archive = await temporaryArchive();
    const { handlers, emitted } = handlersOf(archive);
    const publication = await foundCourier(archive);
    const { issueId, briefings } = await importIssue(
      archive,
      importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'One', text: 'Words.' }]),
    );
    const briefingId = briefings[0]?.id ?? '';
    const citation = {
      type: 'citation' as const,
      id: 'c1',
      content: [{ type: 'text' as const, text: '(Reuters, May 5)' }],
    };
    const saved = value(
      await handlers['briefings.save']({
        briefingId,
        baseRevision: 1,
        details: { headline: 'One', section: null, byline: null, dateline: null },
        manuscript: { version: 1, blocks: [{ type: 'paragraph', content: [citation] }] },
      }),
    );
    const [occurrence] = saved.occurrences;
    expect(occurrence?.reading?.groups[0]?.resolved).toEqual([
      { start: '2003-05-05', end: '2003-05-05' },
    ]);
    expect(occurrence?.sources.map(({ name }) => name)).toEqual(['Reuters']);
    expect(emitted).toEqual([
      [
        'archive.changed',
        { issueIds: [issueId], briefingIds: [briefingId], publications: false, sources: true },
      ],
    ]);
  });

  it('tell the windows of every change, and of nothing that failed', async () => {
    const archive = await temporaryArchive();
    const { handlers, emitted } = handlersOf(archive);
    const publication = await foundCourier(archive);
    await handlers['issues.remove']({ issueId: 'nothing' });
    expect(emitted).toEqual([]);
    const saved = await handlers['briefings.save']({
      briefingId: 'nothing',
      baseRevision: 1,
      details: { headline: '', section: null, byline: null, dateline: null },
      manuscript: manuscriptOf(''),
    });
    expect(saved).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    const details = { shortTitle: 'the Post' };
    value(await handlers['publications.update']({ publicationId: publication.id, details }));
    expect(emitted).toHaveLength(1);
  });

  it('keep the words of a fault that the contract does not name', () => {
    const fault = failure('archive-damaged', 'The archive is damaged.', { hint: 'Check it.' });
    expect(withinContract('issues.list', err(fault))).toEqual({
      ok: false,
      error: { ...fault, kind: 'internal' },
    });
    const full = failure('disk-full', 'The disk is full.');
    expect(withinContract('briefings.save', err(full))).toEqual(err(full));
  });
});

describe('an archive whose worker has ended', () => {
  it('says so to whoever asks', async () => {
    const archive = await temporaryArchive();
    await archive.close();
    expect(await archive['publications.list']({})).toMatchObject({
      ok: false,
      error: { kind: 'internal' },
    });
    await expect(archive.counts()).rejects.toThrow('closed');
  });
});
