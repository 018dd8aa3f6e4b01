import { useEffect, useState } from 'react';
import type { EditorSession } from '../desk/session.ts';
import { type PrintedCaret, printedCaret } from './caret-in-print.ts';
import type { DrawnIssue } from './live-pages.ts';

/** Milliseconds after which the mark on the pages follows the caret. */
const SOON = 40;

/** Where the caret stands on the pages, a moment after it was moved or they were drawn. */
export function usePrintedCaret(
  { editor }: EditorSession,
  issue: DrawnIssue | null,
  briefingId: string,
): PrintedCaret | null {
  const [caret, setCaret] = useState<PrintedCaret | null>(null);
  useEffect(() => {
    let timer = 0;
    const look = () => {
      const found = issue && printedCaret(editor, issue, briefingId);
      setCaret((before) => (isSame(before, found) ? before : found));
    };
    const lookSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, SOON);
    };
    lookSoon();
    const unregister = editor.registerUpdateListener(lookSoon);
    return () => {
      window.clearTimeout(timer);
      unregister();
    };
  }, [editor, issue, briefingId]);
  return caret;
}

const isSame = (one: PrintedCaret | null, other: PrintedCaret | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
