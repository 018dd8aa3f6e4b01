import { $create, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { identifier } from '../../../shared/kernel/identifier.ts';
import { type Mention, mentionKinds } from '../../../shared/manuscript/manuscript.ts';
import { SpanNode } from './span-node.ts';

export const mentionKindState = createState('kind', {
  parse: (value): Mention['kind'] => mentionKinds.find((kind) => kind === value) ?? 'topic',
});

export const recordState = createState('record', {
  parse: (value) => identifier.optional().safeParse(value).data,
});

/** The name of a person, place, organisation or topic. */
export class MentionNode extends SpanNode {
  override $config() {
    return this.config('mention', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: mentionKindState, flat: true },
        { stateConfig: recordState, flat: true },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset.tag = 'mention';
    return element;
  }
}

export function $createMentionNode(kind: Mention['kind'], record?: string): MentionNode {
  return $setState($setState($create(MentionNode), mentionKindState, kind), recordState, record);
}

export const $isMentionNode = (node: LexicalNode | null | undefined): node is MentionNode =>
  node instanceof MentionNode;
