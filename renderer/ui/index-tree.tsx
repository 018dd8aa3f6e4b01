import { ChevronRight } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './index-list.module.css';
import { parentRow, type TreeRow } from './tree-row.ts';
import { rowAt, useIndexRows } from './use-index-rows.ts';

interface IndexTreeProps<Row extends TreeRow> {
  label: string;
  /** The rows in view when everything closed is left out, in order. */
  rows: readonly Row[];
  chosenKey: string | null;
  onOpen: (row: Row) => void;
  onExpand: (row: Row, expanded: boolean) => void;
  children: (row: Row) => ReactNode;
}

const ROW_HEIGHT = 25;

/** A tree as an index shows it. Right and left open and close, Enter goes there. */
export function IndexTree<Row extends TreeRow>(props: IndexTreeProps<Row>) {
  const { rows, chosenKey, onOpen, onExpand } = props;
  const keys = rows.map((row) => row.key);
  const texts = rows.map((row) => row.text);
  const index = useIndexRows(keys, texts, chosenKey, ROW_HEIGHT);
  const active = rows[index.active];

  const openOrClose = (key: string): boolean => {
    if (!active) return false;
    if (key === 'ArrowRight') {
      if (active.expanded === false) onExpand(active, true);
      else if (active.expanded) index.setActive(index.active + 1);
      return true;
    }
    if (key === 'ArrowLeft') {
      if (active.expanded) onExpand(active, false);
      else index.setActive(Math.max(0, parentRow(rows, index.active)));
      return true;
    }
    return false;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (index.move(event) !== null) return;
    if (openOrClose(event.key)) event.preventDefault();
    else if ((event.key === 'Enter' || event.key === ' ') && active) {
      event.preventDefault();
      onOpen(active);
    }
  };

  return (
    <div
      ref={index.scroller}
      role="tree"
      aria-label={props.label}
      aria-activedescendant={active ? index.rowId(index.active) : undefined}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={press}
      onFocus={index.keepFocus}
      onClick={(event) => {
        const at = rowAt(event);
        const row = rows[at ?? -1];
        if (at === null || !row) return;
        index.setActive(at);
        if (isTwisty(event.target)) onExpand(row, !row.expanded);
        else onOpen(row);
      }}
    >
      <div
        role="presentation"
        className={styles.rows}
        style={{ height: index.virtual.getTotalSize() }}
      >
        {index.virtual.getVirtualItems().map(({ index: at, key, start }) => {
          const row = rows[at];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={index.virtual.measureElement}
              data-index={at}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div
                id={index.rowId(at)}
                role="treeitem"
                tabIndex={-1}
                data-row={at}
                aria-level={row.level}
                aria-expanded={row.expanded ?? undefined}
                aria-selected={row.key === chosenKey}
                className={classNames(
                  styles.row,
                  styles.treeRow,
                  at === index.active && styles.active,
                )}
                style={{ '--level': row.level } as CSSProperties}
              >
                {row.expanded !== null && (
                  <ChevronRight className={styles.twisty} data-twisty="" aria-hidden="true" />
                )}
                {props.children(row)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const isTwisty = (target: EventTarget) =>
  target instanceof Element && target.closest('[data-twisty]') !== null;
