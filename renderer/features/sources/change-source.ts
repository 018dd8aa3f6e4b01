import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { RequestFor } from '../../../shared/contract/contract.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { sayChange } from './say-change.ts';

/** Corrects a record and offers to take it back; what fails is said, and the answer is then null. */
export async function changeSource(
  request: RequestFor<'sources.update'>,
): Promise<SourceRecord | null> {
  const changed = await changeArchive('sources.update', request);
  if (changed) sayChange(changed.change);
  return changed?.source ?? null;
}

/** Makes records one, and goes to what they became. */
export async function mergeSources(
  sourceId: Identifier,
  mergedIds: readonly Identifier[],
): Promise<boolean> {
  const others = mergedIds.filter((id) => id !== sourceId);
  const merged = await changeArchive('sources.merge', { sourceId, mergedIds: others });
  if (merged) sayChange(merged.change);
  return merged !== null;
}

export async function confirmSources(sourceIds: readonly Identifier[]): Promise<void> {
  const confirmed = await changeArchive('sources.confirm', { sourceIds: [...sourceIds] });
  if (confirmed) sayChange(confirmed.change);
}

export async function keepSourcesApart(sourceIds: readonly Identifier[]): Promise<void> {
  const kept = await changeArchive('sources.keepApart', { sourceIds: [...sourceIds] });
  if (kept) sayChange(kept.change);
}

/** Deletes a record that nothing cites, and goes back to the list. */
export async function removeSource(sourceId: Identifier): Promise<void> {
  const removed = await changeArchive('sources.remove', { sourceId });
  if (!removed) return;
  goTo({ kind: 'sources' });
  sayChange(removed.change);
}
