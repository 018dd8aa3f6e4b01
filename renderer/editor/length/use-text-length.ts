import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { ColumnMeasure } from '../../../shared/column-fill/column-measure.ts';
import { registerBlockFacts } from '../behaviour/block-facts.ts';
import { $lengthOfBlock, addLengths, noLength, type TextLength } from './block-length.ts';

/** The length of the whole text, a moment behind its keys; null until it was first counted. */
export function useTextLength(editor: LexicalEditor, column: ColumnMeasure): TextLength | null {
  const [length, setLength] = useState<TextLength | null>(null);
  useEffect(
    () =>
      registerBlockFacts(
        editor,
        (block) => $lengthOfBlock(block, column),
        (facts) => {
          const next = facts.reduce((sum, { fact }) => addLengths(sum, fact), noLength);
          setLength((before) => (before && isSame(before, next) ? before : next));
        },
      ),
    [editor, column],
  );
  return length;
}

const isSame = (one: TextLength, other: TextLength): boolean =>
  one.words === other.words &&
  one.characters === other.characters &&
  one.withoutSpaces === other.withoutSpaces &&
  one.lines === other.lines;
