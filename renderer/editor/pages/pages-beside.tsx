import { BookOpenText } from 'lucide-react';
import { useCommand, useIsInScope } from '../../app/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { say } from '../../wording/say.ts';
import { choosePages, switchPages, usePagesChoice } from './pages-choice.ts';
import { PagesPane } from './pages-pane.tsx';

/** The pages of the issue beside the text, where they are wanted; of two briefings, of the one in use. */
export function PagesBeside({ onOpenBriefing }: { onOpenBriefing: (briefingId: string) => void }) {
  const { isShown, view, hasGuides, hasThumbnails } = usePagesChoice();
  const isInScope = useIsInScope();
  useCommand({
    id: 'briefing.pages',
    title: isShown ? say('Close the pages') : say('Show the pages beside it'),
    run: switchPages,
  });
  useCommand({
    id: 'pages.spreads',
    enabled: isShown,
    run: () => choosePages({ view: view === 'spreads' ? 'single' : 'spreads' }),
  });
  useCommand({
    id: 'pages.guides',
    enabled: isShown,
    run: () => choosePages({ hasGuides: !hasGuides }),
  });
  useCommand({
    id: 'pages.thumbnails',
    enabled: isShown,
    run: () => choosePages({ hasThumbnails: !hasThumbnails }),
  });
  return isShown && isInScope ? <PagesPane onOpenBriefing={onOpenBriefing} /> : null;
}

/** Shows the pages, or takes them away. */
export function PagesButton() {
  const isShown = usePagesChoice((choice) => choice.isShown);
  return (
    <IconButton
      label={say('Pages')}
      action="briefing.pages"
      icon={<BookOpenText />}
      aria-pressed={isShown}
      onClick={switchPages}
    />
  );
}
