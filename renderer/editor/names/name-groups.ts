import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { type Mention, mentionKinds } from '../../../shared/manuscript/manuscript.ts';
import { LIKELY, type MentionSuggestion } from '../../../shared/mentions/mention-suggestion.ts';

export type NameKind = Mention['kind'];

/** All places of a text that suggest one record, or one name that no record has. */
export interface SuggestedGroup {
  readonly key: string;
  readonly kind: NameKind;
  readonly record: Identifier | null;
  readonly name: string;
  readonly places: readonly MentionSuggestion[];
  /** Sure enough to be accepted together with others. */
  readonly isLikely: boolean;
}

export const groupKey = (kind: NameKind, record: Identifier | null, name: string): string =>
  `${kind} ${record ?? `“${name}”`}`;

/** Suggestions by what they name: kinds in their order, then as the text first prints them. */
export function groupSuggestions(suggestions: readonly MentionSuggestion[]): SuggestedGroup[] {
  const groups = new Map<string, MentionSuggestion[]>();
  for (const suggestion of suggestions) {
    const key = groupKey(suggestion.kind, suggestion.record, suggestion.name);
    groups.set(key, [...(groups.get(key) ?? []), suggestion]);
  }
  return [...groups]
    .flatMap(([key, places]) => {
      const [first] = places;
      if (!first) return [];
      const { kind, record, name } = first;
      const isLikely = places.some(({ confidence }) => confidence >= LIKELY);
      return [{ key, kind, record, name, places, isLikely }];
    })
    .sort((one, other) => mentionKinds.indexOf(one.kind) - mentionKinds.indexOf(other.kind));
}

/** How a group is printed, each way once: "Putin, Vladimir Putin". */
export const printedWays = (places: readonly { readonly printed: string }[]): string[] => [
  ...new Set(places.map(({ printed }) => printed.replace(/\s+/g, ' '))),
];
