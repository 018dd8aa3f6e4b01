import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useCommand } from '../../app/commands.ts';
import { say } from '../../wording/say.ts';
import { $readBlock } from '../highlights/block-text.ts';
import { $caretInBlock } from '../recognition/block-caret.ts';
import type { MenuProvider } from './menu-provider.ts';

interface MenuCommandProps {
  editor: LexicalEditor;
  provider: MenuProvider;
  enabled: boolean;
}

/** Offers a menu in the palette, and by its keys; it types the sign and shows nothing itself. */
export function MenuCommand({ editor, provider, enabled }: MenuCommandProps) {
  const { id, title, shortcut } = provider.command;
  useCommand({
    id,
    title,
    section: 'Text',
    shortcut,
    enabled,
    keywords: `${say('insert')} ${provider.label} ${provider.sign}`,
    run: () => editor.focus(() => editor.update(() => $typeSign(provider.sign))),
  });
  return null;
}

/** Behind a word the sign stands apart, as it would be typed. */
function $typeSign(sign: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const caret = $caretInBlock();
  const before = caret ? $readBlock(caret.block.getKey())?.text.slice(0, caret.offset) : '';
  selection.insertText(/[^\s([“"]$/.test(before ?? '') ? ` ${sign}` : sign);
}
