import { useEffect } from 'react';
import { runnableCommands, shortcutsOf } from './commands.ts';
import { isTyping, matchesShortcut, type Shortcut } from './shortcut.ts';

/** Runs the command whose shortcut is pressed, wherever in the window. Mounted once. */
export function useKeyBindings(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // What is typed into a text waits for no list of commands.
      if (isTyping(event) && isTextField(event.target)) return;
      const command = runnableCommands().find(
        (one) =>
          one.keys !== 'self' &&
          shortcutsOf(one).some((shortcut) => matchesShortcut(shortcut, event)),
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
 * Opening, saving, printing, finding, bookmarks, history, downloads and the source: where the window
 * is a browser's, these are its keys. Here they are commands or nothing, never its dialogs.
 */
const browserDialogs: readonly Shortcut[] = [...'OSPFGDUEKHJ', 'Shift+S', 'Shift+G'].map(
  (keys) => `Mod+${keys}`,
);

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
