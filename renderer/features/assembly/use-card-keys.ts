import { type KeyboardEvent, useEffect, useRef } from 'react';
import { stepOf } from '../../../shared/assembly/arrangement.ts';
import type { Board, BoardCard } from '../../../shared/assembly/board.ts';
import { arrangedSections, placeCard } from './board-acts.ts';

const steps = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'section-before',
  ArrowRight: 'section-after',
} as const;

/**
 * The keys of the board: arrows lead from card to card, with Alt they take the card along. The focus
 * stays on a card that moved into another section.
 */
export function useCardKeys(board: Board, onMoved: (card: BoardCard) => void) {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (followed.current === null) return;
    linkOf(followed.current)?.focus();
    followed.current = null;
  });

  return (event: KeyboardEvent, card: BoardCard) => {
    const step = steps[event.key as keyof typeof steps];
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.altKey) {
      event.preventDefault();
      const spot = stepOf(arrangedSections(board.sections), card.id, step);
      if (!spot) return;
      followed.current = card.id;
      void placeCard(board, card, spot).then((moved) => moved && onMoved(card));
      return;
    }
    if (step !== 'up' && step !== 'down') return;
    event.preventDefault();
    const links = [...document.querySelectorAll<HTMLElement>('[data-card]')];
    const at = links.indexOf(event.currentTarget as HTMLElement);
    links[at + (step === 'up' ? -1 : 1)]?.focus();
  };
}

const linkOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-card="${CSS.escape(id)}"]`);
