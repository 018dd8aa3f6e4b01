import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $shownSuggestions, type ShownSuggestion } from '../suggestions/suggestions-in-text.ts';
import { $shownComments, type ShownComment } from './comment-changes.ts';

export interface ShownAnnotations {
  readonly suggestions: readonly ShownSuggestion[];
  readonly comments: readonly ShownComment[];
}

/** Milliseconds without a change after which it is shown; no key waits for it. */
const PAUSE = 120;

const $shown = (): ShownAnnotations => ({
  suggestions: $shownSuggestions(),
  comments: $shownComments(),
});

/** What is suggested and remarked in the open text; follows its changes. */
export function useAnnotations(editor: LexicalEditor): ShownAnnotations {
  const [shown, setShown] = useState(() => editor.read($shown));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const next = editor.read($shown);
      setShown((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      unregister();
    };
  }, [editor]);
  return shown;
}
