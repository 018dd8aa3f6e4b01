import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { isTypedLetter, rowAfterKey, rowByName } from './index-keys.ts';

const TYPING_PAUSE_MS = 800;

interface IndexRows {
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  active: number;
  rowId: (row: number) => string;
  setActive: (row: number) => void;
  /** Handles movement and typing; answers the row gone to, or null where the key meant neither. */
  move: (event: KeyboardEvent) => number | null;
  /** A click on a row would take the focus to it; the container keeps it. */
  keepFocus: (event: FocusEvent) => void;
}

/**
 * What a long list and a long tree have in common: only the rows in view are drawn, one of them is
 * active, the container has the focus and names the active row by `aria-activedescendant`.
 */
export function useIndexRows(
  keys: readonly string[],
  texts: readonly string[],
  chosenKey: string | null,
  estimate: number,
): IndexRows {
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [activeKey, setActiveKey] = useState(chosenKey);
  const active = Math.max(0, keys.indexOf(activeKey ?? chosenKey ?? ''));
  const typing = useRef({ text: '', at: 0 });

  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (row) => keys[row] ?? row,
    overscan: 10,
  });

  const chosenRow = chosenKey === null ? -1 : keys.indexOf(chosenKey);
  useEffect(() => {
    if (chosenKey !== null) setActiveKey(chosenKey);
    if (chosenRow >= 0) virtual.scrollToIndex(chosenRow, { align: 'auto' });
  }, [chosenKey, chosenRow, virtual]);

  const setActive = (row: number) => {
    setActiveKey(keys[row] ?? null);
    virtual.scrollToIndex(row, { align: 'auto' });
  };

  const typed = (event: KeyboardEvent): number | null => {
    if (!isTypedLetter(event)) return null;
    const goesOn = event.timeStamp - typing.current.at < TYPING_PAUSE_MS;
    const text = (goesOn ? typing.current.text : '') + event.key;
    typing.current = { text, at: event.timeStamp };
    return rowByName(texts, text, active);
  };

  const move = (event: KeyboardEvent): number | null => {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    const row = rowAfterKey(event.key, active, keys.length) ?? typed(event);
    if (row === null) return null;
    event.preventDefault();
    setActive(row);
    return row;
  };

  const keepFocus = ({ target, currentTarget }: FocusEvent) => {
    if (target !== currentTarget) scroller.current?.focus({ preventScroll: true });
  };

  const rowId = (row: number) => `${prefix}-${row}`;
  return { scroller, virtual, active, rowId, setActive, move, keepFocus };
}

/** The row that an event happened in, by its `data-row`; null where it was beside all rows. */
export function rowAt({ target }: Pick<SyntheticEvent, 'target'>): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row?.dataset.row === undefined ? null : Number(row.dataset.row);
}
