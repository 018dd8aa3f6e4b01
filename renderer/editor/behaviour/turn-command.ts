import { $getEditor, createCommand, type LexicalCommand } from 'lexical';
import type { Form } from '../../../shared/manuscript/annotations.ts';

/**
 * Asked before a person makes something else of the selected blocks. Whoever answers true has seen
 * to it in another way, and they are left as they are.
 */
export const TURN_BLOCKS_COMMAND: LexicalCommand<Form> = createCommand('TURN_BLOCKS_COMMAND');

/** Makes this of the selected blocks by `$directly`, unless it was seen to in another way. */
export function $turnBlocks(into: Form, $directly: () => void): void {
  if (!$getEditor().dispatchCommand(TURN_BLOCKS_COMMAND, into)) $directly();
}
