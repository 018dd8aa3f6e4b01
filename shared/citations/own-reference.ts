import type { GroupDraft, ReferenceDraft } from './draft.ts';
import type { NameItem } from './item.ts';
import type { OwnPublication } from './own-publication.ts';

/**
 * Our own issue cited like a source: "(EDM, May 3, 2010)". Its name leaves the group, and with it
 * the title and writer of the piece; other sources that share the date stay.
 */
export function takeOwnReference(draft: GroupDraft, own: OwnPublication): ReferenceDraft | null {
  const index = draft.names.findIndex((item) => !item.quoted && isOwnHere(item, own, draft));
  const item = draft.names[index];
  if (!item || (draft.spans.length === 0 && draft.numbers.length === 0)) return null;
  const titled = draft.names[index - 1]?.quoted ? draft.names[index - 1] : undefined;
  const title = titled?.name;
  const isLast = index === draft.names.length - 1;
  if (title === undefined) draft.names.splice(index, 1);
  else draft.names.length = 0;
  const number = draft.numbers.at(-1)?.number;
  return {
    start: titled?.printedStart ?? item.start,
    // Behind other names that share the date, only the name is ours.
    end: isLast ? draft.end : item.end,
    publication: item.article + item.name,
    name: item,
    spans: [...draft.spans],
    volume: number?.volume ?? null,
    number: number?.number ?? null,
    numbers: number?.numbers,
    title,
    locator: draft.locators[0],
    address: undefined,
    confidence: 0.85,
  };
}

function isOwnHere(item: NameItem, own: OwnPublication, draft: GroupDraft): boolean {
  const match = own.match(item.name);
  return (
    match === 'whole' || (match === 'short' && (item.article !== '' || draft.numbers.length > 0))
  );
}
