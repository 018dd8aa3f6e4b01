import { join } from 'node:path';
import type { SiteOptions } from '../../../shared/editions/site-options.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Job } from '../jobs.ts';
import { must } from '../must-read.ts';
import { type SiteArchive, type SiteFailure, type WrittenSite, writeSite } from './write-site.ts';

export type KeptSiteArchive = SiteArchive & Pick<Archive, 'siteSettings' | 'saveSiteSettings'>;

/** Where a web archive goes that shares a folder with other exports. */
export const siteWithin = (folder: string, { slug }: Publication): string =>
  join(folder, `${slug}-web`);

/** Brings the web archive of a publication up to date where it was last written; the first time, within `folder`. */
export async function updateSite(
  archive: KeptSiteArchive,
  publication: Publication,
  folder: string,
  job: Job,
): Promise<Result<WrittenSite, SiteFailure>> {
  const { folder: kept, ...options } = must(await archive.siteSettings(publication.id));
  return keepSite(archive, publication, options, kept ?? siteWithin(folder, publication), job);
}

/** Writes a web archive, and remembers how and where. */
export async function keepSite(
  archive: KeptSiteArchive,
  publication: Publication,
  options: SiteOptions,
  folder: string,
  job: Job,
): Promise<Result<WrittenSite, SiteFailure>> {
  const written = await writeSite(archive, { publication, options, folder }, job);
  if (written.ok) must(await archive.saveSiteSettings(publication.id, { ...options, folder }));
  return written;
}
