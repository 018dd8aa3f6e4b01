import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  courier,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

const EUROPEAN = 'On 13/5/99 and 14/5/99 it rained (AP, 15/5/99). It hailed (Reuters, 4/5/99).';

/** An issue of a publication that this import founds. */
async function importForeignIssue(archive: Archive, text: string) {
  const publication = await archive.ensurePublication('Hafenblatt', null);
  const issue = importedIssue(publication, { date: '1999-05-20' }, [{ headline: 'Tide', text }]);
  return { publication, ...(await importIssue(archive, issue)) };
}

const settingsOf = async (archive: Archive, id: string) =>
  value(await archive['publications.list']({})).find((publication) => publication.id === id);

const daysOf = async (archive: Archive, briefingId: string) =>
  value(await archive['briefings.read']({ briefingId })).occurrences.flatMap(
    ({ reading }) => reading?.groups.flatMap(({ dates }) => dates.map(({ start }) => start)) ?? [],
  );

async function rereadAll(archive: Archive): Promise<number> {
  let read = 0;
  for (let left = 1; left > 0; ) {
    const progress = await archive.rereadOlder(3);
    read += progress.read;
    left = progress.left;
  }
  return read;
}

describe('the style of dates of a publication', () => {
  it('is guessed from its issues, with what speaks for it', async () => {
    const archive = await temporaryArchive();
    const { publication } = await importForeignIssue(archive, EUROPEAN);
    const guess = value(
      await archive['publications.guessDateStyle']({ publicationId: publication.id }),
    );
    expect(guess).toMatchObject({
      dateOrder: 'day-first',
      evidence: { monthFirst: 0, dayFirst: 3, yearFirst: 0 },
    });
  });

  it('is not guessed where there is nothing to guess from', async () => {
    const archive = await temporaryArchive();
    const { id } = await foundCourier(archive);
    expect(value(await archive['publications.guessDateStyle']({ publicationId: id }))).toBeNull();
  });

  it('is set by the import that founds the publication, which then is read anew', async () => {
    const archive = await temporaryArchive();
    const { publication, briefings } = await importForeignIssue(archive, EUROPEAN);
    expect((await settingsOf(archive, publication.id))?.dateOrder).toBe('day-first');
    const [briefing] = briefings;
    expect(await daysOf(archive, briefing?.id ?? '')).toContain('1999-04-05');
    expect(await rereadAll(archive)).toBe(1);
    expect(await daysOf(archive, briefing?.id ?? '')).toEqual(['1999-05-15', '1999-05-04']);
  });

  it('stays as a person has set it, whatever is imported', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const issue = importedIssue(publication, { date: '1999-05-20' }, [
      { headline: 'Tide', text: EUROPEAN },
    ]);
    await importIssue(archive, issue);
    expect((await settingsOf(archive, publication.id))?.dateOrder).toBe('month-first');
  });

  it('has every briefing of the publication read again when a person changes it', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const issue = importedIssue(publication, { date: '1999-05-20' }, [
      { headline: 'Tide', text: 'It hailed (Reuters, 4/5/99).' },
      { headline: 'Ebb', text: 'It rained (AP, May 3).' },
    ]);
    const { briefings } = await importIssue(archive, issue);
    expect(await rereadAll(archive)).toBe(0);
    const details = { ...courier, dateOrder: 'day-first' as const };
    value(await archive['publications.update']({ publicationId: publication.id, details }));
    expect(await rereadAll(archive)).toBe(2);
    expect(await daysOf(archive, briefings[0]?.id ?? '')).toEqual(['1999-05-04']);
  });
});
