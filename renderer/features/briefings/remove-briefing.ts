import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { goTo } from '../../app/use-place.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Puts a briefing into the trash, goes back to its issue, and offers to take it back. */
export async function removeBriefing({ id, issueId, headline }: BriefingSummary): Promise<void> {
  const removed = await changeArchive('briefings.remove', { briefingId: id });
  if (removed === null) return;
  goTo({ kind: 'issue', issueId });
  showToast(say('“{headline}” is in the trash.', { headline: headline || say('The briefing') }), {
    action: {
      label: say('Undo'),
      run: async () => {
        const restored = await changeArchive('briefings.restore', { briefingId: id });
        if (restored) goTo({ kind: 'briefing', issueId, briefingId: id });
      },
    },
  });
}
