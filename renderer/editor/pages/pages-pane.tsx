import { useEffect, useMemo, useRef, useState } from 'react';
import type { LineFault } from '../../../shared/pages/line-faults.ts';
import { spreadsOf } from '../../../shared/pages/spreads.ts';
import { useCommand } from '../../app/commands.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { useOpenDesk } from '../desk/open-desk.ts';
import {
  type PartOfBriefing,
  type PlaceOnPage,
  partOfBriefingAt,
  putCaretAt,
} from './caret-in-print.ts';
import type { DrawnIssue } from './live-pages.ts';
import { bringLineIntoSight, bringPageIntoSight, pageInSight } from './page-in-sight.ts';
import { PageNotes } from './page-notes.tsx';
import { PageRows } from './page-rows.tsx';
import styles from './pages.module.css';
import { usePagesChoice } from './pages-choice.ts';
import { PagesToolbar } from './pages-toolbar.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { useBriefingInSight } from './use-briefing-in-sight.ts';
import { useLivePages } from './use-live-pages.ts';
import { usePaneInput } from './use-pane-input.ts';
import { usePaneSize } from './use-pane-size.ts';
import { useCaretInSight, usePrintedCaret } from './use-printed-caret.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';
import { takeWantedPlace, wantPlace } from './wanted-place.ts';
import { percentOf, scaleOf } from './zoom.ts';

interface PagesPaneProps {
  onOpenBriefing: (briefingId: string) => void;
}

/** US Letter, as long as no page is known. */
const A_PAGE = { width: 612, height: 792 };

/** The pages of the issue as they would be printed now, beside the text. */
export function PagesPane({ onOpenBriefing }: PagesPaneProps) {
  const desk = useOpenDesk();
  const { session, briefingId } = desk;
  const { live, state } = useLivePages(desk);
  const { issue, failure } = state;
  const { zoom, view, hasThumbnails } = usePagesChoice();
  const pane = useRef<HTMLElement>(null);
  const room = usePaneSize(pane);
  const [current, setCurrent] = useState(0);
  const caret = usePrintedCaret(session, issue, briefingId);

  const pages = issue?.pages ?? [];
  const rows = useMemo(() => spreadsOf(pages.length, view), [pages.length, view]);
  const across = view === 'spreads' && pages.length > 1 ? 2 : 1;
  const scale = scaleOf(zoom, pages[0] ?? A_PAGE, room, across);
  const percent = percentOf(scale);

  const goTo = (page: number) => {
    if (pane.current) bringPageIntoSight(pane.current, page);
  };
  const putCaret = (drawn: DrawnIssue, of: PartOfBriefing, place: PlaceOnPage) => {
    if (of.block === 'headline') focusHeadline(pane.current);
    else putCaretAt(session.editor, drawn, of, of.block, place);
  };
  const point = (place: PlaceOnPage) => {
    const of = issue && partOfBriefingAt(issue, place);
    if (!of) return;
    if (of.briefingId === briefingId) return putCaret(issue, of, place);
    wantPlace({ of, place });
    onOpenBriefing(of.briefingId);
  };
  const goToFault = ({ page, line: { x, y, height } }: LineFault) => {
    if (pane.current) bringLineIntoSight(pane.current, page, { top: y, bottom: y + height }, scale);
    point({ page, x: x + 1, y: y + height / 2 });
  };
  const step = (by: 1 | -1) => {
    if (pane.current) goTo(pageFrom(rows, pageInSight(pane.current), by));
  };
  usePaneInput(pane, { scale, percent, onPoint: point, onStep: step });
  useCommand({ id: 'view.pages', run: () => pane.current?.focus() });

  useEffect(() => {
    const wanted = issue && takeWantedPlace(briefingId);
    if (wanted) putCaret(issue, wanted.of, wanted.place);
  });
  useSteadyScroll(pane, scale);
  useBriefingInSight(pane, issue, briefingId, scale);
  useCaretInSight(pane, caret, scale);

  return (
    <aside className={styles.pane} aria-label={say('Pages')}>
      <PagesToolbar
        current={issue ? Math.min(current, pages.length - 1) : null}
        count={pages.length}
        percent={percent}
      />
      {failure && (
        <FailureNotice
          failure={failure}
          actions={<Button onClick={() => live?.changed()}>{say('Try again')}</Button>}
        />
      )}
      <div className={styles.middle}>
        {hasThumbnails && live && (
          <Thumbnails pages={pages} glyphs={live.glyphs} current={current} onChoose={goTo} />
        )}
        <section
          ref={pane}
          className={styles.scroll}
          aria-label={say('The pages of the issue')}
          data-pages
          onScroll={({ currentTarget }) => setCurrent(pageInSight(currentTarget))}
        >
          {!issue && !failure && <Spinner label={say('Setting the pages…')} />}
          {live && issue && (
            <PageRows issue={issue} rows={rows} glyphs={live.glyphs} scale={scale} caret={caret} />
          )}
        </section>
      </div>
      {issue && <PageNotes issue={issue} onGoTo={goToFault} />}
    </aside>
  );
}

function focusHeadline(pane: HTMLElement | null): void {
  const field = pane
    ?.closest('aside')
    ?.closest('section')
    ?.querySelector<HTMLElement>('[name="headline"]');
  field?.focus();
}

/** The first page of the row that is so many rows from the one with this page. */
function pageFrom(rows: readonly (readonly number[])[], page: number, step: number): number {
  const row = rows.findIndex((pages) => pages.includes(page));
  const wanted = Math.min(rows.length - 1, Math.max(0, row + step));
  return rows[wanted]?.[0] ?? 0;
}
