import { $isListItemNode, type ListItemNode } from '@lexical/list';
import type { Shift } from '../../../shared/manuscript/annotations.ts';
import { $setTurn, $turnOf } from '../nodes/annotation-states.ts';
import { $isOnlySuggested, $selectedBlocks } from './suggest-turn.ts';
import { $beginSuggestion } from './suggestion-records.ts';

/**
 * Suggests that the selected items stand deeper or less deep, or takes the opposite back. False
 * where no items are selected, or only such as are suggested themselves: those move at once.
 */
export function $suggestShift(into: Shift, author: string): boolean {
  const items = $selectedBlocks().filter($isListItemNode);
  if (items.every($isOnlySuggested)) return false;
  const id = $beginSuggestion(author);
  for (const item of items) {
    const waiting = $turnOf(item)?.into;
    if (waiting === opposite[into]) $setTurn(item, undefined);
    else if (waiting === undefined && $hasRoom(item, into)) $setTurn(item, { into, id });
  }
  return true;
}

const opposite: Readonly<Record<Shift, Shift>> = { deeper: 'shallower', shallower: 'deeper' };

/** Deeper it goes under an item before it, less deep only from under another. */
const $hasRoom = (item: ListItemNode, into: Shift): boolean =>
  into === 'deeper'
    ? item.getPreviousSibling() !== null
    : $isListItemNode(item.getParentOrThrow().getParent());
