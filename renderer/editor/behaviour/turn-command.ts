import { $getEditor, createCommand, type LexicalCommand } from 'lexical';
import type { Form } from '../../../shared/manuscript/annotations.ts';
import { $isInQuotation, $isInRunningText } from './running-text.ts';

/**
 * Asked before a person makes something else of the selected blocks. Whoever answers true has seen
 * to it in another way, and they are left as they are.
 */
export const TURN_BLOCKS_COMMAND: LexicalCommand<Form> = createCommand('TURN_BLOCKS_COMMAND');

/**
 * Makes this of the selected blocks by `$directly`, unless it was seen to in another way. False where
 * it cannot be made of them: a cell, a caption or a footnote is what it is.
 */
export function $turnBlocks(into: Form, $directly: () => void): boolean {
  if (into === 'quotation' ? !$isInQuotation() : !$isInRunningText()) return false;
  if (!$getEditor().dispatchCommand(TURN_BLOCKS_COMMAND, into)) $directly();
  return true;
}
