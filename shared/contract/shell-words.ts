import { z } from 'zod';

/**
 * What a shell says by itself, in English: its native menus, and why no window opens. The window
 * knows what stands for it in the language of the interface (`catalogues/told.*.json`) and says so.
 */
export const shellWords = [
  'File',
  'Import…',
  'Export…',
  'Quit',
  'Close window',
  'Edit',
  'Undo',
  'Redo',
  'Cut',
  'Copy',
  'Paste',
  'Paste and match style',
  'Select all',
  'Go',
  'Go to anything…',
  'Run a command…',
  'Search the archive',
  'View',
  'Switch light and dark',
  'Actual size',
  'Zoom in',
  'Zoom out',
  'Full screen',
  'Window',
  'Minimise',
  'Help',
  'Keyboard shortcuts',
  'Working by keyboard',
  'About Masthead',
  'Hide Masthead',
  'Hide others',
  'Show all',
  'Masthead cannot open the archive',
  'Another programme has it open. Close the other Masthead, or wait until its command has finished.',
  'It was last used with a newer Masthead. Open it with that; nothing in it was changed.',
  'It is damaged, or no archive of Masthead. Choose another folder, or put a backup in its place.',
] as const;
export type ShellWord = (typeof shellWords)[number];

export const shellWordsTold = z.partialRecord(z.enum(shellWords), z.string().min(1).max(300));
export type ShellWordsTold = z.infer<typeof shellWordsTold>;
