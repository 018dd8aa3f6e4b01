import type { ComponentProps, ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import styles from './page.module.css';

/** What lies on the desk: one column that scrolls, and can be scrolled by keys. */
export function Page({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Scrolling by keys needs the focus, so the page takes it as a whole.
    <article className={styles.page} aria-label={label} tabIndex={-1} data-focus-first="">
      <div className={styles.column}>{children}</div>
    </article>
  );
}

interface PageHeadProps {
  title: ReactNode;
  /** One line under it. */
  line?: ReactNode;
  actions?: ReactNode;
}

export function PageHead({ title, line, actions }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h2 className={styles.title}>{title}</h2>
        {line && <p className={styles.line}>{line}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** What can be done to the page, where its head has no room for it. */
export const PageActions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);

interface PageSectionProps {
  title: string;
  /** What it is called by a screen reader, where its title alone is that of another part. */
  label?: string;
  /** At the right of its head: a count, or a small action. */
  aside?: ReactNode;
  children: ReactNode;
}

export function PageSection({ title, label = title, aside, children }: PageSectionProps) {
  return (
    <section className={styles.section} aria-label={label}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>{title}</h3>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A desk with nothing chosen on it: what to choose, and what will be there. */
export function WelcomePage(props: ComponentProps<typeof EmptyState>) {
  return (
    <Page label={props.title}>
      <div className={styles.welcome}>
        <EmptyState {...props} />
      </div>
    </Page>
  );
}
