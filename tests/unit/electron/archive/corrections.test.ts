import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import {
  archiveInThisThread,
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  value,
} from './temporary-archive.ts';

const strike = { headline: 'Pilots of the delta strike', text: 'The pilots stopped work.' };
const silt = { headline: 'Silt closes the eastern basin', text: 'Dredgers were not paid.' };
const rain = { headline: 'Rain', text: 'It rained.' };

async function shelf() {
  const archive = await archiveInThisThread();
  const publication = await foundCourier(archive);
  const bring = (date: string, ...briefings: { headline: string; text: string }[]) =>
    importIssue(archive, importedIssue(publication, { date }, briefings));
  const of = async (briefingId: string | undefined) => {
    const { correctedIn, corrects } = value(
      await archive['references.ofBriefing']({ briefingId: briefingId ?? '' }),
    );
    const ids = (corrections: typeof corrects) => corrections.map((one) => one.briefingId);
    return {
      correctedIn: ids(correctedIn),
      corrects: ids(corrects),
      known: [...correctedIn, ...corrects].map((one) => one.known),
    };
  };
  return { archive, bring, of };
}

const decide = (
  archive: Archive,
  correctingId: string | undefined,
  correctedId: string | undefined,
  verdict: 'accepted' | 'rejected' | null,
) =>
  archive['corrections.decide']({
    correctingId: correctingId ?? '',
    correctedId: correctedId ?? '',
    verdict,
  });

describe('a correction', () => {
  it('that says which issue it corrects stands with the briefing that it is about', async () => {
    const { archive, bring, of } = await shelf();
    const { issueId, briefings } = await bring('2003-05-01', strike, silt);
    const text =
      'Correction: In our issue of May 1 we wrote that silt closes the eastern basin. It does not.';
    const later = await bring('2003-05-06', rain, { headline: 'Corrected', text });
    const correcting = later.briefings[1]?.id;

    expect(await of(briefings[1]?.id)).toEqual({
      correctedIn: [correcting],
      corrects: [],
      known: ['read'],
    });
    expect(await of(briefings[0]?.id)).toMatchObject({ correctedIn: [] });
    expect(await of(correcting)).toMatchObject({ corrects: [briefings[1]?.id], correctedIn: [] });
    const issue = value(await archive['issues.read']({ issueId }));
    expect(issue.correctedIn.map(({ briefingId }) => briefingId)).toEqual([correcting]);
    const preview = value(
      await archive['references.preview']({ issueId, sentence: 'Silt closes the basin again.' }),
    );
    expect(preview.correctedIn.map(({ headline }) => headline)).toEqual(['Corrected']);

    value(await archive['issues.remove']({ issueId: later.issueId }));
    expect(await of(briefings[1]?.id)).toMatchObject({ correctedIn: [] });
    value(await archive['issues.restore']({ issueId: later.issueId }));
    expect(await of(briefings[1]?.id)).toMatchObject({ correctedIn: [correcting] });
    await archive.close();
  });

  it('that the corrected text points to stands with both', async () => {
    const { archive, bring, of } = await shelf();
    const text = 'The pilots stopped work (corrected in the Courier, May 6).';
    const { briefings } = await bring('2003-05-05', { ...strike, text });
    const later = await bring('2003-05-06', {
      headline: 'The pilots did not strike',
      text: 'They went to work.',
    });
    expect(await of(briefings[0]?.id)).toMatchObject({ correctedIn: [later.briefings[0]?.id] });
    expect(await of(later.briefings[0]?.id)).toMatchObject({ corrects: [briefings[0]?.id] });
    await archive.close();
  });

  it('may be decided by a person, and denied', async () => {
    const { archive, bring, of } = await shelf();
    const { briefings } = await bring('2003-05-01', strike, silt);
    const later = await bring('2003-05-06', rain);
    const [correcting, corrected] = [later.briefings[0]?.id, briefings[0]?.id];

    value(await decide(archive, correcting, corrected, 'accepted'));
    expect(await of(corrected)).toEqual({
      correctedIn: [correcting],
      corrects: [],
      known: ['person'],
    });
    expect(await of(correcting)).toMatchObject({ corrects: [corrected] });
    const undone = await archive['imports.undo']({ batchId: later.report.batchId });
    expect(failureOf(undone).message).toContain('a correction in 6 May 2003 was decided by hand');
    value(await archive['issues.remove']({ issueId: later.issueId }));
    expect(await of(corrected)).toMatchObject({ correctedIn: [] });
    value(await archive['issues.restore']({ issueId: later.issueId }));
    expect(await of(corrected)).toMatchObject({ correctedIn: [correcting] });
    value(await decide(archive, correcting, corrected, null));
    expect(await of(corrected)).toMatchObject({ correctedIn: [] });
    expect(failureOf(await decide(archive, corrected, corrected, 'accepted')).kind).toBe(
      'conflict',
    );
    await archive.close();
  });

  it('that was read stays denied when its text is read again', async () => {
    const { archive, bring, of } = await shelf();
    const { issueId, briefings } = await bring('2003-05-01', strike);
    const text = 'Correction: On May 1 we reported that the pilots strike.';
    const later = await bring('2003-05-06', { headline: 'Corrected', text });
    const correcting = later.briefings[0]?.id;
    expect(await of(briefings[0]?.id)).toMatchObject({ correctedIn: [correcting] });
    value(await decide(archive, correcting, briefings[0]?.id, 'rejected'));
    expect(await of(briefings[0]?.id)).toMatchObject({ correctedIn: [] });
    value(await archive['issues.update']({ issueId, details: { number: '5' } }));
    value(await archive['issues.remove']({ issueId: later.issueId }));
    value(await archive['issues.restore']({ issueId: later.issueId }));
    expect(await of(briefings[0]?.id)).toMatchObject({ correctedIn: [] });
    await archive.close();
  });
});
