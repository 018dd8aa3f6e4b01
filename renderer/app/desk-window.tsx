import { Fragment } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { ArchivePane } from '../features/archive/archive-pane.tsx';
import { DropVeil } from '../features/imports/drop-veil.tsx';
import { ImportActivity } from '../features/imports/import-activity.tsx';
import { say } from '../wording/say.ts';
import { AppCommands } from './app-commands.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { DeskPane } from './desk-pane.tsx';
import styles from './desk-window.module.css';
import { Divider } from './divider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useFocusMode } from './focus-mode.ts';
import { useKeyBindings } from './key-bindings.ts';
import { ListPane } from './list-pane.tsx';
import { useMenuCommands } from './menu-commands.ts';
import { Sheets } from './sheets.tsx';
import { TopBar } from './top-bar.tsx';
import { useLeadOn } from './use-lead-on.ts';
import { useRemWidth } from './use-rem-width.ts';
import { useViewState } from './view-state.ts';
import { type Pane, visiblePanes } from './visible-panes.ts';
import { useWindowTitle } from './window-title.ts';

const paneSizes: Record<Pane, { defaultSize: string; minSize: string }> = {
  archive: { defaultSize: '17%', minSize: '12rem' },
  list: { defaultSize: '26%', minSize: '16rem' },
  desk: { defaultSize: '57%', minSize: '20rem' },
};

const paneParts: Record<Pane, () => React.JSX.Element> = {
  archive: ArchivePane,
  list: ListPane,
  desk: DeskPane,
};

/** Archive, list and desk side by side, and what lies over them. */
export function DeskWindow() {
  useKeyBindings();
  useMenuCommands();
  useWindowTitle();
  const { pane, side } = useViewState();
  const shown = visiblePanes(useRemWidth(), pane, side);
  useLeadOn(shown);
  const isFocused = useFocusMode(({ isOn }) => isOn);
  return (
    <div className={styles.window} data-focus-mode={isFocused || undefined}>
      <AppCommands />
      <TopBar shown={shown} />
      <ConnectionNotice />
      <main className={styles.panes}>
        <ResizablePanes shown={shown} />
      </main>
      <ImportActivity />
      <Sheets />
      <DropVeil />
    </div>
  );
}

function ResizablePanes({ shown }: { shown: readonly Pane[] }) {
  const layout = useDefaultLayout({ id: 'masthead.panes', panelIds: [...shown] });
  return (
    <Group defaultLayout={layout.defaultLayout} onLayoutChanged={layout.onLayoutChanged}>
      {shown.map((name, index) => {
        const Part = paneParts[name];
        const { minSize } = paneSizes[name];
        return (
          <Fragment key={name}>
            {index > 0 && (
              <Divider
                label={say(
                  '{pane, select, archive {Width of the archive pane} list {Width of the list pane} other {Width of the desk pane}}',
                  { pane: shown[index - 1] ?? '' },
                )}
              />
            )}
            <Panel
              id={name}
              defaultSize={firstSize(name, shown)}
              minSize={shown.length === 1 ? undefined : minSize}
            >
              <ErrorBoundary
                title={say(
                  '{pane, select, archive {The archive pane} list {The list pane} other {The desk pane}} has stopped because of a fault in the programme.',
                  { pane: name },
                )}
              >
                <Part />
              </ErrorBoundary>
            </Panel>
          </Fragment>
        );
      })}
    </Group>
  );
}

/** The share of the width that a pane has until someone moves its edge. */
function firstSize(pane: Pane, shown: readonly Pane[]): string {
  if (shown.length === 1) return '100%';
  if (shown.length === 2) return pane === 'desk' ? '58%' : '42%';
  return paneSizes[pane].defaultSize;
}
