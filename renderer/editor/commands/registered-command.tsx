import type { LexicalEditor } from 'lexical';
import { useCommand } from '../../app/commands.ts';
import type { TextCommand } from './text-commands.ts';

interface RegisteredCommandProps {
  command: TextCommand;
  editor: LexicalEditor;
  enabled: boolean;
}

/** Offers a command on the text in the palette, and to its keys; it shows nothing. */
export function RegisteredCommand({ command, editor, enabled }: RegisteredCommandProps) {
  const { id, title, shortcut, keys, keywords } = command;
  useCommand({
    id,
    title,
    section: 'Text',
    shortcut,
    enabled,
    ...(keys && { keys }),
    ...(keywords && { keywords }),
    run: () => editor.focus(() => command.run(editor)),
  });
  return null;
}
