import type { AuthorityChange } from '../../../shared/authority/authority-change.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { showToast } from '../../ui/toasts.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';

/** Says what was changed in the authority file, and offers to take it back; nothing for nothing. */
export function sayChange(change: AuthorityChange | null): void {
  if (!change) return;
  const undoes = change.summary.startsWith('Undid: ');
  showToast(`${retold(change.summary)}.`, {
    action: {
      label: undoes ? say('Do it again') : say('Undo'),
      run: () => void undoChange(change),
    },
  });
}

/** Takes a change back, and offers to do it again. */
export async function undoChange({ id }: Pick<AuthorityChange, 'id'>): Promise<void> {
  sayChange(await changeArchive('authority.undo', { changeId: id }));
}
