import type { EventOf } from '../../shared/contract/events.ts';

export type ArchiveChange = EventOf<'archive.changed'>;

/**
 * Whether a change may have altered what a query answered; its key begins with the procedure's
 * name. Issues, briefings, searches and counts may be touched by any change.
 */
export function isTouched([name]: readonly unknown[], change: ArchiveChange): boolean {
  const { issueIds, briefingIds, publications, sources } = change;
  const [subject] = String(name).split('.');
  const isUnknown = ![issueIds.length, briefingIds.length, publications, sources].some(Boolean);
  if (subject === 'publications') return publications || isUnknown;
  if (subject === 'sources' || subject === 'authority') return sources || isUnknown;
  return true;
}
