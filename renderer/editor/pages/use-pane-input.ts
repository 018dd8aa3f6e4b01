import { type RefObject, useEffect, useRef } from 'react';
import { isPressed } from '../../actions/keys-of.ts';
import type { PlaceOnPage } from './caret-in-print.ts';
import { choosePages } from './pages-choice.ts';
import { nextZoom, turnedZoom } from './zoom.ts';

interface PaneInput {
  /** CSS pixels to a point. */
  readonly scale: number;
  /** In percent of the size on paper. */
  readonly percent: number;
  readonly onPoint: (place: PlaceOnPage) => void;
  /** To the next row of pages, or the one before. */
  readonly onStep: (step: 1 | -1) => void;
}

/** What pointer and keys do in the pane of the pages, which can have the focus. */
export function usePaneInput(pane: RefObject<HTMLElement | null>, input: PaneInput): void {
  const newest = useRef(input);
  useEffect(() => {
    newest.current = input;
  });
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    element.tabIndex = 0;
    const click = (event: MouseEvent) => {
      const { scale, onPoint } = newest.current;
      const place = placeOf(event, scale);
      if (place) onPoint(place);
    };
    const press = (event: KeyboardEvent) => {
      const { percent, onStep } = newest.current;
      if (isPressed('pages.larger', event)) choosePages({ zoom: nextZoom(percent, 1) });
      else if (isPressed('pages.smaller', event)) choosePages({ zoom: nextZoom(percent, -1) });
      else if (isPressed('pages.next', event)) onStep(1);
      else if (isPressed('pages.previous', event)) onStep(-1);
      else return;
      event.preventDefault();
    };
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      choosePages({ zoom: turnedZoom(newest.current.percent, event.deltaY < 0 ? 1 : -1) });
    };
    element.addEventListener('click', click);
    element.addEventListener('keydown', press);
    element.addEventListener('wheel', turn, { passive: false });
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('keydown', press);
      element.removeEventListener('wheel', turn);
    };
  }, [pane]);
}

function placeOf({ target, clientX, clientY }: MouseEvent, scale: number): PlaceOnPage | null {
  const figure = target instanceof Element && target.closest<HTMLElement>('[data-page]');
  if (!figure) return null;
  const { left, top } = figure.getBoundingClientRect();
  return {
    page: Number(figure.dataset.page),
    x: (clientX - left) / scale,
    y: (clientY - top) / scale,
  };
}
