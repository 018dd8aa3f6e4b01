import type { ReactNode } from 'react';
import styles from './button-row.module.css';

interface ButtonRowProps {
  /** What a toolbar is for; absent where the buttons only end a form. */
  toolbar?: string;
  children: ReactNode;
}

/** Buttons side by side, each perhaps with its key. */
export const ButtonRow = ({ toolbar, children }: ButtonRowProps) =>
  toolbar === undefined ? (
    <div className={styles.row}>{children}</div>
  ) : (
    <div className={styles.row} role="toolbar" aria-label={toolbar}>
      {children}
    </div>
  );
