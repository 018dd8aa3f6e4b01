import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { classNames } from '../ui/class-names.ts';
import styles from './pane.module.css';
import { setPane } from './view-state.ts';
import type { Pane as PaneName } from './visible-panes.ts';

interface PaneProps {
  name: PaneName;
  /** Its name for assistive technology. */
  label: string;
  children: ReactNode;
}

/** One of the three parts of the window: a landmark that the pane keys lead to. */
export function Pane({ name, label, children }: PaneProps) {
  return (
    <section
      data-pane={name}
      aria-label={label}
      tabIndex={-1}
      className={classNames(styles.pane, name === 'desk' && styles.desk)}
      onFocus={() => setPane(name)}
    >
      {children}
    </section>
  );
}

interface PaneHeadProps {
  title: ReactNode;
  /** The way back, before the title. */
  before?: ReactNode;
  children?: ReactNode;
}

/** The line at the top of a pane: what it shows, and what can be done to it. */
export function PaneHead({ title, before, children }: PaneHeadProps) {
  return (
    <header className={styles.head}>
      {before && <div className={styles.before}>{before}</div>}
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  );
}

export function PaneBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

/**
 * Takes the focus to a pane: to its list or tree, else to the text that is being edited, else to
 * the pane itself. One that the window is too narrow for takes the place of another.
 */
export function focusPane(name: PaneName): void {
  flushSync(() => setPane(name));
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  const target = pane?.querySelector<HTMLElement>(
    '[role="tree"], [role="listbox"], [contenteditable="true"], [data-focus-first]',
  );
  (target ?? pane)?.focus({ preventScroll: true });
}
