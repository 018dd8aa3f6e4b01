import { type Shortcut, shortcutKeys } from '../app/shortcut.ts';
import styles from './kbd.module.css';

/** A shortcut as keys. */
export function Kbd({ shortcut }: { shortcut: Shortcut }) {
  return (
    <span className={styles.keys}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
