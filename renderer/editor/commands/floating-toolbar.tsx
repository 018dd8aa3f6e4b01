import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar';
import { COMMAND_PRIORITY_HIGH, KEY_ESCAPE_COMMAND, type LexicalEditor } from 'lexical';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useCommand } from '../../app/commands.ts';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { LinkButton, NoteButton, TextCommandButton } from './command-buttons.tsx';
import styles from './floating-toolbar.module.css';
import { askForLink, askForNote } from './questions.ts';
import { blockCommands, markCommands, type TextCommand } from './text-commands.ts';
import { useTextState } from './text-state.ts';
import { type SelectionBox, useSelectionBox } from './use-selection-box.ts';

/** What one does to words that are already written. */
const atHand: readonly TextCommand[] = [
  ...markCommands.filter(({ id }) =>
    ['text.strong', 'text.emphasis', 'text.small-capitals'].includes(id),
  ),
  ...blockCommands.filter(({ id }) => ['text.heading-2', 'text.quotation'].includes(id)),
];

/** The few things that one does to selected words, above them. The text keeps the focus. */
export function FloatingToolbar() {
  const { session, isEditing } = useOpenDesk();
  const { box, dismiss, show } = useSelectionBox(session.editor);
  const [takesFocus, setTakesFocus] = useState(false);
  useCommand({
    id: 'text.selection-toolbar',
    enabled: isEditing,
    run: () => setTakesFocus(show()),
  });
  useEscape(session.editor, box !== null, dismiss);
  if (!box || !isEditing) return null;
  return createPortal(
    <Buttons box={box} takesFocus={takesFocus} onLeave={() => setTakesFocus(false)} />,
    session.editor.getRootElement()?.closest('main') ?? document.body,
  );
}

interface ButtonsProps {
  box: SelectionBox;
  takesFocus: boolean;
  onLeave: () => void;
}

function Buttons({ box, takesFocus, onLeave }: ButtonsProps) {
  const { session, ask } = useOpenDesk();
  const { editor } = session;
  const state = useTextState(editor);
  const bar = useRef<HTMLDivElement>(null);
  const spot = useSpot(box, bar, editor.getRootElement());
  const isPlaced = spot !== undefined;
  useLayoutEffect(() => {
    if (takesFocus && isPlaced) bar.current?.querySelector('button')?.focus();
  }, [takesFocus, isPlaced]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
    editor.focus();
  };
  return (
    <BaseToolbar.Root
      ref={bar}
      className={styles.bar}
      style={spot}
      aria-label={say('Selected words')}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={press}
      onBlur={onLeave}
    >
      {atHand.map((command) => (
        <TextCommandButton key={command.id} {...{ command, editor, state }} />
      ))}
      <LinkButton isLink={state.isLink} onLink={() => ask(askForLink(editor))} />
      <NoteButton onNote={() => ask(askForNote(editor))} />
    </BaseToolbar.Root>
  );
}

/** Escape takes it away, and does nothing else then. */
function useEscape(editor: LexicalEditor, isShown: boolean, dismiss: () => void): void {
  useLayoutEffect(() => {
    if (!isShown) return;
    return editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        if (event.defaultPrevented) return false;
        event.preventDefault();
        dismiss();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
  }, [editor, isShown, dismiss]);
}

/** In pixels: the distance from the words, and how far over the edges of the text it may stand. */
const GAP = 6;
const MARGIN = 8;

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Above the words, or under them where there is no room; it follows where the page is scrolled. */
function useSpot(
  box: SelectionBox,
  bar: { readonly current: HTMLElement | null },
  text: HTMLElement | null,
): Spot | undefined {
  const [spot, setSpot] = useState<Spot>();
  useLayoutEffect(() => {
    const settle = () => {
      const words = box.read();
      if (!words || !bar.current || !text) return;
      const { offsetWidth, offsetHeight } = bar.current;
      const { left, right } = text.getBoundingClientRect();
      const { clientHeight } = document.documentElement;
      const middle = words.left + words.width / 2 - offsetWidth / 2;
      const above = words.top - GAP - offsetHeight;
      const below = Math.min(words.bottom + GAP, clientHeight - offsetHeight - MARGIN);
      setSpot({
        left: Math.max(left - MARGIN, Math.min(middle, right + MARGIN - offsetWidth)),
        top: above >= HEAD ? above : below,
      });
    };
    settle();
    window.addEventListener('resize', settle);
    document.addEventListener('scroll', settle, true);
    return () => {
      window.removeEventListener('resize', settle);
      document.removeEventListener('scroll', settle, true);
    };
  }, [box, bar, text]);
  return spot;
}

/** What stands over the page, in pixels: nothing floats over that. */
const HEAD = 96;
