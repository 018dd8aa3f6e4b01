import { Columns3, FileInput, Menu as MenuLines, Moon, Sun } from 'lucide-react';
import { SearchField } from '../features/search/search-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { say } from '../wording/say.ts';
import { LanguageMenu } from './language-menu.tsx';
import { focusPane } from './pane.tsx';
import { FRONT, placeAddress } from './place.ts';
import { switchTheme } from './theme.ts';
import styles from './top-bar.module.css';
import { openSheet } from './view-state.ts';
import { type Pane, panes } from './visible-panes.ts';

const paneNames: Record<Pane, string> = {
  archive: say('Archive'),
  list: say('List'),
  desk: say('Desk'),
};

/** The nameplate, the search, and the few things that are wanted from everywhere. */
export function TopBar({ shown }: { shown: readonly Pane[] }) {
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <a href={placeAddress(FRONT)}>Masthead</a>
      </h1>
      {shown.length < panes.length && <PaneMenu />}
      <div className={styles.search}>
        <SearchField />
      </div>
      <div className={styles.actions}>
        <IconButton
          label={say('Import files')}
          action="archive.import"
          icon={<FileInput />}
          onClick={() => openSheet({ kind: 'import' })}
        />
        <LanguageMenu />
        <ThemeButton />
        <IconButton
          label={say('Run anything')}
          action="go.commands"
          icon={<MenuLines />}
          onClick={() => openSheet({ kind: 'palette' })}
        />
      </div>
    </header>
  );
}

/** Where the window is too narrow for all panes, the way to the others. */
function PaneMenu() {
  return (
    <Menu trigger={<IconButton label={say('Panes')} icon={<Columns3 />} />} returnsFocus={false}>
      {panes.map((pane) => (
        <MenuItem
          key={pane}
          action={`view.${pane}`}
          onSelect={() => requestAnimationFrame(() => focusPane(pane))}
        >
          {paneNames[pane]}
        </MenuItem>
      ))}
    </Menu>
  );
}

function ThemeButton() {
  const icon = (
    <>
      <Sun data-when="dark" />
      <Moon data-when="light" />
    </>
  );
  return (
    <IconButton
      label={say('Switch light and dark')}
      action="view.theme"
      icon={icon}
      onClick={switchTheme}
    />
  );
}
