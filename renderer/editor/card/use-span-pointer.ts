import {
  $findMatchingParent,
  $getSelection,
  $getState,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditorSession } from '../desk/session.ts';
import { $isTaggedNode } from '../nodes/find-span.ts';
import { idState } from '../nodes/span-states.ts';

/** Milliseconds that the pointer rests on a span before its card opens, and may stray from it. */
const REST = 400;
const STRAY = 250;

export interface OpenCard {
  readonly spanId: string;
  readonly anchor: Element;
  /** Opened by keyboard, it takes the focus. */
  readonly takesFocus: boolean;
}

export interface SpanPointer {
  readonly card: OpenCard | null;
  openAtCaret(): void;
  close(): void;
  /** For the card itself: while the pointer is on it, it stays. */
  hold(): void;
  release(): void;
}

/** Opens the card of a span under the resting pointer, or at the caret. */
export function useSpanPointer({ editor }: EditorSession): SpanPointer {
  const [card, setCard] = useState<OpenCard | null>(null);
  const timer = useRef(0);
  const wait = useCallback((run: () => void, milliseconds: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(run, milliseconds);
  }, []);
  const close = useCallback(() => {
    window.clearTimeout(timer.current);
    setCard(null);
  }, []);

  useEffect(() => {
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const anchor = spanElement(event.target);
      const spanId = anchor?.dataset.spanId;
      if (anchor && spanId) wait(() => setCard({ spanId, anchor, takesFocus: false }), REST);
      else wait(() => setCard((open) => (open?.takesFocus ? open : null)), STRAY);
    };
    const leave = () => wait(() => setCard((open) => (open?.takesFocus ? open : null)), STRAY);
    const type = () => {
      window.clearTimeout(timer.current);
      setCard((open) => (open?.takesFocus ? open : null));
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('pointerover', over);
      previous?.removeEventListener('pointerleave', leave);
      previous?.removeEventListener('beforeinput', type);
      root?.addEventListener('pointerover', over);
      root?.addEventListener('pointerleave', leave);
      root?.addEventListener('beforeinput', type);
    });
  }, [editor, wait]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const openAtCaret = useCallback(() => {
    const found = editor.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const node = selection.anchor.getNode();
      const span = $findMatchingParent(node, $isTaggedNode) ?? nearestSibling(node);
      return span && { key: span.getKey(), spanId: $getState(span, idState) };
    });
    const anchor = found && editor.getElementByKey(found.key);
    if (anchor) setCard({ spanId: found.spanId, anchor, takesFocus: true });
  }, [editor]);

  return {
    card,
    openAtCaret,
    close,
    hold: () => window.clearTimeout(timer.current),
    release: () => wait(() => setCard((open) => (open?.takesFocus ? open : null)), STRAY),
  };
}

export const spanElement = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element
    ? target.closest<HTMLElement>('[data-tag="citation"], [data-tag="cross-reference"]')
    : null;

/** A caret right behind or before a span means that span. */
function nearestSibling(node: LexicalNode) {
  const beside = [node.getPreviousSibling(), node.getNextSibling()];
  return beside.find($isTaggedNode) ?? null;
}
