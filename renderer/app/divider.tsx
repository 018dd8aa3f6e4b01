import { Separator } from 'react-resizable-panels';
import { classNames } from '../ui/class-names.ts';
import styles from './divider.module.css';

interface DividerProps {
  /** What it parts, for assistive technology. */
  label: string;
  /** Where both sides have the same ground. */
  isStrong?: boolean;
}

/** The line between two panels, by which their sizes are changed; focus mode does without it. */
export const Divider = ({ label, isStrong = false }: DividerProps) => (
  <Separator className={classNames(styles.divider, isStrong && styles.strong)} aria-label={label} />
);
