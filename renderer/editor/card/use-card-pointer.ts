import {
  $findMatchingParent,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  type PointType,
} from 'lexical';
import { type ComponentProps, useCallback, useEffect, useRef, useState } from 'react';
import type { Popover } from '../../ui/popover.tsx';
import type { EditorSession } from '../desk/session.ts';
import { $findingsAtCaret, anchorOf, findingsAtPoint } from '../highlights/find-placed.ts';
import type { PlacedFinding } from '../highlights/finding.ts';
import { idState } from '../nodes/span-states.ts';
import { $isTaggedNode } from '../nodes/tagged-node.ts';

/** Milliseconds that the pointer rests on a span before its card opens, and may stray from it. */
const REST = 400;
const STRAY = 250;

/** What stands at one place of the text, and where its card goes. */
export interface OpenCard {
  readonly spanId: string | null;
  readonly findings: readonly PlacedFinding[];
  readonly anchor: ComponentProps<typeof Popover>['anchor'];
  /** Opened by keyboard, it takes the focus. */
  readonly takesFocus: boolean;
}

export interface CardPointer {
  readonly card: OpenCard | null;
  openAtCaret(): void;
  close(): void;
  /** For the card itself: while the pointer is on it, it stays. */
  hold(): void;
  release(): void;
}

/** Opens the card of the span and the findings under the resting pointer, or at the caret. */
export function useCardPointer({ editor, highlights }: EditorSession): CardPointer {
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
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const { target, clientX, clientY } = event;
      wait(() => {
        const element = spanElement(target);
        const findings = findingsAtPoint(editor, highlights, clientX, clientY);
        const found = placeOf(element?.dataset.spanId, element, findings);
        setCard((open) => {
          if (open?.takesFocus) return open;
          if (open && found && isSamePlace(open, found)) return open;
          return found && { ...found, takesFocus: false };
        });
      }, REST);
    };
    const placeOf = (
      spanId: string | undefined,
      element: Element | null,
      findings: readonly PlacedFinding[],
    ) => {
      const [first] = findings;
      if (element && spanId) return { spanId, findings, anchor: element };
      return first ? { spanId: null, findings, anchor: anchorOf(editor, first) } : null;
    };
    // In a text that is only read, spans are links that Tab reaches.
    const focus = ({ target }: FocusEvent) => {
      const element = spanElement(target);
      const spanId = element?.dataset.spanId;
      if (!element?.matches(':focus-visible') || !spanId || editor.isEditable()) return;
      wait(() => setCard({ spanId, findings: [], anchor: element, takesFocus: false }), REST);
    };
    const leave = () => wait(() => setCard((open) => (open?.takesFocus ? open : null)), STRAY);
    const type = () => {
      window.clearTimeout(timer.current);
      setCard((open) => (open?.takesFocus ? open : null));
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('pointermove', move);
      previous?.removeEventListener('pointerleave', leave);
      previous?.removeEventListener('focusin', focus);
      previous?.removeEventListener('focusout', leave);
      previous?.removeEventListener('beforeinput', type);
      root?.addEventListener('pointermove', move);
      root?.addEventListener('pointerleave', leave);
      root?.addEventListener('focusin', focus);
      root?.addEventListener('focusout', leave);
      root?.addEventListener('beforeinput', type);
    });
  }, [editor, highlights, wait]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const openAtCaret = useCallback(() => {
    const { span, findings } = editor.read(() => ({
      span: $spanAtCaret(),
      findings: $findingsAtCaret(highlights),
    }));
    const element = span && editor.getElementByKey(span.key);
    const anchor = element ?? (findings[0] && anchorOf(editor, findings[0]));
    if (anchor) setCard({ spanId: span?.spanId ?? null, findings, anchor, takesFocus: true });
  }, [editor, highlights]);

  return {
    card,
    openAtCaret,
    close,
    hold: () => window.clearTimeout(timer.current),
    release: () => wait(() => setCard((open) => (open?.takesFocus ? open : null)), STRAY),
  };
}

/** One name for each place, however often it is looked at. */
export const placeName = ({ spanId, findings }: Pick<OpenCard, 'spanId' | 'findings'>): string =>
  [spanId, ...findings.map(({ blockKey, finding }) => `${blockKey}/${finding.id}`)].join(' ');

const isSamePlace = (
  one: Pick<OpenCard, 'spanId' | 'findings'>,
  other: Pick<OpenCard, 'spanId' | 'findings'>,
): boolean => placeName(one) === placeName(other);

export const spanElement = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element
    ? target.closest<HTMLElement>('[data-tag="citation"], [data-tag="cross-reference"]')
    : null;

function $spanAtCaret() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor } = selection;
  const span = $findMatchingParent(anchor.getNode(), $isTaggedNode) ?? $spanBeside(anchor);
  return span && { key: span.getKey(), spanId: $getState(span, idState) };
}

/** A caret right behind or before a span means that span. */
function $spanBeside(point: PointType) {
  const { type, offset } = point;
  const node = point.getNode();
  const beside =
    $isElementNode(node) && type === 'element'
      ? [node.getChildAtIndex(offset - 1), node.getChildAtIndex(offset)]
      : [
          offset === 0 ? node.getPreviousSibling() : null,
          offset === node.getTextContentSize() ? node.getNextSibling() : null,
        ];
  return beside.find($isTaggedNode) ?? null;
}
