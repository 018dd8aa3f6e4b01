import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The panel beside the text, the same for every briefing until another is chosen. */
export const useShownPanel = create<{ readonly panel: string | null }>()(
  persist((): { panel: string | null } => ({ panel: null }), { name: 'masthead.side-panel' }),
);

export function showPanel(panel: string): void {
  useShownPanel.setState({ panel });
}

/** Shows it, or takes it away where it is shown. */
export function switchPanel(panel: string): void {
  useShownPanel.setState((shown) => ({ panel: shown.panel === panel ? null : panel }));
}
