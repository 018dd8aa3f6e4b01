import { useEffect, useState } from 'react';
import styles from './progress-bar.module.css';

/** Shows only after half a second: what is quicker needs no word. */
export function Spinner({ label }: { label: string }) {
  const late = useIsLate(500);
  if (!late) return null;
  return (
    <span role="status">
      <span className={styles.spinner} aria-hidden="true" /> {label}
    </span>
  );
}

function useIsLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
