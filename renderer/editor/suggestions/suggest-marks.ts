import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type TextFormatType,
} from 'lexical';
import { $changeOf, $commentsOn, $setChange, $setComments } from '../nodes/annotation-states.ts';
import { $beginSuggestion } from './suggestion-records.ts';

/**
 * Suggests another look for what is selected: the text as it is goes, and the same with the mark
 * comes. What is only suggested takes the mark at once. False where nothing is selected.
 */
export function $suggestMark(format: TextFormatType, author: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const texts = selection
    .extract()
    .filter($isTextNode)
    .filter((text) => $changeOf(text)?.kind !== 'deletion');
  const isOn = texts.every((text) => text.hasFormat(format));
  const id = $beginSuggestion(author);
  for (const text of texts) {
    if (text.hasFormat(format) !== isOn) continue;
    if ($changeOf(text)) {
      text.toggleFormat(format);
      continue;
    }
    const marked = $createTextNode(text.getTextContent())
      .setFormat(text.getFormat())
      .setStyle(text.getStyle());
    $setComments($setChange(marked, { kind: 'insertion', id }), $commentsOn(text));
    text.insertAfter(marked.toggleFormat(format));
    $setChange(text, { kind: 'deletion', id });
  }
  return true;
}
