import { useEffect } from 'react';
import { allActions } from '../actions/all-actions.ts';
import { keysOf } from '../actions/keys-of.ts';
import { isSameShortcut, isWriting, matchesShortcut, type Shortcut } from '../actions/shortcut.ts';
import { reachOf } from '../actions/where.ts';
import { type OfferedAction, offeredActions } from './commands.ts';

/** Runs the command whose keys are pressed, wherever in the window. Mounted once. */
export function useKeyBindings(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = pressedCommand(event);
      if (opensBrowserDialog(event)) event.preventDefault();
      if (!command) return;
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
 * Whether the window will run a command for this press. A part of the page that hears its keys
 * before the window asks, so as not to make something else of them.
 */
export const isCommandPressed = (event: KeyboardEvent): boolean =>
  pressedCommand(event) !== undefined;

function pressedCommand(event: KeyboardEvent): OfferedAction | undefined {
  // What is typed into a text waits for no list of commands.
  if (isWriting(event) && isTextField(event.target)) return undefined;
  const offered = isDialogOpen() ? offeredActions().filter(isOfWindow) : offeredActions();
  const command = offered.find((one) => one.heard === undefined && isMeant(one, event));
  if (command) return command;
  const other = allActions.find((one) => one.otherwise !== undefined && isMeant(one, event));
  return other && offered.find(({ id }) => id === other.otherwise);
}

function isMeant({ id, where = 'anywhere' }: (typeof allActions)[number], event: KeyboardEvent) {
  if (reachOf(where).focus === 'text' && !isInText(event.target)) return false;
  return keysOf(id).some(
    (shortcut) => matchesShortcut(shortcut, event) && !isUndoOfField(shortcut, event.target),
  );
}

const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-lexical-editor]') !== null;

const isTextField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && (target.isContentEditable || isNativeField(target));

const isNativeField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');

/** A field undoes what is typed into it by itself. */
const isUndoOfField = (shortcut: Shortcut, target: EventTarget | null): boolean =>
  isNativeField(target) && undoingKeys.some((keys) => isSameShortcut(keys, shortcut));

const undoingKeys: readonly Shortcut[] = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'];

/** While a dialog is open, only what concerns the whole window answers to its keys. */
const isOfWindow = ({ section }: OfferedAction): boolean =>
  section === 'Help' || section === 'View';

const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][data-open], [role="alertdialog"][data-open]') !== null;

/**
 * Opening, saving, printing, finding, bookmarks, history, downloads and the source: where the window
 * is a browser's, these are its keys. Here they are commands or nothing, never its dialogs.
 */
const browserDialogs: readonly Shortcut[] = [...'OSPFGDUEKHJ', 'Shift+S', 'Shift+G'].map(
  (keys) => `Mod+${keys}`,
);

const opensBrowserDialog = (event: KeyboardEvent): boolean =>
  browserDialogs.some((shortcut) => matchesShortcut(shortcut, event));
