import { useEffect } from 'react';
import { runnableCommands, shortcutsOf } from './commands.ts';
import { isTyping, matchesShortcut, type Shortcut } from './shortcut.ts';

/** Runs the command whose shortcut is pressed, wherever in the window. Mounted once. */
export function useKeyBindings(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const inField = isTextField(event.target);
      const command = runnableCommands().find(
        (one) =>
          one.keys !== 'self' &&
          shortcutsOf(one).some(
            (shortcut) => matchesShortcut(shortcut, event) && !(inField && isTyping(shortcut)),
          ),
      );
      if (opensBrowserDialog(event)) event.preventDefault();
      if (!command || isBehindDialog(command.section)) return;
      event.preventDefault();
      event.stopPropagation();
      void command.run();
    };
    // After every part of the page, before what libraries bind to the window.
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/**
 * Opening, saving, printing, finding, bookmarking and showing the source are the browser's where
 * the window is one of its own. Here they are commands or nothing, never a dialog of the browser.
 */
const browserDialogs: readonly Shortcut[] = [
  'O',
  'S',
  'P',
  'F',
  'G',
  'D',
  'U',
  'Shift+S',
  'Shift+G',
].map((keys) => `Mod+${keys}`);

const opensBrowserDialog = (event: KeyboardEvent): boolean =>
  browserDialogs.some((shortcut) => matchesShortcut(shortcut, event));

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** While a dialog is open, only what concerns the whole window answers to its keys. */
function isBehindDialog(section: string): boolean {
  const modal = document.querySelector(
    '[role="dialog"][data-open], [role="alertdialog"][data-open]',
  );
  return modal !== null && section !== 'Help' && section !== 'View';
}
