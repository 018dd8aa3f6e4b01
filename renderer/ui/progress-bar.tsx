import { Progress } from '@base-ui/react/progress';
import { retold } from '../wording/retell.ts';
import { say } from '../wording/say.ts';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** What is being done: "Reading files". */
  label: string;
  done: number;
  /** Null while it is not known how much there is. */
  total: number | null;
  /** False where another bar says the same. */
  isHeard?: boolean;
}

/**
 * How far something is that takes longer than half a second. Whoever cannot see it is told what is
 * being done, and then each quarter of it.
 */
export function ProgressBar({ label, done, total, isHeard = true }: ProgressBarProps) {
  return (
    <Progress.Root
      className={styles.progress}
      value={total === null ? null : done}
      max={total ?? 1}
    >
      <Progress.Label className={styles.label}>{retold(label)}</Progress.Label>
      <span className={styles.value}>
        {total === null ? '' : say('{done, number} of {total, number}', { done, total })}
      </span>
      <span role="status" className="only-heard">
        {isHeard && inQuarters(retold(label), done, total)}
      </span>
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.indicator} />
      </Progress.Track>
    </Progress.Root>
  );
}

function inQuarters(label: string, done: number, total: number | null): string {
  const share = total ? Math.floor((4 * done) / total) / 4 : 0;
  return share > 0 ? say('{label}: {share, number, percent}', { label, share }) : label;
}
