import { type SiteSettings, siteSettings } from '../../../shared/editions/site-options.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../connection.ts';
import { noPublication } from '../no-publication.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import { putSiteSettings, siteSettingsOf } from '../queries/site-queries.ts';

export function readSiteSettings(
  connection: Connection,
  publicationId: Identifier,
): Result<SiteSettings, Failure<'not-found'>> {
  if (findPublicationKey(connection, publicationId) === undefined) return noPublication();
  return ok(siteSettingsOf(connection, publicationId) ?? siteSettings.parse({ folder: null }));
}

export function saveSiteSettings(
  connection: Connection,
  publicationId: Identifier,
  settings: SiteSettings,
): Result<null, Failure<'not-found'>> {
  if (findPublicationKey(connection, publicationId) === undefined) return noPublication();
  putSiteSettings(connection, publicationId, settings);
  return ok(null);
}
