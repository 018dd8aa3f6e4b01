import { searchDoubles } from '../features/doubles/search-doubles.ts';
import { focusMessages } from '../ui/toasts.tsx';
import { say } from '../wording/say.ts';
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
    title: say('Run anything…'),
    section: 'Go',
    shortcut: 'Mod+Shift+P',
    keywords: say('command palette'),
    run: () => openSheet({ kind: 'palette' }),
  },
  {
    id: 'go.anything',
    title: say('Go to anything…'),
    section: 'Go',
    shortcut: 'Mod+P',
    keywords: say('open find publication issue briefing source'),
    run: () => openSheet({ kind: 'go-to' }),
  },
  {
    id: 'go.front',
    title: say('Go to the front page'),
    section: 'Go',
    shortcut: 'Alt+Home',
    run: () => goTo(FRONT),
  },
  {
    id: 'go.sources',
    title: say('Go to the sources'),
    section: 'Go',
    run: () => goTo({ kind: 'sources' }),
  },
  {
    id: 'go.names',
    title: say('Go to names and topics'),
    section: 'Go',
    keywords: say('people persons places organisations organizations topics index'),
    run: () => goTo({ kind: 'names' }),
  },
  {
    id: 'go.review',
    title: say('Go to the review'),
    section: 'Go',
    shortcut: 'Mod+Alt+R',
    keywords: say('doubtful queue decide citations'),
    run: () => goTo({ kind: 'review', filter: {} }),
  },
  {
    id: 'go.findings',
    title: say('Go to the proof'),
    section: 'Go',
    keywords: say('findings linter check proofread'),
    run: () => goTo({ kind: 'findings', terms: {} }),
  },
  {
    id: 'go.replace',
    title: say('Replace in the archive'),
    section: 'Archive',
    shortcut: 'Mod+Alt+H',
    keywords: say('find substitute change words everywhere'),
    run: () => goTo({ kind: 'replace' }),
  },
  {
    id: 'go.imports',
    title: say('Go to past imports'),
    section: 'Go',
    run: () => goTo({ kind: 'imports' }),
  },
  {
    id: 'go.back',
    title: say('Go back'),
    section: 'Go',
    shortcut: 'Alt+ArrowLeft',
    run: () => history.back(),
  },
  {
    id: 'go.forward',
    title: say('Go forward'),
    section: 'Go',
    shortcut: 'Alt+ArrowRight',
    run: () => history.forward(),
  },
  {
    id: 'archive.import',
    title: say('Import files…'),
    section: 'Archive',
    shortcut: 'Mod+O',
    keywords: say('open add folder text markdown'),
    run: () => openSheet({ kind: 'import' }),
  },
  {
    id: 'archive.doubles',
    title: say('Look for doubles'),
    section: 'Archive',
    keywords: say('duplicates same twice reprint merge compare'),
    run: () => {
      goTo({ kind: 'doubles' });
      void searchDoubles();
    },
  },
  {
    id: 'archive.citations',
    title: say('Export all citations of the archive…'),
    section: 'Archive',
    keywords: say('bibtex ris csl csv zotero bibliography'),
    run: () =>
      openSheet({
        kind: 'citations',
        scope: { kind: 'archive' },
        subject: say('The whole archive'),
      }),
  },
  {
    id: 'publication.new',
    title: say('New publication…'),
    section: 'Publication',
    keywords: say('found create'),
    run: () => openSheet({ kind: 'new-publication' }),
  },
  {
    id: 'view.nextPane',
    title: say('Focus the next pane'),
    section: 'View',
    shortcut: 'F6',
    run: () => focusPane(neighbour(focusedPane(), 1)),
  },
  {
    id: 'view.previousPane',
    title: say('Focus the previous pane'),
    section: 'View',
    shortcut: 'Shift+F6',
    run: () => focusPane(neighbour(focusedPane(), -1)),
  },
  {
    id: 'view.archive',
    title: say('Focus the archive'),
    section: 'View',
    shortcut: 'Mod+1',
    run: () => focusPane('archive'),
  },
  {
    id: 'view.list',
    title: say('Focus the list'),
    section: 'View',
    shortcut: 'Mod+2',
    run: () => focusPane('list'),
  },
  {
    id: 'view.desk',
    title: say('Focus the desk'),
    section: 'View',
    shortcut: 'Mod+3',
    run: () => focusPane('desk'),
  },
  {
    id: 'view.messages',
    title: say('Focus the messages'),
    section: 'View',
    shortcut: 'F8',
    keywords: say('toast undo'),
    run: focusMessages,
  },
  {
    id: 'view.theme',
    title: say('Switch light and dark'),
    section: 'View',
    keywords: say('theme colour night'),
    run: switchTheme,
  },
  {
    id: 'view.systemTheme',
    title: say('Light or dark as the system'),
    section: 'View',
    keywords: say('theme colour'),
    run: () => setTheme('system'),
  },
  {
    id: 'people.writer',
    title: say('Who is writing…'),
    section: 'Archive',
    keywords: say('name author person initials me account'),
    run: () => openSheet({ kind: 'who-writes' }),
  },
  {
    id: 'help.shortcuts',
    title: say('Keyboard shortcuts'),
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
