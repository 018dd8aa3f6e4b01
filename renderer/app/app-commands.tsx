import { searchDoubles } from '../features/doubles/search-doubles.ts';
import { focusMessages } from '../ui/toasts.tsx';
import { chooseLanguage } from '../wording/chosen-language.ts';
import { languageCodes } from '../wording/languages.ts';
import { say } from '../wording/say.ts';
import { SilentCommand } from './command-button.tsx';
import type { Command } from './commands.ts';
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
    run: () => openSheet({ kind: 'palette' }),
  },
  {
    id: 'go.anything',
    run: () => openSheet({ kind: 'go-to' }),
  },
  {
    id: 'go.front',
    run: () => goTo(FRONT),
  },
  {
    id: 'go.sources',
    run: () => goTo({ kind: 'sources' }),
  },
  {
    id: 'go.names',
    run: () => goTo({ kind: 'names' }),
  },
  {
    id: 'go.review',
    run: () => goTo({ kind: 'review', filter: {} }),
  },
  {
    id: 'go.findings',
    run: () => goTo({ kind: 'findings', terms: {} }),
  },
  {
    id: 'go.replace',
    run: () => goTo({ kind: 'replace' }),
  },
  {
    id: 'go.imports',
    run: () => goTo({ kind: 'imports' }),
  },
  {
    id: 'go.back',
    run: () => history.back(),
  },
  {
    id: 'go.forward',
    run: () => history.forward(),
  },
  {
    id: 'archive.import',
    run: () => openSheet({ kind: 'import' }),
  },
  {
    id: 'archive.doubles',
    run: () => {
      goTo({ kind: 'doubles' });
      void searchDoubles();
    },
  },
  {
    id: 'archive.citations',
    run: () =>
      openSheet({
        kind: 'citations',
        scope: { kind: 'archive' },
        subject: say('The whole archive'),
      }),
  },
  {
    id: 'publication.new',
    run: () => openSheet({ kind: 'new-publication' }),
  },
  {
    id: 'view.nextPane',
    run: () => focusPane(neighbour(focusedPane(), 1)),
  },
  {
    id: 'view.previousPane',
    run: () => focusPane(neighbour(focusedPane(), -1)),
  },
  {
    id: 'view.archive',
    run: () => focusPane('archive'),
  },
  {
    id: 'view.list',
    run: () => focusPane('list'),
  },
  {
    id: 'view.desk',
    run: () => focusPane('desk'),
  },
  {
    id: 'view.messages',
    run: focusMessages,
  },
  {
    id: 'view.theme',
    run: switchTheme,
  },
  {
    id: 'view.systemTheme',
    run: () => setTheme('system'),
  },
  ...languageCodes.map(
    (code): Command => ({ id: `view.language.${code}`, run: () => chooseLanguage(code) }),
  ),
  {
    id: 'view.language.system',
    run: () => chooseLanguage(null),
  },
  {
    id: 'people.writer',
    run: () => openSheet({ kind: 'who-writes' }),
  },
  {
    id: 'help.shortcuts',
    run: () => openSheet({ kind: 'shortcuts' }),
  },
  {
    id: 'help.keyboard',
    run: () => goTo({ kind: 'keyboard' }),
  },
];

/** The commands that are there wherever one is. */
export const AppCommands = () =>
  appCommands.map((command) => <SilentCommand key={command.id} {...command} />);
