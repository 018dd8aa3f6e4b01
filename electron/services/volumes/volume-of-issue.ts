import type { PublicationEdition } from '../../../shared/editions/publication-edition.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { readableSlug } from '../../exporters/citations/readable-slug.ts';
import { volumeFileName } from '../../exporters/volume/volume-words.ts';
import { must } from '../must-read.ts';
import type { VolumeWanted } from './bind-volume.ts';
import { inOrder } from './volume-handlers.ts';

type VolumeEdition = Extract<PublicationEdition, { form: 'volume' }>;

export interface VolumeOfIssue extends VolumeWanted {
  readonly fileName: string;
}

/** The volume that an issue belongs to: it and the published ones of its year, or of its volume. */
export async function volumeOfIssue(
  archive: Pick<Archive, 'issues.list'>,
  publication: Publication,
  issue: IssueSummary,
  { form: _form, by, ...options }: VolumeEdition,
): Promise<Result<VolumeOfIssue, Failure<'not-found'>>> {
  const mark = markOf(issue, by);
  if (mark === null) return err(failure('not-found', unmarked[by]));
  const request = { publicationId: publication.id, offset: 0, limit: 5000 };
  const listed = must(await archive['issues.list'](request));
  const issues = inOrder(listed.issues).filter(
    (other) =>
      other.id === issue.id || (other.status === 'published' && markOf(other, by) === mark),
  );
  const fileName =
    by === 'year'
      ? volumeFileName(publication, issues)
      : `${publication.slug}-volume-${readableSlug(mark)}.pdf`;
  return ok({ publication, issues, options, fileName });
}

const markOf = ({ date, volume }: IssueSummary, by: VolumeEdition['by']): string | null =>
  by === 'volume' ? volume : (date?.slice(0, 4) ?? null);

const unmarked: Readonly<Record<VolumeEdition['by'], string>> = {
  year: 'The issue has no date, so that the year of its volume is not known.',
  volume: 'The issue has no volume number, so that its volume is not known.',
};
