import { say } from '../../wording/say.ts';
import { locale } from '../../wording/spoken.ts';
import styles from './annotations-panel.module.css';

interface ByLineProps {
  author: string;
  /** ISO 8601; null where it is not known. */
  at: string | null;
}

/** Who said something, and when. */
export function ByLine({ author, at }: ByLineProps) {
  return (
    <p className={styles.by}>
      <strong dir="auto">{author || say('Somebody')}</strong>
      {at !== null && <time dateTime={at}>{printedMoment(at)}</time>}
    </p>
  );
}

/** The day and the minute, in the words of the window. */
const printedMoment = (at: string): string =>
  new Date(at).toLocaleString(locale(), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
