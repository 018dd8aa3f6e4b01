import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar';
import type { LexicalEditor } from 'lexical';
import { ChevronDown, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { actionOf } from '../../actions/all-actions.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { say } from '../../wording/say.ts';
import { commandIcons, LinkButton, NoteButton, TextCommandButton } from './command-buttons.tsx';
import { $isOfUse } from './of-use.ts';
import { askForImage } from './questions.ts';
import { blockCommands, insertCommands, markCommands, type TextCommand } from './text-commands.ts';
import type { TextState } from './text-state.ts';
import styles from './toolbar.module.css';

/** What stands as a button of its own; the rest is in the menus. */
const atHand = ['text.strong', 'text.emphasis', 'text.small-capitals'];
const blocksAtHand = ['text.bullets', 'text.numbers', 'text.quotation'];

interface ToolbarProps {
  editor: LexicalEditor;
  state: TextState;
  onLink: () => void;
  onNote: () => void;
  onImage: () => void;
}

/** The quiet row above the text. It never takes the focus from a text that is being typed. */
export function Toolbar({ editor, state, onLink, onNote, onImage }: ToolbarProps) {
  const button = (command: TextCommand) => (
    <TextCommandButton key={command.id} {...{ command, editor, state }} />
  );
  const item = (command: TextCommand) => <CommandItem key={command.id} {...{ command, editor }} />;
  const current = blockCommands.find(({ block }) => block === state.block);
  return (
    <BaseToolbar.Root
      className={styles.toolbar}
      aria-label={say('Text')}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Menu
        trigger={
          <BaseToolbar.Button
            render={
              <Button variant="quiet" className={styles.kind}>
                {current ? actionOf(current.id).title : say('Table')} <ChevronDown aria-hidden />
              </Button>
            }
          />
        }
      >
        {blockCommands.map(item)}
      </Menu>
      {markCommands.filter(({ id }) => atHand.includes(id)).map(button)}
      {blockCommands.filter(({ id }) => blocksAtHand.includes(id)).map(button)}
      <LinkButton isLink={state.isLink} onLink={onLink} />
      <NoteButton onNote={onNote} />
      <Menu
        trigger={
          <BaseToolbar.Button render={<IconButton label={say('More')} icon={<Ellipsis />} />} />
        }
      >
        {markCommands.filter(({ id }) => !atHand.includes(id)).map(item)}
        <MenuSeparator />
        {insertCommands.map(item)}
        <DescribeItem {...{ editor, onImage }} />
      </Menu>
    </BaseToolbar.Root>
  );
}

/** Grey where no picture stands at the caret. */
function DescribeItem({ editor, onImage }: Pick<ToolbarProps, 'editor' | 'onImage'>) {
  const [isOfUse] = useState(() => askForImage(editor) !== null);
  return (
    <MenuItem onSelect={onImage} disabled={!isOfUse}>
      {say('Describe the picture')}
    </MenuItem>
  );
}

/** Grey where it has nothing to do at the caret as it is when the menu opens. */
function CommandItem({ command, editor }: { command: TextCommand; editor: LexicalEditor }) {
  const { id } = command;
  const [isOfUse] = useState(() => editor.read(() => $isOfUse(id)));
  return (
    <MenuItem
      action={id}
      onSelect={() => editor.focus(() => command.run(editor))}
      disabled={!isOfUse}
      {...(commandIcons[id] && { icon: commandIcons[id] })}
    >
      {actionOf(id).title}
    </MenuItem>
  );
}
