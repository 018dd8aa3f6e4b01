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

/** What of a pane takes the focus: its list or tree, the text that is edited, or the page. */
const WORKPLACE = '[role="tree"], [role="listbox"], [contenteditable="true"], [data-focus-first]';

/**
 * Takes the focus to a pane, or to where one works in it; if that is still being opened, as soon as
 * it is there. A pane that the window is too narrow for takes the place of another.
 */
export function focusPane(name: PaneName): void {
  flushSync(() => setPane(name));
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (!pane) return;
  const workplace = pane.querySelector<HTMLElement>(WORKPLACE);
  (workplace ?? pane).focus({ preventScroll: true });
  if (!workplace) awaitWorkplace(pane);
}

/** Waits for as long as the focus stays on the pane itself. */
function awaitWorkplace(pane: HTMLElement): void {
  const observer = new MutationObserver(() => {
    const workplace = pane.querySelector<HTMLElement>(WORKPLACE);
    const isWaiting = document.activeElement === pane;
    if (isWaiting && workplace) workplace.focus({ preventScroll: true });
    if (!isWaiting || workplace) observer.disconnect();
  });
  const watched = { childList: true, subtree: true, attributeFilter: ['contenteditable'] };
  observer.observe(pane, watched);
}
