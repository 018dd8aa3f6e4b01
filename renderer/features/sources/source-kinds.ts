import type { SourceKind } from '../../../shared/authority/source-record.ts';

/** The kinds of sources in words. */
export const sourceKindNames: Record<SourceKind, string> = {
  agency: 'News agency',
  newspaper: 'Newspaper',
  magazine: 'Magazine',
  broadcaster: 'Broadcaster',
  site: 'Website',
  official: 'Official source',
  collective: 'Collective',
  interview: 'Interview',
  other: 'Other',
};
