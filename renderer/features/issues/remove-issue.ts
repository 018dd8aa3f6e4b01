import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { FRONT, type Place } from '../../app/place.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Puts an issue into the trash, leaves its page, and offers to take it back. */
export async function removeIssue(issueId: Identifier, go: (place: Place) => void): Promise<void> {
  const removed = await changeArchive('issues.remove', { issueId });
  if (removed === null) return;
  go(FRONT);
  showToast(say('The issue is in the trash.'), {
    description: say('References to it dangle until it is back.'),
    action: {
      label: say('Undo'),
      run: async () => {
        const restored = await changeArchive('issues.restore', { issueId });
        if (restored) go({ kind: 'issue', issueId });
      },
    },
  });
}
