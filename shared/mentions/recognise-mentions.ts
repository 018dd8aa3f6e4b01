import { type JudgeName, judgeNobody } from './judge-name.ts';
import type { MentionSuggestion } from './mention-suggestion.ts';
import type { NameIndex } from './name-index.ts';
import { type MentionText, namesIn, readText, type TextReading } from './reading-text.ts';
import { type SettledName, settleName } from './settle-name.ts';
import { shortNames } from './short-names.ts';
import { unknownOrganisations, unknownPersons } from './unknown-names.ts';

/**
 * The names of persons, places and organisations in a text, as suggestions in the order of the
 * text: those of the index, and names that none of its records has. They never overlap each other,
 * a citation, or a mention that is confirmed. Linear in the length of the text.
 */
export function recogniseMentions(
  mentionText: MentionText,
  index: NameIndex,
  judge: JudgeName = judgeNobody,
): MentionSuggestion[] {
  const reading = readText(mentionText, index);
  const organisations = unknownOrganisations(reading);
  const inside = placesOf(organisations);
  const known = reading.hits
    .filter(({ first }) => !inside.has(first))
    .flatMap((hit) => settleName(hit, reading, index) ?? []);
  const unnamed = reading.hits.filter(({ meanings }) => namesIn(meanings).length === 0);
  const spoken = placesOf([...organisations, ...known, ...unnamed]);
  const isSpoken = (place: number) => spoken.has(place);
  const persons = unknownPersons(reading, isSpoken, index, judge);
  for (const place of placesOf(persons)) spoken.add(place);
  const full = [...organisations, ...known, ...persons];
  const short = shortNames(reading, full, mentionText.confirmed, isSpoken, index);
  return [...full, ...short]
    .sort((one, other) => one.first - other.first)
    .map((settled) => toSuggestion(reading, settled));
}

function placesOf(stretches: readonly { readonly first: number; readonly last: number }[]) {
  const places = new Set<number>();
  for (const { first, last } of stretches) {
    for (let place = first; place <= last; place += 1) places.add(place);
  }
  return places;
}

function toSuggestion(
  { text, words }: TextReading,
  { first, last, kind, record, name, confidence }: SettledName,
): MentionSuggestion {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  return { kind, start, end, printed: text.slice(start, end), record, name, confidence };
}
