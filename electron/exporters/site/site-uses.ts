import type { DateSpan } from '../../../shared/citations/reading.ts';
import type { Briefing } from '../../../shared/issues/briefing.ts';
import { inlineContainers } from '../../../shared/manuscript/inline-containers.ts';
import type { BriefingPlace, Site, SiteIssue, SiteName } from './site.ts';

/** A record or topic that a briefing names, whether or not it has a page; of a source, the days that are cited. */
export interface NamedRecord {
  /** The id of a record, or what a topic is called. */
  readonly by: 'record' | 'topic';
  readonly key: string;
  readonly days: readonly DateSpan[];
}

/** What a briefing cites and mentions, each once, in the order of its text. */
export function recordsNamed(briefing: Briefing, topics: readonly string[]): NamedRecord[] {
  const named = new Map<string, NamedRecord>();
  const name = (by: NamedRecord['by'], key: string, days: readonly DateSpan[] = []) => {
    const known = named.get(`${by} ${key}`)?.days ?? [];
    named.set(`${by} ${key}`, { by, key, days: [...known, ...days] });
  };
  for (const { reading, decision, sources } of briefing.occurrences) {
    if (!reading || decision?.verdict === 'rejected') continue;
    const records = new Map(sources.map(({ name: printed, sourceId }) => [printed, sourceId]));
    for (const group of reading.groups) {
      for (const { name: printed } of group.sources) {
        const record = records.get(printed);
        if (record) name('record', record, group.resolved ?? []);
      }
    }
  }
  for (const record of mentionedRecords(briefing)) name('record', record);
  for (const topic of topics) name('topic', topic);
  return [...named.values()];
}

function* mentionedRecords({ manuscript }: Briefing): Generator<string> {
  for (const { inlines } of inlineContainers(manuscript)) {
    for (const inline of inlines) {
      if (inline.type === 'mention' && inline.record) yield inline.record;
    }
  }
}

/** The one of the archive that is meant, if it has it. */
export const nameOf = (
  { names }: Pick<Site, 'names'>,
  { by, key }: Pick<NamedRecord, 'by' | 'key'>,
): SiteName | undefined => (by === 'record' ? names.ofId : names.topics).get(key);

/** The names of the archive among what a briefing names, each once. */
export function namesIn(
  site: Site,
  records: readonly NamedRecord[],
): ReadonlyMap<SiteName, readonly DateSpan[]> {
  const names = new Map<SiteName, readonly DateSpan[]>();
  for (const record of records) {
    const name = nameOf(site, record);
    if (name) names.set(name, [...(names.get(name) ?? []), ...record.days]);
  }
  return names;
}

/** The names that a briefing cites and mentions, each once, in the order of its text. */
export const namesOf = (site: Site, briefing: Briefing, topics: readonly string[]) =>
  namesIn(site, recordsNamed(briefing, topics));

/** A briefing in which a name stands; of a source, the days that are cited there. */
export interface SiteUse {
  readonly place: BriefingPlace;
  readonly days: readonly DateSpan[];
}

/** A briefing with what it names. */
interface NamingBriefing extends Pick<BriefingPlace, 'position' | 'headline'> {
  readonly named: readonly NamedRecord[];
}

/** Where each name stands in the issues that were gone through, in their order. */
export class SiteUses {
  readonly #uses = new Map<SiteName, SiteUse[]>();

  /** Takes in an issue; keeps of it only which names stand where. */
  add(site: Site, at: SiteIssue, briefings: readonly NamingBriefing[]): void {
    for (const { position, headline, named } of briefings) {
      const place = { at, position, headline };
      for (const [name, days] of namesIn(site, named)) {
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
