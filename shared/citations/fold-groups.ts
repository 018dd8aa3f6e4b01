import { emptyGroup, type GroupDraft } from './draft.ts';
import type { Item } from './item.ts';
import { isKnownSource, looksLikePress } from './press-words.ts';

/** Small words that may stand between a name and its date; any other makes it a sentence. */
const FILLERS = new Set(
  'on of and or dated issue edition for also the all both each at text figure preprint available online homepage website'.split(
    ' ',
  ),
);
/** Those that need the name of a paper before them. */
const OF_PAPERS = new Set(['on', 'of', 'dated', 'issue', 'edition', 'for']);
const SEASON = /^(?:spring|summer|autumn|fall|winter)\b/i;

/**
 * Gathers names, dates and locators into groups: names share the date that follows, and a new
 * name after a date, or a semicolon, begins a new group. Null where prose stands among them.
 */
export function foldGroups(items: readonly Item[]): GroupDraft[] | null {
  const groups: GroupDraft[] = [];
  let group = emptyGroup();
  const finish = () => {
    const last = groups.at(-1);
    const isOnlyDates = group.names.length === 0 && !group.isNameLost && group.spans.length > 0;
    // "Interfax, May 3; May 5": the date after the semicolon has no other source.
    if (isOnlyDates && last && last.names.length > 0) last.spans.push(...group.spans);
    else if (isFilled(group)) groups.push(group);
    else if (last) last.notes.push(...group.notes);
    group = emptyGroup();
  };

  for (const [index, item] of items.entries()) {
    switch (item.kind) {
      case 'name':
        if (isClosed(group)) finish();
        group.names.push(item);
        break;
      case 'dates':
        if (items[index - 1]?.kind === 'name') group.isDateTight = true;
        if (isNameLost(items, index, group)) group.isNameLost = true;
        if (item.note) group.notes.push(item.note);
        if (SEASON.test(item.note ?? '')) group.hasSeason = true;
        group.spans.push(...item.spans);
        break;
      case 'number':
        group.numbers.push(item);
        break;
      case 'locator':
        group.locators.push(item.printed);
        break;
      case 'authors':
        if (group.names.length > 0 && !group.names.at(-1)?.quoted) group.names.pop();
        group.authors.push(...item.names);
        break;
      case 'note':
        group.notes.push(item.printed);
        break;
      case 'semicolon':
      case 'stop':
        finish();
        break;
      case 'words':
        if (!isFiller(item.text, group)) return null;
        break;
      default:
    }
  }
  finish();
  return withoutSignature(groups, items);
}

/** "… May 3, 1996. PGN": the editor who added the citation signs it. */
function withoutSignature(groups: GroupDraft[], items: readonly Item[]): GroupDraft[] {
  const last = groups.at(-1);
  const [only, ...others] = last?.names ?? [];
  if (groups.length < 2 || !last || !only || others.length > 0) return groups;
  const isBare = items.at(-1)?.kind === 'name' && last.notes.length === 0;
  const before = items.at(-2)?.kind;
  if (!isBare || (before !== 'stop' && before !== 'comma')) return groups;
  const isSignature =
    /^(?:\p{Lu}{2,4}|Eds?|Editor|Moderator)\.?$/u.test(only.name) && !isKnownSource(only.name);
  return isSignature ? groups.slice(0, -1) : groups;
}

const isFilled = (group: GroupDraft): boolean =>
  group.names.length > 0 || group.spans.length > 0 || group.numbers.length > 0;

/** A name after a date, a page or a number of an issue belongs to the next group. */
const isClosed = (group: GroupDraft): boolean =>
  group.spans.length > 0 || group.numbers.length > 0 || group.locators.length > 0;

const isNameLost = (items: readonly Item[], index: number, group: GroupDraft): boolean =>
  group.names.length === 0 && items[index - 1]?.kind === 'comma' && group.spans.length === 0;

/** "Interfax on May 3", "Kommersant of May 4", but not "Ivanov on May 3". */
function isFiller(word: string, group: GroupDraft): boolean {
  if (!FILLERS.has(word)) return false;
  const name = group.names.at(-1);
  return !OF_PAPERS.has(word) || name === undefined || looksLikePress(name.name);
}
