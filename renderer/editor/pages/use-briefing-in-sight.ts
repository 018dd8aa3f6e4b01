import { type RefObject, useEffect, useRef } from 'react';
import type { DrawnIssue } from './live-pages.ts';
import { bringLineIntoSight } from './page-in-sight.ts';

/** Scrolls to the headline of a briefing when its pages are first there: the caret may be nowhere yet. */
export function useBriefingInSight(
  pane: RefObject<HTMLElement | null>,
  issue: DrawnIssue | null,
  briefingId: string,
  scale: number,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!issue || !pane.current || shown.current === briefingId) return;
    shown.current = briefingId;
    const anchor = issue.briefings.find((one) => one.briefingId === briefingId)?.anchor;
    for (const { index, drawing } of issue.pages) {
      const line = drawing.stretches.find(({ part }) => part === `${anchor}/headline`);
      if (!line) continue;
      const place = { top: line.y, bottom: line.y + line.height };
      bringLineIntoSight(pane.current, index, place, scale);
      return;
    }
  }, [pane, issue, briefingId, scale]);
}
