import { type SiteSettings, siteSettings } from '../../../shared/editions/site-options.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { Connection } from '../connection.ts';
import { putSetting, readSetting } from './setting-queries.ts';

/** How the web archive of a publication was last written; null where it never was. */
export function siteSettingsOf(
  connection: Connection,
  publication: Identifier,
): SiteSettings | null {
  const kept = readSetting(connection, `site:${publication}`);
  return kept === null ? null : siteSettings.parse(JSON.parse(kept));
}

export const putSiteSettings = (
  connection: Connection,
  publication: Identifier,
  settings: SiteSettings,
): void => putSetting(connection, `site:${publication}`, JSON.stringify(settings));
