import { correctTyped } from '../../../shared/typography/correct-typed.ts';
import { isTypographic } from './typography-choice.ts';

/** A correction that Backspace takes back for as long as the field is as it was left. */
interface Made {
  readonly value: string;
  readonly caret: number;
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

export interface FieldTypography {
  /** After each input: corrects the sign that was typed, as a step of undo of its own. */
  typed(field: HTMLTextAreaElement, event: InputEvent): void;
  /** Whether Backspace took a correction back. */
  takesBack(field: HTMLTextAreaElement): boolean;
}

/** Smart signs in a field of the browser's, which keeps the steps of undo itself. */
export function fieldTypography(language: string): FieldTypography {
  let made: Made | null = null;
  let isCorrecting = false;

  /** As if typed: only so is it a step of undo. */
  const replace = (field: HTMLTextAreaElement, start: number, end: number, insert: string) => {
    isCorrecting = true;
    field.setSelectionRange(start, end);
    document.execCommand('insertText', false, insert);
    isCorrecting = false;
  };

  return {
    typed: (field, { inputType, data, isComposing }) => {
      if (isCorrecting) return;
      const last = made;
      made = null;
      if (inputType === 'historyUndo' && last) leaveBehind(field, last);
      const { value, selectionStart: caret, selectionEnd } = field;
      if (isComposing || inputType !== 'insertText' || data?.length !== 1) return;
      if (caret !== selectionEnd || !isTypographic(language)) return;
      const change = correctTyped(value.slice(0, caret), language);
      if (!change) return;
      const { start, end, insert, correction } = change;
      replace(field, start, end, insert);
      const after = caret + insert.length - (end - start);
      field.setSelectionRange(after, after);
      if (correction === 'space') return;
      const plain = value.slice(start, end);
      made = { value: field.value, caret: after, start, end: start + insert.length, plain };
    },
    takesBack: (field) => {
      const last = made;
      made = null;
      const isThere = last?.value === field.value && last.caret === field.selectionStart;
      if (!last || !isThere || field.selectionEnd !== last.caret) return false;
      replace(field, last.start, last.end, last.plain);
      leaveBehind(field, last);
      return true;
    },
  };
}

/** Puts the caret where it was before the correction: an undo selects what it brings back. */
function leaveBehind(field: HTMLTextAreaElement, { caret, start, end, plain }: Made): void {
  const after = caret + plain.length - (end - start);
  field.setSelectionRange(after, after);
}
