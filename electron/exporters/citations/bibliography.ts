import type { CitingBriefings } from '../../../shared/issues/citing-briefings.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import type { CitedPlace, CitedWork } from './cited-work.ts';
import { workIds } from './work-ids.ts';
import { recordsOf, type WorkMention, worksOfBriefing } from './works-of-briefing.ts';

/**
 * Gathers the works that briefings cite, each once with all its places, in the order in which
 * they are first cited. Grows with the number of works and places, not with the texts.
 */
export class Bibliography {
  readonly #gathered = new Map<string, { work: WorkMention; places: CitedPlace[] }>();
  readonly #onlySource: Identifier | null;

  /** With `onlySource`, what is cited beside it is left out. */
  constructor(onlySource: Identifier | null = null) {
    this.#onlySource = onlySource;
  }

  get size(): number {
    return this.#gathered.size;
  }

  add(citing: CitingBriefings): void {
    const records = recordsOf(citing);
    for (const briefing of citing.briefings) {
      for (const mention of worksOfBriefing(briefing, records)) {
        if (this.#onlySource === null || mention.sourceId === this.#onlySource) {
          this.#gather(mention);
        }
      }
    }
  }

  works(): CitedWork[] {
    const all = [...this.#gathered.values()];
    const ids = workIds(all.map(({ work }) => work));
    return all.map(({ work, places }, index) => {
      const { key: _key, sourceId: _sourceId, place: _place, ...described } = work;
      return { ...described, id: ids[index] ?? '', places };
    });
  }

  #gather(mention: WorkMention): void {
    const known = this.#gathered.get(mention.key);
    if (!known) {
      this.#gathered.set(mention.key, { work: mention, places: [mention.place] });
      return;
    }
    known.work = together(known.work, mention);
    known.places.push(mention.place);
  }
}

/** What one place leaves open another may say. */
function together(one: WorkMention, other: WorkMention): WorkMention {
  return {
    ...one,
    authors: one.authors.length > 0 ? one.authors : other.authors,
    circa: one.circa && other.circa,
    pages: joined(one.pages, other.pages),
    url: one.url ?? other.url,
    keywords: [...new Set([...one.keywords, ...other.keywords])],
    notes: [...new Set([...one.notes, ...other.notes])],
  };
}

function joined(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one.split(', ').includes(other) ? one : `${one}, ${other}`;
}
