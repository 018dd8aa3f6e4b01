import styles from './sureness-line.module.css';

/** How sure something is, as the part of a hairline that is inked. The word for it stands beside. */
export const SurenessLine = ({ confidence }: { confidence: number }) => (
  <svg className={styles.line} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect className={styles.whole} width="100" height="1" />
    <rect className={styles.sure} width={Math.round(confidence * 100)} height="1" />
  </svg>
);
