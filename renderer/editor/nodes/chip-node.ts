import { $setState, DecoratorNode } from 'lexical';
import { idState, newId } from './span-states.ts';

/** Something in a line that is no text of it and draws itself; a copy of it is another one. */
export abstract class ChipNode extends DecoratorNode<null> {
  override decorate(): null {
    return null;
  }

  override isInline(): true {
    return true;
  }

  /** It is neither counted nor copied as words. */
  override getTextContent(): string {
    return '';
  }

  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    $setState(this, idState, newId());
  }
}
