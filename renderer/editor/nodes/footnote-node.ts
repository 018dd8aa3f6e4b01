import {
  $create,
  $getState,
  $setState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from 'lexical';
import { idState } from './span-states.ts';

/** What one footnote says, at the foot of the text; its children are inlines. */
export class FootnoteNode extends ElementNode {
  override $config() {
    return this.config('footnote', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: idState, flat: true }],
    });
  }

  override createDOM(): HTMLElement {
    const entry = document.createElement('li');
    entry.dataset.part = 'footnote';
    entry.dataset.footnoteId = $getState(this, idState);
    const back = document.createElement('button');
    back.type = 'button';
    back.tabIndex = -1;
    back.contentEditable = 'false';
    setDOMUnmanaged(back);
    entry.append(back);
    return entry;
  }

  override updateDOM(before: this): boolean {
    return $getState(before, idState) !== $getState(this, idState);
  }

  override getDOMSlot(entry: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(entry).withAfter(entry.querySelector('button'));
  }

  override canBeEmpty(): true {
    return true;
  }

  override collapseAtStart(): true {
    return true;
  }
}

export const $createFootnoteNode = (id: string): FootnoteNode =>
  $setState($create(FootnoteNode), idState, id);

export const $isFootnoteNode = (node: LexicalNode | null | undefined): node is FootnoteNode =>
  node instanceof FootnoteNode;
