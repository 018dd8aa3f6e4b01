import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { isPressed } from '../actions/keys-of.ts';
import { rowAt } from './use-index-rows.ts';

interface Drag {
  readonly from: number;
  readonly over: number;
}

/** Moving rows of a list by dragging, or by keys. */
export function useReorder(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const press = (event: KeyboardEvent, row: number, count: number): boolean => {
    const isUp = isPressed('list.moveUp', event.nativeEvent);
    if (!isUp && !isPressed('list.moveDown', event.nativeEvent)) return false;
    event.preventDefault();
    const target = isUp ? row - 1 : row + 1;
    if (target >= 0 && target < count) onMove(row, target);
    return true;
  };

  const dragging = {
    onDragStart: (event: DragEvent) => {
      const row = rowAt(event);
      if (row === null) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      setDrag({ from: row, over: row });
    },
    onDragOver: (event: DragEvent) => {
      const row = rowAt(event);
      if (drag === null || row === null) return;
      event.preventDefault();
      if (drag.over !== row) setDrag({ ...drag, over: row });
    },
    onDrop: (event: DragEvent) => {
      const row = rowAt(event);
      if (drag === null || row === null) return;
      event.preventDefault();
      setDrag(null);
      if (drag.from !== row) onMove(drag.from, row);
    },
    onDragEnd: () => setDrag(null),
  };

  const styleOf = (row: number, styles: CSSModuleClasses): string | undefined => {
    if (drag === null) return undefined;
    if (row === drag.from) return styles.dragged;
    if (row !== drag.over) return undefined;
    return drag.over < drag.from ? styles.dropBefore : styles.dropAfter;
  };

  return { press, dragging, styleOf };
}
