import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $getState, $isElementNode, type LexicalNode, type NodeKey } from 'lexical';
import { levelOfTag } from '../conversion/heading-level.ts';
import { $isFootnotesNode } from '../nodes/footnotes-node.ts';
import { $isImageNode, alternativeState } from '../nodes/image-node.ts';
import { $isQuotationNode } from '../nodes/quotation-node.ts';
import { $isRuleNode } from '../nodes/rule-node.ts';
import { $isTableCaptionNode } from '../nodes/table-caption-node.ts';

export type OutlineKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quotation'
  | 'table'
  | 'picture'
  | 'rule';

/** A block as the outline names it. */
export interface OutlineFact {
  readonly kind: OutlineKind;
  /** The level of a heading; 0 where it is none. */
  readonly level: 0 | 1 | 2 | 3;
  /** Its first words, as far as it has any. */
  readonly words: string;
}

export interface OutlineEntry extends OutlineFact {
  readonly key: NodeKey;
  /** How many headings it stands under. */
  readonly depth: number;
}

/** As many characters as a line of the panel may show. */
const LONGEST = 80;

/** Null for a block that is part of the next one, or has nothing in it. */
export function $outlineFact(block: LexicalNode): OutlineFact | null {
  if ($isTableCaptionNode(block) || $isFootnotesNode(block)) return null;
  const kind = $kindOf(block);
  const level = $isHeadingNode(block) ? levelOfTag(block.getTag()) : 0;
  const words = $wordsOf(block).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST);
  return kind === 'paragraph' && words === '' ? null : { kind, level, words };
}

/** Puts each block under the headings above it. */
export function outlineOf(
  facts: readonly { readonly key: NodeKey; readonly fact: OutlineFact | null }[],
): OutlineEntry[] {
  const above: number[] = [];
  return facts.flatMap(({ key, fact }) => {
    if (!fact) return [];
    if (fact.level > 0) {
      while ((above.at(-1) ?? 0) >= fact.level) above.pop();
    }
    const depth = above.length;
    if (fact.level > 0) above.push(fact.level);
    return [{ ...fact, key, depth }];
  });
}

function $kindOf(block: LexicalNode): OutlineKind {
  if ($isHeadingNode(block)) return 'heading';
  if ($isListNode(block)) return 'list';
  if ($isQuotationNode(block)) return 'quotation';
  if ($isTableNode(block)) return 'table';
  if ($isImageNode(block)) return 'picture';
  return $isRuleNode(block) ? 'rule' : 'paragraph';
}

/** A table is called by its caption, a picture by its caption or by what it shows. */
function $wordsOf(block: LexicalNode): string {
  const before = block.getPreviousSibling();
  if ($isTableNode(block) && $isTableCaptionNode(before)) return before.getTextContent();
  if ($isImageNode(block)) return block.getTextContent() || $getState(block, alternativeState);
  return $isElementNode(block) ? $firstWords(block) : '';
}

/** No more of a long block is read than is shown. */
function $firstWords(block: LexicalNode): string {
  if (!$isElementNode(block)) return block.getTextContent();
  let words = '';
  for (const child of block.getChildren()) {
    words += `${words && $isElementNode(child) && !child.isInline() ? ' ' : ''}${$firstWords(child)}`;
    if (words.length > LONGEST) break;
  }
  return words;
}
