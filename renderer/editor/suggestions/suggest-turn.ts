import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getSelection, $isRangeSelection, type ElementNode } from 'lexical';
import { type Form, isShift } from '../../../shared/manuscript/annotations.ts';
import { $blockOf } from '../behaviour/block-behaviour.ts';
import { $isRunning } from '../behaviour/running-text.ts';
import { levelOfTag } from '../conversion/heading-level.ts';
import { $textBlocks } from '../highlights/block-text.ts';
import { $changeOf, $setTurn, $turnOf } from '../nodes/annotation-states.ts';
import { $isAttributionNode } from '../nodes/attribution-node.ts';
import { $isQuotationNode } from '../nodes/quotation-node.ts';
import { $beginSuggestion } from './suggestion-records.ts';
import { $leavesOf } from './text-leaves.ts';

/**
 * Suggests to make this of the selected blocks, or takes back what was suggested of them; a list
 * goes as a whole, and so does a quotation that is to be one no more. False where all of them are only
 * suggested themselves: of those it is made at once.
 */
export function $suggestTurn(asked: Form, author: string): boolean {
  const selected = $selectedBlocks(asked);
  if (selected.length > 0 && selected.every($isOnlySuggested)) return false;
  const isBack = asked === 'quotation' && selected[0] && $shownForm(selected[0]) === 'quotation';
  const into = isBack ? 'paragraph' : asked;
  if (selected.length === 0) return true;
  const blocks = new Set(selected.flatMap((block) => $wholeOf(block, into)));
  const id = $beginSuggestion(author);
  for (const block of blocks) {
    $setTurn(block, $formOf(block) === into ? undefined : { into, id });
  }
  return true;
}

/** What a block of running text is. */
export function $formOf(block: ElementNode): Form {
  const parent = block.getParent();
  if ($isHeadingNode(block)) return `heading-${levelOfTag(block.getTag())}`;
  if ($isListItemNode(block) && $isListNode(parent)) {
    return parent.getListType() === 'number' ? 'numbers' : 'bullets';
  }
  return $isQuotationNode(parent) ? 'quotation' : 'paragraph';
}

/** What it is, or what it is suggested to make of it. */
function $shownForm(block: ElementNode): Form {
  const into = $turnOf(block)?.into;
  return into && !isShift(into) ? into : $formOf(block);
}

/** Who said a quotation stands for it, and nothing else can be made of that. */
export function $selectedBlocks(asked?: Form): ElementNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const blocks = $textBlocks();
  const ends = [selection.anchor, selection.focus].map((point) => {
    const block = $blockOf(point.getNode());
    return blocks.findIndex((one) => one.is(block));
  });
  return blocks
    .slice(Math.min(...ends), Math.max(...ends) + 1)
    .flatMap((block) => {
      const quotation = $isAttributionNode(block) && asked === 'quotation' && block.getParent();
      return quotation ? $textBlocksIn(quotation) : [block];
    })
    .filter($isRunning);
}

/** The block, with all that becomes what it becomes. */
function $wholeOf(block: ElementNode, into: Form): ElementNode[] {
  const parent = block.getParent();
  const isWhole =
    ($isListNode(parent) && (into === 'bullets' || into === 'numbers')) ||
    ($isQuotationNode(parent) && into === 'paragraph');
  return isWhole && parent ? $textBlocksIn(parent) : [block];
}

const $textBlocksIn = (parent: ElementNode): ElementNode[] => {
  const children = new Set(parent.getChildrenKeys());
  return $textBlocks(parent).filter((block) => children.has(block.getKey()) && $isRunning(block));
};

/** Whether the break before it is only suggested, or nothing that stood is in it. */
export const $isOnlySuggested = (block: ElementNode): boolean =>
  $changeOf(block)?.kind === 'insertion' ||
  $leavesOf(block).every((leaf) => $changeOf(leaf)?.kind === 'insertion');
