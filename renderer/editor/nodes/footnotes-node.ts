import { $create, ElementNode, type LexicalNode } from 'lexical';
import { say } from '../../wording/say.ts';

/**
 * The footnotes at the foot of the text, in the order in which they are called: `FootnoteNode`s,
 * and the last child of the root while there are any. `behaviour/footnotes.ts` keeps it so.
 */
export class FootnotesNode extends ElementNode {
  override $config() {
    return this.config('footnotes', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const list = document.createElement('ol');
    list.dataset.part = 'footnotes';
    list.setAttribute('aria-label', say('Footnotes'));
    return list;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Nothing typed or deleted in the text above joins with a note. */
  override isShadowRoot(): true {
    return true;
  }
}

export const $createFootnotesNode = (): FootnotesNode => $create(FootnotesNode);

export const $isFootnotesNode = (node: LexicalNode | null | undefined): node is FootnotesNode =>
  node instanceof FootnotesNode;
