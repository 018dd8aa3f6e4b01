import {
  $getRoot,
  $getState,
  $setState,
  createCommand,
  HISTORY_MERGE_TAG,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import type { EnclosedPicture } from '../../../shared/clipboard/set-pictures-aside.ts';
import { $isImageNode, originState, sourceState } from '../nodes/image-node.ts';
import { SETTLING_TAG } from '../suggestions/keep-edits.ts';

/** Text was pasted that names these pictures: they are to be kept, and shown where they are named. */
export const PICTURES_CAME_COMMAND: LexicalCommand<readonly EnclosedPicture[]> =
  createCommand('PICTURES_CAME_COMMAND');

export function fileOf({ type, base64 }: EnclosedPicture): File | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new File([bytes], '', { type });
  } catch {
    return null;
  }
}

/** What the picture of this name is now: bytes of the archive, or its description alone. */
export function showKept(editor: LexicalEditor, name: string, source: string | undefined): void {
  editor.update(
    () => {
      for (const block of $getRoot().getChildren()) {
        if (!$isImageNode(block) || $getState(block, originState) !== name) continue;
        $setState(block, sourceState, source);
        $setState(block, originState, undefined);
      }
    },
    { tag: [HISTORY_MERGE_TAG, SETTLING_TAG] },
  );
}
