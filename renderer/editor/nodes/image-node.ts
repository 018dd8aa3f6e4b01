import {
  $create,
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { transferPaths } from '../../../shared/contract/transfer.ts';
import { say } from '../../wording/say.ts';

const parseString = (value: unknown) => (typeof value === 'string' ? value : '');
const parseOptional = (value: unknown) => (typeof value === 'string' ? value : undefined);

export const sourceState = createState('source', {
  parse: (value) =>
    typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value) ? value : undefined,
});
export const originState = createState('origin', { parse: parseOptional });
export const alternativeState = createState('alternative', { parse: parseString });
export const creditState = createState('credit', { parse: parseOptional });

/**
 * A picture; its children are its caption. Only bytes that the archive keeps are shown: an address
 * elsewhere is never fetched.
 */
export class ImageNode extends ElementNode {
  override $config() {
    return this.config('image', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: sourceState, flat: true },
        { stateConfig: originState, flat: true },
        { stateConfig: alternativeState, flat: true },
        { stateConfig: creditState, flat: true },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    const plate = document.createElement('div');
    plate.contentEditable = 'false';
    plate.dataset.part = 'plate';
    const caption = document.createElement('figcaption');
    const credit = document.createElement('small');
    credit.contentEditable = 'false';
    figure.append(plate, caption, credit);
    setDOMUnmanaged(plate);
    setDOMUnmanaged(credit);
    this.describe(plate, credit);
    return figure;
  }

  override updateDOM(_: this, figure: HTMLElement): boolean {
    const plate = figure.firstElementChild;
    const credit = figure.lastElementChild;
    if (plate && credit) this.describe(plate, credit);
    return false;
  }

  override getDOMSlot(figure: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(figure).withElement(figure.querySelector('figcaption') ?? figure);
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace before the caption leaves the picture as it is. */
  override collapseAtStart(): true {
    return true;
  }

  private describe(plate: Element, credit: Element): void {
    const source = $getState(this, sourceState);
    const alternative = $getState(this, alternativeState);
    credit.textContent = $getState(this, creditState) ?? '';
    if (!source) {
      plate.textContent = alternative || say('Picture that the archive does not hold');
      return;
    }
    const picture = document.createElement('img');
    picture.src = `${transferPaths.image}/${source.slice('sha256:'.length)}`;
    picture.alt = alternative;
    plate.replaceChildren(picture);
  }
}

export interface ImageDetails {
  readonly source?: string | undefined;
  readonly origin?: string | undefined;
  readonly alternative: string;
  readonly credit?: string | undefined;
}

export function $createImageNode(details: ImageDetails): ImageNode {
  const node = $create(ImageNode);
  $setState(node, sourceState, details.source);
  $setState(node, originState, details.origin);
  $setState(node, alternativeState, details.alternative);
  $setState(node, creditState, details.credit);
  return node;
}

export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode =>
  node instanceof ImageNode;
