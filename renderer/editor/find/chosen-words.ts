import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

const MOST = 200;

/** The chosen words, where they are few and of one line; else nothing. */
export function chosenWords(editor: LexicalEditor): string {
  const words = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.getTextContent() : '';
  });
  return words.trim() !== '' && words.length <= MOST && !/[\n\r]/.test(words) ? words : '';
}
