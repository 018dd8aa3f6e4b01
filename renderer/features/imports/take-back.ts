import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { queryClient } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/**
 * Takes an import back. Where later edits hang on it, it asks whether all but these shall go, so
 * that nothing that was written since is lost unasked.
 */
export async function takeBack(batchId: Identifier, keepEdited = false): Promise<void> {
  const undone = await bridge.call('imports.undo', { batchId, keepEdited });
  if (undone.ok) {
    void queryClient.invalidateQueries();
    showToast(say('The import is taken back.'), {
      description: say('The original files are still kept.'),
    });
    return;
  }
  const { kind, message, hint } = undone.error;
  if (kind !== 'conflict' || keepEdited) showFailure(undone.error);
  else
    openSheet({ kind: 'keep-edited', batchId, reason: [message, hint].filter(Boolean).join(' ') });
}
