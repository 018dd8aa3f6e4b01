import { say } from '../wording/say.ts';
import type { Shortcut } from './shortcut.ts';
import type { Where } from './where.ts';

/** The heads under which actions are listed, in their order. */
export const sectionNames = {
  Go: say('Go'),
  Archive: say('Archive'),
  Publication: say('Publication'),
  Issue: say('Issue'),
  Briefing: say('Briefing'),
  Text: say('Text'),
  Find: say('Find and replace'),
  Citations: say('Citations and references'),
  Suggestions: say('Comments and suggestions'),
  Panels: say('Beside the text'),
  Publishing: say('Publishing'),
  Proof: say('Proof'),
  Review: say('Review'),
  Doubles: say('Doubles'),
  Source: say('Source'),
  Import: say('Import'),
  Lists: say('Lists and trees'),
  View: say('View'),
  Help: say('Help'),
} as const;

export type Section = keyof typeof sectionNames;

export const sections = Object.keys(sectionNames) as readonly Section[];

/** Something that a person can do, as every list of them shows it. */
export interface Action {
  /** "issue.export": what commands, menu items and a person's own keys are kept under. */
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  /** Its keys until a person chooses others; the first is shown. */
  readonly keys?: readonly Shortcut[];
  /** The same on a Mac, where its system has another use for those. */
  readonly macKeys?: readonly Shortcut[];
  /** Anywhere, where it is left out. */
  readonly where?: Where;
  /**
   * Who hears the keys. `window` (the usual): the window, which runs the command. `part`: the part
   * of the page that has the focus. `habit`: such a part, by what such keys do in every programme,
   * so that no others can be chosen.
   */
  readonly heard?: 'part' | 'habit';
  /** The action that its keys do where this one cannot be done. */
  readonly otherwise?: string;
  /** More words under which it is found. */
  readonly keywords?: string;
}
