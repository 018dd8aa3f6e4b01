import styles from './progress-bar.module.css';
import { useIsLate } from './use-is-late.ts';

/** Shows only after half a second: what is quicker needs no word. */
export function Spinner({ label }: { label: string }) {
  const late = useIsLate(500);
  if (!late) return null;
  return (
    <p role="status" className={styles.waiting}>
      <span className={styles.spinner} aria-hidden="true" /> {label}
    </p>
  );
}
