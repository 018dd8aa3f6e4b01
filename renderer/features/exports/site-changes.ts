import type { SiteReport } from '../../../shared/contract/site-procedures.ts';
import { say } from '../../wording/say.ts';

/** What of a web archive differs from the time before. */
export const siteChanges = ({
  written,
  unchanged,
  removed,
}: Pick<SiteReport, 'written' | 'unchanged' | 'removed'>): string =>
  say('{written, number} written, {unchanged, number} unchanged, {removed, number} removed', {
    written,
    unchanged,
    removed,
  });
