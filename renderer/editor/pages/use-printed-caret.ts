import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EditorSession } from '../desk/session.ts';
import { type PrintedCaret, printedCaret } from './caret-in-print.ts';
import type { DrawnIssue } from './live-pages.ts';
import { bringLineIntoSight } from './page-in-sight.ts';

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

/** Scrolls the pages to where the caret stands when it goes elsewhere, not when they are turned. */
export function useCaretInSight(
  pane: RefObject<HTMLElement | null>,
  caret: PrintedCaret | null,
  scale: number,
): void {
  const newest = useRef(scale);
  useEffect(() => {
    newest.current = scale;
  });
  const line = caret?.line;
  useEffect(() => {
    if (line && pane.current) bringLineIntoSight(pane.current, line.page, line, newest.current);
  }, [pane, line]);
}

const isSame = (one: PrintedCaret | null, other: PrintedCaret | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
