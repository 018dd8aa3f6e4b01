import type { Briefing } from '../../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../../shared/issues/issue-document.ts';
import { inlineContainers } from '../../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../../shared/manuscript/inline-text.ts';
import type { Citation, Inline, Mention } from '../../../shared/manuscript/manuscript.ts';

export const indexKeys = ['sources', 'people', 'places'] as const;
export type IndexKey = (typeof indexKeys)[number];

/** What stands in the index, by the place of the text that it is found at. */
export interface IndexNames {
  /** The names of the records that a citation cites. */
  ofCitation(briefing: Briefing, citation: Pick<Citation, 'id'>): readonly string[];
  /** Null for what is neither person nor place. */
  ofMention(mention: Mention): { readonly list: IndexKey; readonly name: string } | null;
  /** All names of a list, each once, in the order of the alphabet. */
  all(list: IndexKey): readonly string[];
  /** The records of people and places by the names under which they stand. */
  readonly records: ReadonlyMap<string, string>;
}

const lists: Partial<Record<Mention['kind'], IndexKey>> = { person: 'people', place: 'places' };

/**
 * The index of an issue. A person or place with a record of its own has one entry, under the
 * longest of its printed names; people stand under the last word of theirs.
 */
export function indexNames({ publication, briefings }: IssueDocument): IndexNames {
  const longest = new Map<string, string>();
  const found: Record<IndexKey, Set<string>> = {
    sources: new Set(),
    people: new Set(),
    places: new Set(),
  };
  const mentions = briefings.flatMap(mentionsOf);
  for (const { record, content } of mentions) {
    const name = nameOf(content);
    if (record && name.length > (longest.get(record)?.length ?? 0)) longest.set(record, name);
  }
  const ofMention: IndexNames['ofMention'] = ({ kind, record, content }) => {
    const list = lists[kind];
    const name = (record && longest.get(record)) || nameOf(content);
    return list && name ? { list, name } : null;
  };
  const ofCitation: IndexNames['ofCitation'] = ({ occurrences }, { id }) => {
    const occurrence = occurrences.find((other) => other.id === id);
    const isCitation = occurrence && occurrence.decision?.verdict !== 'rejected';
    return isCitation ? [...new Set(occurrence.sources.map(({ record }) => record))] : [];
  };
  for (const mention of mentions) {
    const entry = ofMention(mention);
    if (entry) found[entry.list].add(entry.name);
  }
  for (const briefing of briefings) {
    for (const { id } of briefing.occurrences) {
      for (const name of ofCitation(briefing, { id })) found.sources.add(name);
    }
  }
  return {
    ofCitation,
    ofMention,
    all: (list) => [...found[list]].sort(inIndexOrder(list, publication.language)),
    records: new Map([...longest].map(([record, name]) => [name, record])),
  };
}

/** How the names of a list are ordered in a language; people by the last word of theirs. */
export function inIndexOrder(
  list: IndexKey,
  language: string,
): (one: string, other: string) => number {
  const collator = collatorOf(language);
  const key = (name: string) => (list === 'people' ? `${name.split(' ').at(-1)} ${name}` : name);
  return (one, other) => collator.compare(key(one), key(other));
}

const nameOf = (content: readonly Inline[]): string =>
  inlineText(content).replace(/\s+/g, ' ').trim();

const mentionsOf = ({ manuscript }: Briefing): Mention[] =>
  [...inlineContainers(manuscript)].flatMap(({ inlines }) =>
    inlines.filter((inline) => inline.type === 'mention'),
  );

function collatorOf(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  } catch {
    return new Intl.Collator('en');
  }
}
