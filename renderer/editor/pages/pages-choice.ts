import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PageView } from '../../../shared/pages/spreads.ts';
import type { Zoom } from './zoom.ts';

interface PagesChoice {
  readonly isShown: boolean;
  readonly zoom: Zoom;
  readonly view: PageView;
  readonly hasGuides: boolean;
  readonly hasThumbnails: boolean;
  /** Whether warnings are listed; they stay so from text to text, as one goes through them. */
  readonly hasWarnings: boolean;
}

/** Whether and how pages are shown beside the text, kept on this machine. */
export const usePagesChoice = create<PagesChoice>()(
  persist(
    (): PagesChoice => ({
      isShown: false,
      zoom: 'width',
      view: 'single',
      hasGuides: false,
      hasThumbnails: false,
      hasWarnings: false,
    }),
    { name: 'masthead.pages' },
  ),
);

export function choosePages(choice: Partial<PagesChoice>): void {
  usePagesChoice.setState(choice);
}

export function switchPages(): void {
  usePagesChoice.setState(({ isShown }) => ({ isShown: !isShown }));
}
