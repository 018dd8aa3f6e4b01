import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { registerBlockFacts } from '../behaviour/block-facts.ts';
import { $outlineFact, type OutlineEntry, outlineOf } from './outline-entry.ts';

/** The outline of the text, a moment behind its keys. */
export function useOutline(editor: LexicalEditor): readonly OutlineEntry[] {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>([]);
  useEffect(
    () =>
      registerBlockFacts(editor, $outlineFact, (facts) => {
        const next = outlineOf(facts);
        setEntries((before) => (isSame(before, next) ? before : next));
      }),
    [editor],
  );
  return entries;
}

const isSame = (one: readonly OutlineEntry[], other: readonly OutlineEntry[]): boolean =>
  one.length === other.length &&
  one.every((entry, index) => {
    const against = other[index];
    return (
      against !== undefined &&
      entry.key === against.key &&
      entry.kind === against.kind &&
      entry.depth === against.depth &&
      entry.words === against.words
    );
  });
