import {
  $copyNode,
  $isRangeSelection,
  $setState,
  type BaseSelection,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { decisionState } from './span-states.ts';

/**
 * An inline that wraps printed text and leaves it editable: the caret walks through it, typing
 * inside changes it, and it goes when its last character goes. Typing at either edge writes
 * outside; what then belongs to it, recognition decides.
 */
export abstract class SpanNode extends ElementNode {
  override updateDOM(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  /** Where a paragraph is parted within the span, the second half is one that nobody has decided. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): ElementNode {
    const rest = $setState($copyNode(this), decisionState, undefined);
    this.insertAfter(rest, restoreSelection);
    return rest;
  }

  /** A copy of text within the span is still a span. */
  override extractWithChild(_: LexicalNode, selection: BaseSelection | null): boolean {
    if (!$isRangeSelection(selection)) return false;
    const ends = [selection.anchor.getNode(), selection.focus.getNode()];
    return ends.every((end) => this.is(end) || this.isParentOf(end));
  }
}
