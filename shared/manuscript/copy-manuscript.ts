import { mapInlines } from './inline-containers.ts';
import type { Inline, Manuscript } from './manuscript.ts';
import { printedManuscript } from './settle-changes.ts';

/**
 * The printed text again, for another briefing: what is tagged in it has identities of its own, with
 * what was decided about it. Notes to the editor stay behind.
 */
export const copyManuscript = (manuscript: Manuscript, newId: () => string): Manuscript =>
  mapInlines(printedManuscript(manuscript), (inlines) =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'note') return [];
      return ['id' in inline ? { ...inline, id: newId() } : inline];
    }),
  );
