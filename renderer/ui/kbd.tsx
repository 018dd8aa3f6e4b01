import { Fragment } from 'react';
import type { ActionId } from '../actions/all-actions.ts';
import { useShownKeys } from '../actions/keys-of.ts';
import { type Shortcut, shortcutKeys } from '../actions/shortcut.ts';
import styles from './kbd.module.css';

/** A shortcut as keys; read and copied, they are words apart. */
export function Kbd({ shortcut }: { shortcut: Shortcut }) {
  return (
    <span className={styles.keys}>
      {shortcutKeys(shortcut).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          <kbd className={styles.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

/** The keys of an action, as a person has chosen them; nothing where it has none. */
export function ActionKbd({ action }: { action: ActionId }) {
  const shortcut = useShownKeys(action);
  return shortcut && <Kbd shortcut={shortcut} />;
}
