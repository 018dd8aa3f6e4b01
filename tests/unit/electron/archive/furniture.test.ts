import { describe, expect, it } from 'vitest';
import { noFurniture } from '../../../../shared/issues/furniture.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { paragraphOf } from '../../../support/issue-document.ts';
import {
  failureOf,
  foundCourier,
  importedIssue,
  importIssue,
  temporaryArchive,
  value,
} from './temporary-archive.ts';

const says = (text: string): Manuscript => ({ version: 1, blocks: [paragraphOf(text)] });

const written = {
  ...noFurniture(),
  motto: ' Weekly, by post ',
  imprint: says('Printed at Quay 4.'),
  editors: says('Ana Marr, editor'),
};

describe('the furniture of an issue', () => {
  it('is what its publication has written, without what the issue leaves out', async () => {
    const archive = await temporaryArchive();
    const publication = await foundCourier(archive);
    const grain = { headline: 'Grain', text: 'Words.' };
    const { issueId } = await importIssue(archive, importedIssue(publication, {}, [grain]));
    const publicationId = publication.id;
    expect(value(await archive['furniture.read']({ publicationId }))).toEqual(noFurniture());

    value(await archive['furniture.change']({ publicationId, furniture: written }));
    value(await archive['furniture.leaveOut']({ issueId, pieces: ['editors'] }));

    const { furniture } = value(await archive.issueDocument(issueId));
    expect(furniture).toEqual({
      motto: 'Weekly, by post',
      issn: publication.issn,
      imprint: written.imprint,
      editors: null,
      subscription: null,
      disclaimer: null,
    });
  });

  it('is of a publication and an issue that are there', async () => {
    const archive = await temporaryArchive();
    const furniture = noFurniture();
    const none = await archive['furniture.change']({ publicationId: 'nowhere', furniture });
    expect(failureOf(none).kind).toBe('not-found');
    const gone = await archive['furniture.leaveOut']({ issueId: 'nowhere', pieces: [] });
    expect(failureOf(gone).kind).toBe('not-found');
  });
});
