import type { Identifier } from '../../shared/kernel/identifier.ts';
import { bridge } from '../bridge.ts';
import { showFailure } from '../ui/toasts.tsx';
import { goTo } from './use-place.ts';

/** Goes to a briefing of which only the archive knows the issue. */
export async function goToBriefing(briefingId: Identifier): Promise<void> {
  const briefing = await bridge.call('briefings.read', { briefingId });
  if (!briefing.ok) return showFailure(briefing.error);
  goTo({ kind: 'briefing', issueId: briefing.value.issueId, briefingId });
}
