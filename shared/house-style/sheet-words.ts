import type { StyleEntryKind } from './style-sheet.ts';

/** What each kind of entry is called, and what its columns hold. */
export const entryKindWords: Readonly<
  Record<StyleEntryKind, { title: string; instead: string; preferred: string }>
> = {
  preferred: { title: 'Preferred spelling', instead: 'Instead of', preferred: 'Write' },
  banned: { title: 'Banned words', instead: 'Not', preferred: 'Rather' },
  abbreviation: {
    title: 'Abbreviation',
    instead: 'Abbreviation',
    preferred: 'Stands for',
  },
  title: { title: 'Title of a person', instead: 'Instead of', preferred: 'Before a name write' },
};
