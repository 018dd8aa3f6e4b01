import type { DateSpan } from '../../../shared/citations/reading.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import { inlineContainers } from '../../../shared/manuscript/inline-containers.ts';
import type { BriefingPlace, Site, SiteIssueDocument, SiteName } from './site.ts';

/** A briefing in which a name stands; of a source, the days that are cited there. */
export interface SiteUse {
  readonly place: BriefingPlace;
  readonly days: readonly DateSpan[];
}

/** The names that a briefing cites and mentions, each once, in the order of its text. */
export function namesOf(
  site: Site,
  briefing: Briefing,
  topics: readonly string[],
): ReadonlyMap<SiteName, readonly DateSpan[]> {
  const names = new Map<SiteName, DateSpan[]>();
  const use = (name: SiteName | undefined, days: readonly DateSpan[]) => {
    if (name) names.set(name, [...(names.get(name) ?? []), ...days]);
  };
  for (const { reading, decision, sources } of briefing.occurrences) {
    if (!reading || decision?.verdict === 'rejected') continue;
    const records = new Map(sources.map(({ name, sourceId }) => [name, sourceId]));
    for (const group of reading.groups) {
      for (const { name } of group.sources) {
        use(site.names.ofId.get(records.get(name) ?? ''), group.resolved ?? []);
      }
    }
  }
  for (const record of mentionedRecords(briefing)) use(site.names.ofId.get(record), []);
  for (const topic of topics) use(site.names.topics.get(topic), []);
  return names;
}

function* mentionedRecords({ manuscript }: Briefing): Generator<string> {
  for (const { inlines } of inlineContainers(manuscript)) {
    for (const inline of inlines) {
      if (inline.type === 'mention' && inline.record) yield inline.record;
    }
  }
}

/** Where each name stands in the issues that were gone through, in their order. */
export class SiteUses {
  readonly #uses = new Map<SiteName, SiteUse[]>();

  /** Takes in an issue; keeps of it only which names stand where. */
  add(site: Site, { document, issue, folder }: SiteIssueDocument): void {
    const at = { issue, folder };
    for (const briefing of document.briefings) {
      const { id, position, headline } = briefing;
      const place = { at, position, headline };
      for (const [name, days] of namesOf(site, briefing, document.topics.get(id) ?? [])) {
        const uses = this.#uses.get(name) ?? [];
        uses.push({ place, days });
        this.#uses.set(name, uses);
      }
    }
  }

  /** Names that stand anywhere, by alphabet of their language. */
  names(language: string): SiteName[] {
    const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
    return [...this.#uses.keys()].sort(
      (one, other) => compare(one.name, other.name) || (one.base < other.base ? -1 : 1),
    );
  }

  of(name: SiteName): readonly SiteUse[] {
    return this.#uses.get(name) ?? [];
  }
}
