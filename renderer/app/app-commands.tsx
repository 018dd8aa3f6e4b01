import { searchDoubles } from '../features/doubles/search-doubles.ts';
import { focusMessages } from '../ui/toasts.tsx';
import { type Command, useCommand } from './commands.ts';
import { focusPane } from './pane.tsx';
import { FRONT } from './place.ts';
import { switchTheme } from './theme.ts';
import { goTo } from './use-place.ts';
import { openSheet, setTheme, useViewState } from './view-state.ts';
import { neighbour } from './visible-panes.ts';

const focusedPane = () => useViewState.getState().pane;

const appCommands: readonly Command[] = [
  {
    id: 'go.commands',
    title: 'Run anything…',
    section: 'Go',
    shortcut: 'Mod+Shift+P',
    keywords: 'command palette',
    run: () => openSheet({ kind: 'palette' }),
  },
  {
    id: 'go.anything',
    title: 'Go to anything…',
    section: 'Go',
    shortcut: 'Mod+P',
    keywords: 'open find publication issue briefing source',
    run: () => openSheet({ kind: 'go-to' }),
  },
  {
    id: 'go.front',
    title: 'Go to the front page',
    section: 'Go',
    shortcut: 'Alt+Home',
    run: () => goTo(FRONT),
  },
  {
    id: 'go.sources',
    title: 'Go to the sources',
    section: 'Go',
    run: () => goTo({ kind: 'sources' }),
  },
  {
    id: 'go.names',
    title: 'Go to names and topics',
    section: 'Go',
    keywords: 'people persons places organisations organizations topics index',
    run: () => goTo({ kind: 'names' }),
  },
  {
    id: 'go.review',
    title: 'Go to the review',
    section: 'Go',
    shortcut: 'Mod+Alt+R',
    keywords: 'doubtful queue decide citations',
    run: () => goTo({ kind: 'review', filter: {} }),
  },
  {
    id: 'go.findings',
    title: 'Go to the proof',
    section: 'Go',
    keywords: 'findings linter check proofread',
    run: () => goTo({ kind: 'findings', terms: {} }),
  },
  {
    id: 'go.replace',
    title: 'Replace in the archive',
    section: 'Archive',
    shortcut: 'Mod+Alt+H',
    keywords: 'find substitute change words everywhere',
    run: () => goTo({ kind: 'replace' }),
  },
  {
    id: 'go.imports',
    title: 'Go to past imports',
    section: 'Go',
    run: () => goTo({ kind: 'imports' }),
  },
  {
    id: 'go.back',
    title: 'Go back',
    section: 'Go',
    shortcut: 'Alt+ArrowLeft',
    run: () => history.back(),
  },
  {
    id: 'go.forward',
    title: 'Go forward',
    section: 'Go',
    shortcut: 'Alt+ArrowRight',
    run: () => history.forward(),
  },
  {
    id: 'archive.import',
    title: 'Import files…',
    section: 'Archive',
    shortcut: 'Mod+O',
    keywords: 'open add folder text markdown',
    run: () => openSheet({ kind: 'import' }),
  },
  {
    id: 'archive.doubles',
    title: 'Look for doubles',
    section: 'Archive',
    keywords: 'duplicates same twice reprint merge compare',
    run: () => {
      goTo({ kind: 'doubles' });
      void searchDoubles();
    },
  },
  {
    id: 'archive.citations',
    title: 'Export all citations of the archive…',
    section: 'Archive',
    keywords: 'bibtex ris csl csv zotero bibliography',
    run: () =>
      openSheet({ kind: 'citations', scope: { kind: 'archive' }, subject: 'The whole archive' }),
  },
  {
    id: 'publication.new',
    title: 'New publication…',
    section: 'Publication',
    keywords: 'found create',
    run: () => openSheet({ kind: 'new-publication' }),
  },
  {
    id: 'view.nextPane',
    title: 'Focus the next pane',
    section: 'View',
    shortcut: 'F6',
    run: () => focusPane(neighbour(focusedPane(), 1)),
  },
  {
    id: 'view.previousPane',
    title: 'Focus the previous pane',
    section: 'View',
    shortcut: 'Shift+F6',
    run: () => focusPane(neighbour(focusedPane(), -1)),
  },
  {
    id: 'view.archive',
    title: 'Focus the archive',
    section: 'View',
    shortcut: 'Mod+1',
    run: () => focusPane('archive'),
  },
  {
    id: 'view.list',
    title: 'Focus the list',
    section: 'View',
    shortcut: 'Mod+2',
    run: () => focusPane('list'),
  },
  {
    id: 'view.desk',
    title: 'Focus the desk',
    section: 'View',
    shortcut: 'Mod+3',
    run: () => focusPane('desk'),
  },
  {
    id: 'view.messages',
    title: 'Focus the messages',
    section: 'View',
    shortcut: 'F8',
    keywords: 'toast undo',
    run: focusMessages,
  },
  {
    id: 'view.theme',
    title: 'Switch light and dark',
    section: 'View',
    keywords: 'theme colour night',
    run: switchTheme,
  },
  {
    id: 'view.systemTheme',
    title: 'Light or dark as the system',
    section: 'View',
    keywords: 'theme colour',
    run: () => setTheme('system'),
  },
  {
    id: 'people.writer',
    title: 'Who is writing…',
    section: 'Archive',
    keywords: 'name author person initials me account',
    run: () => openSheet({ kind: 'who-writes' }),
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    section: 'Help',
    shortcut: ['F1', '?'],
    run: () => openSheet({ kind: 'shortcuts' }),
  },
];

/** The commands that are there wherever one is. */
export const AppCommands = () =>
  appCommands.map((command) => <OneCommand key={command.id} {...command} />);

function OneCommand(command: Command) {
  useCommand(command);
  return null;
}
