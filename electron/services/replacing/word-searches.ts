import type { FoundBriefing } from '../../../shared/contract/replace-procedures.ts';
import type { Finder } from '../../../shared/find/finder.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';

/** What one search has found so far. */
export interface WordsInArchive {
  readonly finder: Finder;
  readonly briefings: FoundBriefing[];
}

/** Searches that are kept; windows that are closed never say so. */
const MOST = 4;

/** The newest searches by their ids, for as long as the application runs. */
export class WordSearches {
  readonly #searches = new Map<Identifier, WordsInArchive>();

  begin(id: Identifier, finder: Finder): WordsInArchive {
    const search: WordsInArchive = { finder, briefings: [] };
    this.#searches.delete(id);
    this.#searches.set(id, search);
    for (const oldest of this.#searches.keys()) {
      if (this.#searches.size <= MOST) break;
      this.#searches.delete(oldest);
    }
    return search;
  }

  get(id: Identifier): WordsInArchive | undefined {
    return this.#searches.get(id);
  }
}
