import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
} from 'lexical';
import { say } from '../../wording/say.ts';
import { ChipNode } from './chip-node.ts';
import { idState, newId } from './span-states.ts';

export const noteTextState = createState('text', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** A remark to the editor: a chip in the text that is never printed. */
export class NoteNode extends ChipNode {
  override $config() {
    return this.config('note', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: idState, flat: true },
        { stateConfig: noteTextState, flat: true },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.dataset.tag = 'note';
    this.describe(chip);
    return chip;
  }

  override updateDOM(_: this, chip: HTMLElement): boolean {
    this.describe(chip);
    return false;
  }

  private describe(chip: HTMLElement): void {
    const text = $getState(this, noteTextState);
    chip.textContent = text || say('Empty note');
    chip.setAttribute('role', 'note');
    chip.setAttribute('aria-label', text ? say('Note: {text}', { text }) : say('Note: empty'));
  }
}

export function $createNoteNode(text: string, id: string = newId()): NoteNode {
  return $setState($setState($create(NoteNode), noteTextState, text), idState, id);
}

export const $isNoteNode = (node: LexicalNode | null | undefined): node is NoteNode =>
  node instanceof NoteNode;
