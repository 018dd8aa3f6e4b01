import type { ReactNode } from 'react';
import type { Failure } from '../../shared/kernel/failure.ts';
import { retold } from '../wording/retell.ts';
import styles from './failure-notice.module.css';

interface FailureNoticeProps {
  failure: Pick<Failure, 'message' | 'hint' | 'file' | 'place'>;
  actions?: ReactNode;
}

/** What failed, where, and what to do, in the place where it was wanted. */
export function FailureNotice({ failure, actions }: FailureNoticeProps) {
  const where = [failure.file, failure.place && retold(failure.place)].filter(Boolean).join(', ');
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.message}>{retold(failure.message)}</p>
      {where && <p className={styles.where}>{where}</p>}
      {failure.hint && <p>{retold(failure.hint)}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
