import type { Bridge, OutcomeFor } from '../../../shared/contract/contract.ts';
import { changesOfBlocks } from '../../../shared/manuscript/block-changes.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import type { Draft } from './draft.ts';

/** Asks the archive to take a text as the revision after another. */
export type Sender = (
  text: Draft,
  baseRevision: number,
  origin: 'edit' | 'restore',
) => Promise<OutcomeFor<'briefings.save'>>;

/**
 * Says the whole text at first and after every refusal, and otherwise only what has changed since
 * the archive last answered.
 */
export function createSender(bridge: Pick<Bridge, 'call'>, briefingId: string): Sender {
  let held: Readonly<{ revision: number; fingerprint: string; manuscript: Manuscript }> | null =
    null;
  return async ({ details, manuscript }, baseRevision, origin) => {
    const saving = { briefingId, baseRevision, details, ...(origin === 'restore' && { origin }) };
    const outcome =
      held?.revision === baseRevision
        ? await bridge.call('briefings.saveChanges', {
            ...saving,
            fingerprint: held.fingerprint,
            changes: changesOfBlocks(held.manuscript, manuscript),
          })
        : await bridge.call('briefings.save', { ...saving, manuscript });
    held = outcome.ok ? { ...outcome.value, manuscript } : null;
    return outcome;
  };
}
