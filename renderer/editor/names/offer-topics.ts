import type { EntityRecord } from '../../../shared/authority/entity-record.ts';
import type { Bridge } from '../../../shared/contract/contract.ts';
import { showFailure } from '../../ui/toasts.tsx';

export type Topic = Pick<EntityRecord, 'id' | 'name'>;

const MOST_OFFERED = 8;

/** Topics whose names go on like what was typed: those in use first, then the gazetteer's. */
export async function offerTopics(bridge: Bridge, query: string): Promise<readonly Topic[]> {
  const request = { kind: 'topic' as const, query, limit: MOST_OFFERED };
  const outcome = await bridge.call('entities.list', request);
  return outcome.ok ? outcome.value.entities : [];
}

/** A topic of this name, a new one where there is none; null where the archive refuses it. */
export async function foundTopic(bridge: Bridge, name: string): Promise<Topic | null> {
  const outcome = await bridge.call('entities.create', { kind: 'topic', name });
  if (outcome.ok) return outcome.value.entity;
  showFailure(outcome.error);
  return null;
}
