import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { FoundBriefing } from '../../../shared/contract/replace-procedures.ts';
import { createFinder } from '../../../shared/find/finder.ts';
import { replacingWords } from '../../../shared/find/replacing-words.ts';
import { goTo } from '../../app/use-place.ts';
import { headlineInWords } from '../../references/headline-in-words.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { chosenOf, isChosen, type Spared, toggleBriefing, toggleMatch } from './chosen-matches.ts';
import styles from './match-list.module.css';
import type { ReplaceRow } from './replace-rows.ts';
import { spare, useReplaceRun } from './replace-run.ts';

const ROW_HEIGHT = 34;

/**
 * Every match with a box of its own; only those in view are drawn. One box takes the focus, the
 * arrow keys lead to the others, Space switches it, Enter opens the briefing.
 */
export function MatchList({ rows }: { rows: readonly ReplaceRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (row) => rows[row]?.key ?? row,
    overscan: 12,
  });
  const boxOf = (row: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"] input`);
  // At once where the row is drawn: a key that follows in the same frame is meant for it.
  const focusRow = (row: number) => {
    setActive(row);
    virtual.scrollToIndex(row, { align: 'auto' });
    const drawn = boxOf(row);
    if (drawn) drawn.focus({ preventScroll: true });
    else requestAnimationFrame(() => boxOf(row)?.focus());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      const row = rows[active];
      if (row) openBriefing(row.found);
    } else {
      const next = rowAfter(rows, active, event.key);
      if (next === null) return;
      focusRow(next);
    }
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* The boxes in it have the focus; the list hears their keys. */}
      <ul
        className={styles.rows}
        aria-label={say('Matches')}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={press}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-row={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
            >
              <Row row={row} isActive={index === active} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function Row({ row, isActive }: { row: ReplaceRow; isActive: boolean }) {
  const spared = useReplaceRun((run) => run.spared);
  const box = { tabIndex: isActive ? 0 : -1, type: 'checkbox' } as const;
  if (row.kind === 'issue') {
    const { publicationTitle, issueLabel, status } = row.found;
    return (
      <h3 className={styles.issue}>
        {publicationTitle} · {retold(issueLabel)}
        {status === 'published' && <span className={styles.published}>{say('published')}</span>}
      </h3>
    );
  }
  if (row.kind === 'briefing') return <BriefingRow found={row.found} spared={spared} box={box} />;
  const { found, match } = row;
  return (
    <label className={styles.match}>
      <input
        {...box}
        checked={isChosen(spared, found.briefingId, match)}
        onChange={() => spare(toggleMatch(spared, found.briefingId, match))}
      />
      <MatchWords found={found} match={match} />
    </label>
  );
}

interface BriefingRowProps {
  found: FoundBriefing;
  spared: Spared;
  box: { readonly tabIndex: number; readonly type: 'checkbox' };
}

function BriefingRow({ found, spared, box }: BriefingRowProps) {
  const chosen = chosenOf(spared, found);
  const all = found.matches.length;
  return (
    <div className={styles.briefing}>
      <label className={styles.headline}>
        <input
          {...box}
          checked={chosen > 0}
          ref={(element) => {
            if (element) element.indeterminate = chosen > 0 && chosen < all;
          }}
          onChange={() => spare(toggleBriefing(spared, found))}
        />
        <span>{headlineInWords(found.headline)}</span>
      </label>
      <span className={styles.count}>
        {chosen === all ? all : say('{chosen, number} of {all, number}', { chosen, all })}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.open}
        onClick={() => openBriefing(found)}
      >
        {say('Open')}
        <span className="only-heard"> {found.headline}</span>
      </button>
    </div>
  );
}

/** The words around it, what goes and what comes. */
function MatchWords({ found, match }: { found: FoundBriefing; match: number }) {
  const replacement = useReplaceRun((run) => run.replacement);
  const query = useReplaceRun((run) => run.search?.query);
  const finder = useMemo(() => query && createFinder(query), [query]);
  const shown = found.matches[match];
  if (!shown) return null;
  const { place, before, words, after, groups } = shown;
  const put = finder?.ok ? replacingWords(finder.value, replacement, words, groups) : '';
  return (
    <span className={styles.words} dir="auto">
      {place !== 'text' && <span className={styles.place}>{place}: </span>}
      {before}
      <del>{words}</del>
      <span className="only-heard">{` ${put === '' ? say('goes') : say('becomes')} `}</span>
      {put !== '' && <ins>{put}</ins>}
      {after}
    </span>
  );
}

const openBriefing = ({ issueId, briefingId }: FoundBriefing): void =>
  goTo({ kind: 'briefing', issueId, briefingId });

/** The row that a key leads to; issues have no box. */
function rowAfter(rows: readonly ReplaceRow[], active: number, key: string): number | null {
  const hasBox = (row: number) => rows[row] !== undefined && rows[row]?.kind !== 'issue';
  if (key === 'Home') return hasBox(1) ? 1 : null;
  if (key === 'End') return hasBox(rows.length - 1) ? rows.length - 1 : null;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  const next = active + step;
  if (hasBox(next)) return next;
  return hasBox(next + step) ? next + step : null;
}
