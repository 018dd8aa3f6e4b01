import type { KeyboardEvent } from 'react';
import { closeComparison } from './shown-comparison.ts';

/** Up and down go from line to line; Home and End to the first and the last; Escape to the text. */
export function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') closeComparison();
  const list = event.currentTarget.closest('[data-lines]');
  const lines = [...(list?.querySelectorAll<HTMLElement>('button[data-line]') ?? [])];
  const at = lines.indexOf(event.currentTarget);
  if (at < 0) return;
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: lines.length - 1,
  };
  const line = lines[places[event.key] ?? -1];
  if (!line) return;
  event.preventDefault();
  line.focus();
}
