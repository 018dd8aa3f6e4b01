import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CitationScope } from '../../shared/contract/citation-export-procedures.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import type { Pane } from './visible-panes.ts';

/** The sheet that lies over the desk, if any. */
export type Sheet =
  | {
      readonly kind: 'palette' | 'go-to' | 'go-beside' | 'shortcuts' | 'import' | 'new-publication';
    }
  | { readonly kind: 'who-writes' }
  | {
      readonly kind: 'publishing-rules' | 'furniture' | 'templates' | 'volume' | 'web-archive';
      readonly publicationId: Identifier;
    }
  | { readonly kind: 'publication-settings'; readonly publicationId: Identifier }
  | { readonly kind: 'new-issue'; readonly publicationId?: Identifier | undefined }
  | {
      readonly kind: 'issue-details' | 'publish-issue' | 'reopen-issue' | 'keep-template';
      readonly issueId: Identifier;
    }
  | { readonly kind: 'correction'; readonly briefingId: Identifier }
  | { readonly kind: 'export'; readonly issueId: Identifier }
  | {
      readonly kind: 'citations';
      readonly scope: CitationScope;
      /** Whose citations they are, in words. */
      readonly subject: string;
    }
  | {
      readonly kind: 'correct-plan' | 'map-columns';
      readonly batchId: Identifier;
      /** By its place in the batch. */
      readonly file: number;
    }
  | { readonly kind: 'save-recipe' | 'recipes' | 'export-report'; readonly batchId: Identifier }
  | {
      readonly kind: 'keep-edited';
      readonly batchId: Identifier;
      /** What was edited since, in words. */
      readonly reason: string;
    }
  | { readonly kind: 'rename-source' | 'relate-source'; readonly sourceId: Identifier }
  | { readonly kind: 'merge-sources'; readonly sourceIds: readonly Identifier[] }
  | {
      readonly kind: 'part-source';
      readonly sourceId: Identifier;
      readonly names?: readonly string[];
      readonly citations?: readonly { briefingId: Identifier; occurrenceId: Identifier }[];
    };

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface ViewState {
  readonly sheet: Sheet | null;
  /** The pane that has the focus, or had it last. */
  readonly pane: Pane;
  /** The last of archive and list that had it. */
  readonly side: 'archive' | 'list';
  readonly theme: Theme;
  /** Publications and years that are open in the archive pane, by their row keys. */
  readonly opened: readonly string[];
}

/** What belongs to the view alone. Whatever the archive knows is read from the archive. */
export const useViewState = create<ViewState>()(
  persist(
    (): ViewState => ({ sheet: null, pane: 'list', side: 'list', theme: 'system', opened: [] }),
    {
      name: 'masthead.view',
      partialize: ({ theme, opened }) => ({ theme, opened }),
    },
  ),
);

export function openSheet(sheet: Sheet): void {
  useViewState.setState({ sheet });
}

export function closeSheet(): void {
  useViewState.setState({ sheet: null });
}

export function setPane(pane: Pane): void {
  useViewState.setState(pane === 'desk' ? { pane } : { pane, side: pane });
}

export function setTheme(theme: Theme): void {
  useViewState.setState({ theme });
}

export function setOpened(key: string, open: boolean): void {
  useViewState.setState(({ opened }) => {
    const others = opened.filter((one) => one !== key);
    return { opened: open ? [...others, key] : others };
  });
}
