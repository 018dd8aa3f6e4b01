import { sectionNames } from './action.ts';
import type { KnownAction } from './all-actions.ts';
import type { KeyChoice } from './key-choice.ts';
import { keysOf } from './keys-of.ts';
import { shortcutWords } from './shortcut.ts';

/** What an action is called within a sentence or a table, where it asks for nothing. */
export const nameOf = ({ title }: Pick<KnownAction, 'title'>): string => title.replace(/…$/, '');

/** The words by which lists of keys are narrowed: title, section, more words, and the keys it has. */
export const wordsOf = (
  { id, title, section, keywords = '' }: KnownAction,
  choice: { chosen: KeyChoice },
): readonly string[] => [
  title,
  sectionNames[section],
  keywords,
  ...keysOf(id, choice).map((shortcut) => shortcutWords(shortcut)),
];
