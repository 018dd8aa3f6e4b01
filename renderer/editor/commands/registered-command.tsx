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
  useCommand({ id: command.id, enabled, run: () => editor.focus(() => command.run(editor)) });
  return null;
}
