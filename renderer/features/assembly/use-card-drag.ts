import { type DragEvent, useRef, useState } from 'react';
import type { Spot } from '../../../shared/assembly/arrangement.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';

/** Where a dragged card would lie: at a spot of the board, or in the tray. */
export type DropTarget = Spot | 'tray';

interface Drag {
  readonly briefingId: Identifier;
  readonly over: DropTarget | null;
}

/** Dragging cards over sections and into the tray; `onDrop` is told of a card that was let go. */
export function useCardDrag(onDrop: (briefingId: Identifier, target: DropTarget) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  // A pointer may be over its target before the window has drawn that something is dragged.
  const dragged = useRef<Identifier | null>(null);
  const end = () => {
    dragged.current = null;
    setDrag(null);
  };

  const source = (briefingId: Identifier) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      dragged.current = briefingId;
      setDrag({ briefingId, over: null });
    },
    onDragEnd: end,
  });

  const target = (place: (event: DragEvent) => DropTarget) => ({
    onDragOver: (event: DragEvent) => {
      const briefingId = dragged.current;
      if (briefingId === null) return;
      event.preventDefault();
      event.stopPropagation();
      const over = place(event);
      if (keyOf(over) !== keyOf(drag?.over ?? null)) setDrag({ briefingId, over });
    },
    onDrop: (event: DragEvent) => {
      const briefingId = dragged.current;
      if (briefingId === null) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      onDrop(briefingId, place(event));
    },
  });

  return { source, target, dragged: drag?.briefingId ?? null, over: drag?.over ?? null };
}

export type CardDrag = ReturnType<typeof useCardDrag>;

/** Before a card, or after it in its lower half. */
export function placeAt(event: DragEvent, place: number): number {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2 ? place + 1 : place;
}

const keyOf = (target: DropTarget | null): string =>
  target === null || target === 'tray' ? String(target) : `${target.place} ${target.section}`;
