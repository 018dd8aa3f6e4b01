import type { StyleSheet } from '../../../shared/house-style/style-sheet.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive } from '../../app/archive-data.ts';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';

/** Puts a sheet in place of another, and says so with the way back. */
export async function changeSheet(
  publicationId: Identifier,
  before: StyleSheet,
  after: StyleSheet,
  done: string,
): Promise<boolean> {
  const saved = await changeArchive('styles.save', { publicationId, sheet: after });
  if (!saved) return false;
  showToast(done, {
    action: {
      label: say('Undo'),
      run: () => void changeArchive('styles.save', { publicationId, sheet: before }),
    },
  });
  return true;
}
