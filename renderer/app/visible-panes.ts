export const panes = ['archive', 'list', 'desk'] as const;
export type Pane = (typeof panes)[number];

/** Widths in rem, so that larger type counts as a narrower window. */
export const THREE_PANES = 58;
export const TWO_PANES = 40;

/** Which panes a window of this width shows; the focused one is always among them. */
export function visiblePanes(
  widthInRem: number,
  focused: Pane,
  side: 'archive' | 'list',
): readonly Pane[] {
  if (widthInRem >= THREE_PANES) return panes;
  if (widthInRem >= TWO_PANES) return [focused === 'desk' ? side : focused, 'desk'];
  return [focused];
}

/** The pane after this one, round and round. */
export function neighbour(pane: Pane, step: 1 | -1): Pane {
  const index = (panes.indexOf(pane) + step + panes.length) % panes.length;
  return panes[index] ?? pane;
}
