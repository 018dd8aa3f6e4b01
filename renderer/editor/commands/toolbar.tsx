import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar';
import type { LexicalEditor } from 'lexical';
import {
  Bold,
  ChevronDown,
  Code,
  Ellipsis,
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
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { blockCommands, insertCommands, markCommands, type TextCommand } from './text-commands.ts';
import type { TextState } from './text-state.ts';
import styles from './toolbar.module.css';

const icons: Readonly<Record<string, ReactElement>> = {
  'text.strong': <Bold />,
  'text.emphasis': <Italic />,
  'text.underline': <Underline />,
  'text.strike': <Strikethrough />,
  'text.small-capitals': <span className={styles.smallCapitals} aria-hidden />,
  'text.superscript': <Superscript />,
  'text.subscript': <Subscript />,
  'text.code': <Code />,
  'text.bullets': <List />,
  'text.numbers': <ListOrdered />,
  'text.quotation': <Quote />,
};

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
  const run = (command: TextCommand) => editor.focus(() => command.run(editor));
  const isOn = ({ mark, block }: TextCommand) =>
    mark ? state.marks.has(mark) : block === state.block;
  const button = (command: TextCommand) => (
    <BaseToolbar.Button
      key={command.id}
      render={
        <IconButton
          label={command.title}
          shortcut={command.shortcut}
          icon={icons[command.id] ?? <Ellipsis />}
          aria-pressed={isOn(command)}
        />
      }
      onClick={() => run(command)}
    />
  );
  const item = (command: TextCommand) => (
    <MenuItem
      key={command.id}
      shortcut={command.shortcut}
      onSelect={() => run(command)}
      {...(icons[command.id] && { icon: icons[command.id] })}
    >
      {command.title}
    </MenuItem>
  );
  const current = blockCommands.find(({ block }) => block === state.block);
  return (
    <BaseToolbar.Root
      className={styles.toolbar}
      aria-label="Text"
      onMouseDown={(event) => event.preventDefault()}
    >
      <Menu
        trigger={
          <BaseToolbar.Button
            render={
              <Button variant="quiet" className={styles.kind}>
                {current?.title ?? 'Table'} <ChevronDown aria-hidden />
              </Button>
            }
          />
        }
      >
        {blockCommands.map(item)}
      </Menu>
      {markCommands.filter(({ id }) => atHand.includes(id)).map(button)}
      {blockCommands.filter(({ id }) => blocksAtHand.includes(id)).map(button)}
      <BaseToolbar.Button
        render={
          <IconButton
            label={state.isLink ? 'Change the link' : 'Link'}
            shortcut="Mod+K"
            icon={<Link />}
            aria-pressed={state.isLink}
          />
        }
        onClick={onLink}
      />
      <BaseToolbar.Button
        render={
          <IconButton
            label="Note to the editor"
            shortcut="Mod+Alt+M"
            icon={<MessageSquareText />}
          />
        }
        onClick={onNote}
      />
      <Menu
        trigger={<BaseToolbar.Button render={<IconButton label="More" icon={<Ellipsis />} />} />}
      >
        {markCommands.filter(({ id }) => !atHand.includes(id)).map(item)}
        <MenuSeparator />
        {insertCommands.map(item)}
        <MenuItem onSelect={onImage}>Describe the picture</MenuItem>
      </Menu>
    </BaseToolbar.Root>
  );
}
