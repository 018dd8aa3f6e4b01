import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { say } from '../wording/say.ts';
import { classNames } from './class-names.ts';
import styles from './index-list.module.css';
import { rowAt, useIndexRows } from './use-index-rows.ts';
import { useReorder } from './use-reorder.ts';

interface IndexListProps<Item> {
  /** Its name for assistive technology. */
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** What typing finds an item by. */
  textOf: (item: Item) => string;
  /** A head above the first of all items that have it in common: the year. */
  headOf?: (item: Item) => string;
  chosenKey: string | null;
  /** Items that are marked, so that something can be done to all of them. */
  markedKeys?: ReadonlySet<string>;
  /** Space, or a click with Ctrl: an item is to be marked, or no longer. */
  onMark?: (item: Item) => void;
  onChoose: (item: Item) => void;
  /** Whether choosing follows the arrow keys; else it takes Enter or a click. True by default. */
  followsKeys?: boolean;
  /** Enter, or a double click: go on to what was chosen. */
  onOpen?: (item: Item) => void;
  /**
   * Mod+Enter, or a click with Mod: open it beside what is open. Mod with the arrow keys then goes
   * to an item without choosing it.
   */
  onOpenBeside?: (item: Item) => void;
  /** What an item is to a place that it is dragged to, by its media type. */
  dragAs?: (item: Item) => Readonly<Record<string, string>>;
  /** The end came into view: there may be more to read. */
  onEnd?: () => void;
  /** Which rows are in view, from the first to the last: those may have to be read. */
  onRange?: (first: number, last: number) => void;
  /** Items can be moved, by dragging and by keys. */
  onReorder?: (item: Item, position: number) => void;
  /** The height of a row that has not been drawn yet, in pixels. */
  estimate: number;
  ruled?: boolean;
  children: (item: Item) => ReactNode;
}

/** A long list in the manner of an index: dense, and quick under the keys. */
export function IndexList<Item>(props: IndexListProps<Item>) {
  const { items, keyOf, textOf, headOf, chosenKey, onChoose, onOpen, onEnd, onReorder } = props;
  const { followsKeys = true, markedKeys, onMark, onRange, onOpenBeside, dragAs } = props;
  const keys = items.map(keyOf);
  const rows = useIndexRows(keys, items.map(textOf), chosenKey, props.estimate);
  const reorder = useReorder((from, to) => {
    const item = items[from];
    if (item !== undefined) onReorder?.(item, to);
  });
  const shown = rows.virtual.getVirtualItems();
  const isAtEnd = items.length > 0 && shown.at(-1)?.index === items.length - 1;
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, onEnd]);
  const first = shown[0]?.index;
  const last = shown.at(-1)?.index;
  useEffect(() => {
    if (first !== undefined && last !== undefined) onRange?.(first, last);
  }, [first, last, onRange]);

  const press = (event: KeyboardEvent) => {
    const item = items[rows.active];
    if (onReorder && reorder.press(event, rows.active, items.length)) return;
    if (onMark && event.key === ' ' && item !== undefined) {
      event.preventDefault();
      onMark(item);
      return;
    }
    if (onOpenBeside && isWithMod(event) && !event.altKey) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step !== undefined || event.key === 'Enter') event.preventDefault();
      if (step !== undefined && items[rows.active + step]) rows.setActive(rows.active + step);
      else if (event.key === 'Enter' && item !== undefined) onOpenBeside(item);
      return;
    }
    const row = rows.move(event);
    const target = row === null ? undefined : items[row];
    if (target !== undefined) {
      if (followsKeys) onChoose(target);
    } else if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      onChoose(item);
      onOpen?.(item);
    }
  };

  return (
    <div
      ref={rows.scroller}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={items.length > 0 ? rows.rowId(rows.active) : undefined}
      tabIndex={0}
      className={classNames(styles.scroller, props.ruled && styles.ruled)}
      onKeyDown={press}
      onFocus={rows.keepFocus}
      onClick={(event) => {
        const row = rowAt(event);
        const item = row === null ? undefined : items[row];
        if (row === null || item === undefined) return;
        rows.setActive(row);
        if (onMark && isWithMod(event)) onMark(item);
        else if (onOpenBeside && isWithMod(event)) onOpenBeside(item);
        else onChoose(item);
      }}
      onDoubleClick={(event) => {
        const item = items[rowAt(event) ?? -1];
        if (item !== undefined) onOpen?.(item);
      }}
      {...(onReorder && reorder.dragging)}
      onDragStart={(event) => {
        if (onReorder) reorder.dragging.onDragStart(event);
        const item = items[rowAt(event) ?? -1];
        if (dragAs && item !== undefined) carry(event.dataTransfer, dragAs(item));
      }}
    >
      <div
        role="presentation"
        className={styles.rows}
        style={{ height: rows.virtual.getTotalSize() }}
      >
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const head = headOf?.(item);
          const before = items[index - 1];
          return (
            <div
              key={key}
              ref={rows.virtual.measureElement}
              data-index={index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {head && (before === undefined || headOf?.(before) !== head) && (
                <div className={styles.head}>{head}</div>
              )}
              <div
                id={rows.rowId(index)}
                role="option"
                tabIndex={-1}
                data-row={index}
                draggable={onReorder !== undefined || dragAs !== undefined}
                aria-selected={keyOf(item) === chosenKey}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className={classNames(
                  styles.row,
                  markedKeys?.has(keyOf(item)) && styles.marked,
                  index === rows.active && styles.active,
                  onReorder && reorder.styleOf(index, styles),
                )}
              >
                {markedKeys?.has(keyOf(item)) && (
                  <span className="only-heard">{say('Marked:')}</span>
                )}
                {props.children(item)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function carry(data: DataTransfer, carried: Readonly<Record<string, string>>): void {
  data.effectAllowed = 'copyMove';
  for (const [type, value] of Object.entries(carried)) data.setData(type, value);
}

const isWithMod = ({ ctrlKey, metaKey }: { ctrlKey: boolean; metaKey: boolean }): boolean =>
  ctrlKey || metaKey;
