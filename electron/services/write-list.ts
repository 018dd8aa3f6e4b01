import { join } from 'node:path';
import type { EditionFormatName } from '../../shared/editions/edition-options.ts';
import type { PublicationEdition } from '../../shared/editions/publication-edition.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import type { ExportParts, WrittenExport } from './exports.ts';
import type { Job } from './jobs.ts';
import { type KeptSiteArchive, updateSite } from './site/keep-site.ts';
import type { SiteChanges } from './site/site-folder.ts';
import { bindVolume } from './volumes/bind-volume.ts';
import { volumeOfIssue } from './volumes/volume-of-issue.ts';
import { type EditionsOrder, writeEditions } from './write-editions.ts';

export interface ListParts extends ExportParts {
  readonly archive: ExportParts['archive'] &
    KeptSiteArchive &
    Pick<Archive, 'publications.list' | 'issues.read'>;
}

/** Editions of an issue and of its publication. */
export interface ListOrder extends EditionsOrder {
  readonly ofPublication: readonly PublicationEdition[];
}

export interface WrittenListed {
  readonly format: EditionFormatName | PublicationEdition['form'];
  readonly report: WrittenExport | null;
  readonly failure: Failure | null;
  /** Of a web archive: what differs from the time before. */
  readonly changes?: Pick<SiteChanges, 'written' | 'unchanged' | 'removed'>;
}

export interface WrittenList {
  /** In their order, as far as it came. */
  readonly written: readonly WrittenListed[];
  /** Whether it was cancelled before all were written; what was finished stays. */
  readonly cancelled: boolean;
}

/** Writes a list: first what is of the issue, then what is of the publication. One that fails costs itself alone. */
export async function writeList(
  parts: ListParts,
  { ofPublication, ...order }: ListOrder,
  job: Job,
): Promise<Result<WrittenList, Failure<'not-found'>>> {
  const editions = await writeEditions(parts, order, job);
  if (!editions.ok || editions.value.cancelled || ofPublication.length === 0) return editions;
  const place = await placeOf(parts.archive, order.issueId);
  if (!place.ok) return place;
  const written: WrittenListed[] = [...editions.value.written];
  for (const edition of ofPublication) {
    const outcome = await writeOne(parts.archive, place.value, edition, order.folder, job);
    if (outcome === null) return ok({ written, cancelled: true });
    written.push({ format: edition.form, ...outcome });
  }
  return ok({ written, cancelled: false });
}

interface Place {
  readonly publication: Publication;
  readonly issue: IssueSummary;
}

async function placeOf(
  archive: ListParts['archive'],
  issueId: string,
): Promise<Result<Place, Failure<'not-found'>>> {
  const read = await archive['issues.read']({ issueId });
  const listed = await archive['publications.list']({});
  const issue = read.ok ? read.value.issue : undefined;
  const publication = listed.ok && listed.value.find(({ id }) => id === issue?.publicationId);
  if (issue && publication) return ok({ publication, issue });
  return err(failure('not-found', 'This issue is not in the archive.'));
}

type Outcome = Omit<WrittenListed, 'format'>;

/** Null where it was cancelled. */
async function writeOne(
  archive: ListParts['archive'],
  { publication, issue }: Place,
  edition: PublicationEdition,
  folder: string,
  job: Job,
): Promise<Outcome | null> {
  if (job.signal.aborted) return null;
  if (edition.form === 'site') {
    const written = await updateSite(archive, publication, folder, job);
    if (!written.ok) return failed(written.error);
    const { cancelled, bytes, validation, ...site } = written.value;
    if (cancelled) return null;
    const report = { path: join(site.folder, 'index.html'), bytes, pages: null, validation };
    const changes = { written: site.written, unchanged: site.unchanged, removed: site.removed };
    return { report, failure: null, changes };
  }
  const volume = await volumeOfIssue(archive, publication, issue, edition);
  if (!volume.ok) return failed(volume.error);
  const target = join(folder, volume.value.fileName);
  const bound = await bindVolume({ archive }, volume.value, target, job);
  return bound.ok ? { report: bound.value, failure: null } : failed(bound.error);
}

const failed = (fault: Failure): Outcome | null =>
  fault.kind === 'cancelled' ? null : { report: null, failure: fault };
