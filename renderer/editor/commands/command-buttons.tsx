import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar';
import type { LexicalEditor } from 'lexical';
import {
  Bold,
  Code,
  Ellipsis,
  Heading2,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquareText,
  Quote,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { actionOf } from '../../actions/all-actions.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { say } from '../../wording/say.ts';
import type { TextCommand } from './text-commands.ts';
import type { TextState } from './text-state.ts';
import styles from './toolbar.module.css';

export const commandIcons: Readonly<Record<string, ReactElement>> = {
  'text.strong': <Bold />,
  'text.emphasis': <Italic />,
  'text.underline': <Underline />,
  'text.strike': <Strikethrough />,
  'text.small-capitals': <span className={styles.smallCapitals} aria-hidden />,
  'text.superscript': <Superscript />,
  'text.subscript': <Subscript />,
  'text.code': <Code />,
  'text.heading-2': <Heading2 />,
  'text.bullets': <List />,
  'text.numbers': <ListOrdered />,
  'text.quotation': <Quote />,
};

interface CommandButtonProps {
  command: TextCommand;
  editor: LexicalEditor;
  state: TextState;
}

/** A command on the text as a button of a toolbar; it shows whether it is on at the caret. */
export function TextCommandButton({ command, editor, state }: CommandButtonProps) {
  const { id, mark, block } = command;
  return (
    <BaseToolbar.Button
      disabled={block !== undefined && !state.isRunning}
      render={
        <IconButton
          label={actionOf(id).title}
          action={id}
          icon={commandIcons[id] ?? <Ellipsis />}
          aria-pressed={mark ? state.marks.has(mark) : block === state.block}
        />
      }
      onClick={() => editor.focus(() => command.run(editor))}
    />
  );
}

export const LinkButton = ({ isLink, onLink }: { isLink: boolean; onLink: () => void }) => (
  <BaseToolbar.Button
    render={
      <IconButton
        label={isLink ? say('Change the link') : say('Link')}
        action="text.link"
        icon={<Link />}
        aria-pressed={isLink}
      />
    }
    onClick={onLink}
  />
);

export const NoteButton = ({ onNote }: { onNote: () => void }) => (
  <BaseToolbar.Button
    render={
      <IconButton
        label={say('Note to the editor')}
        action="text.note"
        icon={<MessageSquareText />}
      />
    }
    onClick={onNote}
  />
);
