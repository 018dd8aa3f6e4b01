import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { mustBeMet } from '../../../../shared/assembly/missing-before-print.ts';
import { usualRules } from '../../../../shared/publishing/publishing-rules.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  indexed,
  issueOf,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

async function briefingIn(archive: Archive) {
  const publication = await foundCourier(archive);
  const { briefings } = await importIssue(
    archive,
    importedIssue(publication, { date: '2003-05-06' }, [{ headline: 'Grain', text: 'Words.' }]),
  );
  const briefingId = briefings[0]?.id ?? '';
  value(await archive['people.nameWriter']({ name: 'Ana Marr' }));
  const save = (baseRevision: number, text: string) =>
    archive['briefings.save']({
      briefingId,
      baseRevision,
      details: { headline: 'Grain', section: null, byline: null, dateline: null },
      ...indexed(publication, issueOf({}), text),
    });
  const move = (status: string) => archive['publishing.move']({ briefingId, status });
  const publish = async () => {
    for (const status of ['edit', 'ready', 'published']) value(await move(status));
  };
  return { publication, briefingId, save, move, publish };
}

describe('the way to print', () => {
  it('goes by the rules, from the first status on', async () => {
    const archive = await temporaryArchive();
    const { briefingId, move } = await briefingIn(archive);
    const first = value(await archive['publishing.read']({ briefingId }));
    expect(first).toMatchObject({ status: 'draft', isLocked: false, rules: usualRules });
    expect(failureOf(await move('published')).kind).toBe('conflict');
    expect(value(await move('edit')).status).toBe('edit');
  });

  it('goes by other rules once a publication makes them', async () => {
    const archive = await temporaryArchive();
    const { publication, move } = await briefingIn(archive);
    const rules = {
      statuses: [
        { id: 'draft', name: 'Written', next: ['out'] },
        { id: 'out', name: 'Out', next: [] },
      ],
      published: 'out',
      checklist: [],
    };
    value(await archive['publishing.changeRules']({ publicationId: publication.id, rules }));
    expect(value(await move('out')).isLocked).toBe(true);
  });

  it('has a checklist, partly seen to by itself and partly ticked by a person', async () => {
    const archive = await temporaryArchive();
    const { briefingId } = await briefingIn(archive);
    const ticked = value(
      await archive['publishing.tick']({ briefingId, item: 'facts', isMet: true }),
    );
    const byId = new Map(ticked.checklist.map((item) => [item.id, item]));
    expect(byId.get('facts')).toMatchObject({ isMet: true, ticked: { by: 'Ana Marr' } });
    expect(byId.get('headline')).toMatchObject({ isMet: true, against: 0 });
  });

  it('counts the findings of the proof, as the text stands now and without those that are left', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save } = await briefingIn(archive);
    const against = async () =>
      value(await archive['publishing.read']({ briefingId })).checklist.find(
        ({ check }) => check === 'no-findings',
      )?.against;
    expect(await against()).toBe(0);
    value(await save(1, 'It closed on Sunday, May 2, 2003.'));
    expect(await against()).toBe(1);
    const { findings } = value(await archive['findings.list']({ scope: { briefingId } }));
    const fingerprint = findings[0]?.fingerprint ?? '';
    value(await archive['findings.leave']({ briefingId, fingerprint, extent: 'finding' }));
    expect(await against()).toBe(0);
  });

  it('is closed by a point that must be met, for a briefing and for its whole issue', async () => {
    const archive = await temporaryArchive();
    const { publication, briefingId, save, move } = await briefingIn(archive);
    const checklist = usualRules.checklist.map((item) =>
      item.check === 'no-findings' ? { ...item, isRequired: true } : item,
    );
    const rules = { ...usualRules, checklist };
    value(await archive['publishing.changeRules']({ publicationId: publication.id, rules }));
    value(await save(1, 'It closed on Sunday, May 2, 2003.'));
    for (const status of ['edit', 'ready']) value(await move(status));
    expect(failureOf(await move('published'))).toMatchObject({
      kind: 'conflict',
      message: 'Points of the checklist must be met first: No finding of the proof is open.',
    });
    const { issueId } = value(await archive['briefings.read']({ briefingId }));
    const missing = value(await archive['assembly.missing']({ issueId }));
    expect(missing.filter(mustBeMet)).toMatchObject([{ kind: 'unchecked', against: 1 }]);
    value(await save(2, 'It closed on Friday, May 2, 2003.'));
    expect(value(await move('published')).isLocked).toBe(true);
  });

  it('keeps who has a briefing, and a note to its file', async () => {
    const archive = await temporaryArchive();
    const { briefingId } = await briefingIn(archive);
    value(await archive['publishing.assign']({ briefingId, assignee: 'Ben Oke' }));
    const noted = value(await archive['publishing.assign']({ briefingId, note: 'Call the port.' }));
    expect(noted).toMatchObject({ assignee: 'Ben Oke', note: 'Call the port.' });
    const { issueId } = value(await archive['briefings.read']({ briefingId }));
    expect(value(await archive['publishing.ofIssue']({ issueId }))).toEqual([
      { briefingId, status: 'Draft', assignee: 'Ben Oke' },
    ]);
  });
});

describe('what is published', () => {
  it('can only be read', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save, publish } = await briefingIn(archive);
    await publish();
    expect(failureOf(await save(1, 'Other words.')).kind).toBe('locked');
    expect(value(await archive['briefings.read']({ briefingId })).isLocked).toBe(true);
  });

  it('is corrected by a dated correction with a revision of its own, and locked again', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save, publish } = await briefingIn(archive);
    await publish();
    const words = { kind: 'correction' as const, wrong: '40 ships', right: 'There were 14 ships.' };
    value(await archive['publishing.beginCorrection']({ briefingId, words }));
    value(await save(1, 'Other words.'));
    const stated = value(await archive['publishing.stateCorrection']({ briefingId }));
    expect(stated).toMatchObject({ isLocked: true, correcting: null });
    expect(stated.corrections).toMatchObject([{ ...words, by: 'Ana Marr', revision: 2 }]);
    expect(failureOf(await save(2, 'And others.')).kind).toBe('locked');
    const history = value(await archive['briefings.history']({ briefingId }));
    expect(history.map(({ name }) => name)).toEqual(['Corrected', 'Published']);
  });

  it('stays as it is where a correction is given up', async () => {
    const archive = await temporaryArchive();
    const { briefingId, publish } = await briefingIn(archive);
    await publish();
    const words = { kind: 'update' as const, wrong: '', right: 'More is known.' };
    value(await archive['publishing.beginCorrection']({ briefingId, words }));
    const dropped = value(await archive['publishing.dropCorrection']({ briefingId }));
    expect(dropped).toMatchObject({ isLocked: true, correcting: null, corrections: [] });
  });

  it('is opened again for a reason that is kept', async () => {
    const archive = await temporaryArchive();
    const { briefingId, save, publish } = await briefingIn(archive);
    await publish();
    const opened = value(
      await archive['publishing.unlock']({ briefingId, reason: 'It went out too soon.' }),
    );
    expect(opened).toMatchObject({
      status: 'ready',
      isLocked: false,
      unlockings: [{ reason: 'It went out too soon.', by: 'Ana Marr' }],
    });
    value(await save(1, 'Other words.'));
  });
});
