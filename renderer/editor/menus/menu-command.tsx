import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useCommand } from '../../app/commands.ts';
import { $readBlock } from '../highlights/block-text.ts';
import { $caretInBlock } from '../recognition/block-caret.ts';
import type { Sign } from './find-trigger.ts';
import type { MenuProvider } from './menu-provider.ts';

interface MenuCommandProps {
  editor: LexicalEditor;
  provider: MenuProvider;
  enabled: boolean;
}

/** Offers a menu in the palette, and by its keys; it types the sign and shows nothing itself. */
export function MenuCommand({ editor, provider, enabled }: MenuCommandProps) {
  useCommand({
    id: provider.action,
    enabled,
    run: () => editor.focus(() => typeSign(editor, provider.sign)),
  });
  return null;
}

/** Types a sign at the caret, which opens its menu. */
export const typeSign = (editor: LexicalEditor, sign: Sign, tag?: string): void =>
  editor.update(() => $typeSign(sign), tag === undefined ? undefined : { tag });

/** Behind a word the sign stands apart, as it would be typed. */
function $typeSign(sign: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const caret = $caretInBlock();
  const before = caret ? $readBlock(caret.block.getKey())?.text.slice(0, caret.offset) : '';
  selection.insertText(/[^\s([“"]$/.test(before ?? '') ? ` ${sign}` : sign);
}
