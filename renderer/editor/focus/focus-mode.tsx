import { COMMAND_PRIORITY_NORMAL, KEY_ESCAPE_COMMAND } from 'lexical';
import { useEffect, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../app/commands.ts';
import { setFocusMode, useFocusMode } from '../../app/focus-mode.ts';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import { keepLineAt, keepLineInMiddle, topOfLine } from './keep-line.ts';
import { markCurrentBlock } from './mark-current-block.ts';
import { setTypewriter, useTypewriter } from './typewriter-setting.ts';

/** The commands of focus mode, and what it does to the page; it shows nothing. */
export function FocusMode() {
  const { session, isEditing } = useOpenDesk();
  const { editor } = session;
  const isOn = useFocusMode((mode) => mode.isOn);
  const isTypewriter = useTypewriter((setting) => setting.isOn);
  const change = (next: boolean) => {
    const top = topOfLine(editor);
    flushSync(() => setFocusMode(next));
    keepLineAt(editor, top);
    if (isEditing) editor.focus();
  };
  useCommand({
    id: 'view.focus-mode',
    title: isOn ? say('Leave focus mode') : say('Focus mode'),
    run: () => change(!isOn),
  });
  useCommand({
    id: 'view.typewriter',
    title: isTypewriter
      ? say('Let the line move down the page')
      : say('Keep the line in the middle'),
    run: () => {
      setTypewriter(!isTypewriter);
      if (!isOn) change(true);
    },
  });
  useLayoutEffect(() => (isOn ? markCurrentBlock(editor) : undefined), [editor, isOn]);
  useLayoutEffect(
    () => (isOn && isTypewriter ? keepLineInMiddle(editor) : undefined),
    [editor, isOn, isTypewriter],
  );
  useEffect(() => {
    if (!isOn) return;
    const leave = (event: KeyboardEvent): boolean => {
      if (event.key !== 'Escape' || event.isComposing) return false;
      if (event.defaultPrevented || isBehindDialog()) return false;
      event.preventDefault();
      const top = topOfLine(editor);
      flushSync(() => setFocusMode(false));
      keepLineAt(editor, top);
      return true;
    };
    document.addEventListener('keydown', leave);
    // In the text it comes before the text itself, which would lose the focus.
    const stop = editor.registerCommand(KEY_ESCAPE_COMMAND, leave, COMMAND_PRIORITY_NORMAL);
    return () => {
      document.removeEventListener('keydown', leave);
      stop();
    };
  }, [editor, isOn]);
  useEffect(() => () => setFocusMode(false), []);
  return null;
}

/** What lies over the page hears Escape first. */
const isBehindDialog = (): boolean =>
  document.querySelector('[role="dialog"][data-open], [role="menu"][data-open]') !== null;
