import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Citation, CrossReference, Inline } from '../../../shared/manuscript/manuscript.ts';

/**
 * Issues that a person chose for references which stand beside sources in one bracket: "(AP,
 * August 29; see the Observer, July 28)". The bracket is one citation, and there is none to decide
 * on before it is closed and read; until then the choice is kept here.
 */
export interface ChosenIssues {
  choose(words: string, issueId: string): void;
  /** Writes the choices on the citations that print their words. */
  decide(inlines: readonly Inline[]): readonly Inline[];
}

export function createChosenIssues(): ChosenIssues {
  const chosen = new Map<string, string>();
  const decided = (tag: Citation | CrossReference): Inline => {
    const printed = inlineText([tag]);
    const found = [...chosen].filter(([words]) => printed.includes(words));
    const [choice] = found;
    // A decision is about the whole citation: with two references in it, it could mean either.
    if (!choice || found.length > 1 || printed.split('see ').length > 2) return tag;
    const [words, issueId] = choice;
    chosen.delete(words);
    return { ...tag, decision: { verdict: 'accepted', issueId } };
  };
  return {
    choose: (words, issueId) => void chosen.set(words, issueId),
    decide: (inlines) => {
      if (chosen.size === 0) return inlines;
      return inlines.map((inline) => {
        const isTag = inline.type === 'citation' || inline.type === 'cross-reference';
        return isTag && !inline.decision && isClosed(inline) ? decided(inline) : inline;
      });
    },
  };
}

const isClosed = (tag: Inline): boolean => /[)\]]$/.test(inlineText([tag]));
