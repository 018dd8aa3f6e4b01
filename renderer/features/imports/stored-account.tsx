import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { storedParts } from './account-parts.ts';
import { AccountOfParts } from './file-account.tsx';
import styles from './import-table.module.css';

interface StoredAccountProps {
  batchId: Identifier;
  /** By its place in the batch. */
  file: number;
  bytes: number;
}

/** What became of each stretch of a file that was imported; read when it is opened. */
export function StoredAccount({ batchId, file, bytes }: StoredAccountProps) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useArchive('imports.fileAccount', { batchId, file }, { enabled: isOpen });
  return (
    <details
      className={styles.account}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{say('Account')}</summary>
      {error && <p>{retold(error.failure.message)}</p>}
      {data && <AccountOfParts bytes={bytes} parts={storedParts(data)} />}
    </details>
  );
}
