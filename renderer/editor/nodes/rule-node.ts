import { $create, DecoratorNode, type LexicalNode } from 'lexical';

/** A line between blocks. */
export class RuleNode extends DecoratorNode<null> {
  override $config() {
    return this.config('rule', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('hr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }
}

export const $createRuleNode = (): RuleNode => $create(RuleNode);

export const $isRuleNode = (node: LexicalNode | null | undefined): node is RuleNode =>
  node instanceof RuleNode;
