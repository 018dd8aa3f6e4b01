import { describe, expect, it } from 'vitest';
import { findPublication } from '../../../../electron/cli/find-publication.ts';
import { foundCourier, temporaryArchive } from '../archive/temporary-archive.ts';

describe('a publication at the command line', () => {
  it.each([
    'The Harbour Courier',
    'harbour courier',
    'the Courier',
    'the-harbour-courier',
    'The-Harbour-Courier',
  ])('is found as %s', async (wanted) => {
    const archive = await temporaryArchive();
    const { id } = await foundCourier(archive);
    const found = await findPublication(archive, wanted);
    expect(found).toMatchObject({ ok: true, value: { id } });
  });

  it('is told by the titles that would be found where there is none of that name', async () => {
    const archive = await temporaryArchive();
    await foundCourier(archive);
    const found = await findPublication(archive, 'Ledger');
    expect(found).toMatchObject({
      ok: false,
      error: { failure: { kind: 'not-found' }, suggestions: ['"The Harbour Courier"'] },
    });
  });
});
