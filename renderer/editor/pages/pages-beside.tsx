import { BookOpenText } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { useCommand, useIsInScope } from '../../app/commands.ts';
import { Divider } from '../../app/divider.tsx';
import { useIsNarrow } from '../../app/use-is-narrow.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { say } from '../../wording/say.ts';
import styles from './pages.module.css';
import { choosePages, switchPages, usePagesChoice } from './pages-choice.ts';
import { PagesPane } from './pages-pane.tsx';

interface TextAndPagesProps {
  /** The text, which scrolls by itself. */
  children: ReactNode;
  onOpenBriefing: (briefingId: string) => void;
}

/**
 * The text, and the pages of its issue beside it where they are wanted, or under it where there is
 * little room; of two briefings, those of the one in use.
 */
export function TextAndPages({ children, onOpenBriefing }: TextAndPagesProps) {
  const wantsPages = usePagesChoice(({ isShown }) => isShown);
  const isShown = useIsInScope() && wantsPages;
  const element = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(element, NARROW);
  const layout = useDefaultLayout({
    id: isNarrow ? 'masthead.pages-under' : 'masthead.pages-beside',
    panelIds: isShown ? ['text', 'pages'] : ['text'],
  });
  usePagesCommands();
  return (
    <div ref={element} className={styles.beside} data-text-area>
      <Group
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        defaultLayout={layout.defaultLayout}
        onLayoutChanged={layout.onLayoutChanged}
      >
        <Panel id="text" minSize={isShown ? LEAST : undefined}>
          <div className={styles.text}>{children}</div>
        </Panel>
        {isShown && (
          <>
            <Divider label={say('Between the text and the pages')} isStrong />
            <Panel id="pages" defaultSize="48%" minSize={LEAST}>
              <PagesPane onOpenBriefing={onOpenBriefing} />
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}

/** Two columns in less could not be read, in rem. */
const NARROW = 42;
/** The narrowest that either can be drawn. */
const LEAST = '25%';

function usePagesCommands(): void {
  const { isShown, view, hasGuides, hasThumbnails } = usePagesChoice();
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
