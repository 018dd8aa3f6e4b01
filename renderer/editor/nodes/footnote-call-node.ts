import {
  $create,
  $getEditor,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';
import { type Footnote, footnote } from '../../../shared/manuscript/manuscript.ts';
import { ChipNode } from './chip-node.ts';
import { idState, newId } from './span-states.ts';

/**
 * What a note says while it has no entry at the foot of the text: on its way from a manuscript or
 * a clipboard. Once it has one, the entry alone counts.
 */
export const carriedState = createState('content', {
  parse: (value): Footnote['content'] => footnote.shape.content.safeParse(value).data ?? [],
});

/** The raised number in the text that calls a footnote. Its number is drawn, never stored. */
export class FootnoteCallNode extends ChipNode {
  override $config() {
    return this.config('footnote-call', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: idState, flat: true },
        { stateConfig: carriedState, flat: true },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const call = document.createElement('span');
    call.dataset.tag = 'footnote';
    call.dataset.footnoteId = $getState(this, idState);
    call.setAttribute('role', 'link');
    return call;
  }

  override updateDOM(before: this): boolean {
    return $getState(before, idState) !== $getState(this, idState);
  }

  override exportDOM(): DOMExportOutput {
    const shown = $getEditor().getElementByKey(this.getKey());
    const element = document.createElement('sup');
    element.textContent = shown?.dataset.number ?? '*';
    return { element };
  }
}

export function $createFootnoteCallNode(
  id: string = newId(),
  content: Footnote['content'] = [],
): FootnoteCallNode {
  return $setState($setState($create(FootnoteCallNode), idState, id), carriedState, content);
}

export const $isFootnoteCallNode = (
  node: LexicalNode | null | undefined,
): node is FootnoteCallNode => node instanceof FootnoteCallNode;
