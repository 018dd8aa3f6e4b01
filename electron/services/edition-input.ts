import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { issuePictures, type Picture } from '../exporters/issue-pictures.ts';

/** What editions of an issue are made of. */
export interface EditionInput {
  readonly document: IssueDocument;
  /** By the `source` of their blocks. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** An issue as it is now, with its pictures. */
export async function readEditionInput(
  archive: Pick<Archive, 'issueDocument' | 'readOriginal'>,
  issueId: Identifier,
): Promise<Result<EditionInput, Failure<'not-found'>>> {
  const found = await archive.issueDocument(issueId);
  if (!found.ok) return found;
  return ok({ document: found.value, pictures: await keptPictures(archive, found.value) });
}

/** The pictures of a document that the archive has. */
export const keptPictures = (
  archive: Pick<Archive, 'readOriginal'>,
  document: IssueDocument,
): Promise<EditionInput['pictures']> =>
  issuePictures(document, async (source) => {
    const bytes = await archive.readOriginal(source.replace('sha256:', ''));
    return bytes.ok ? bytes.value : null;
  });
