import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { sourceKindNames } from './source-kinds.ts';
import styles from './source-line.module.css';

/** A source as a line of an index: its name, what it is, how often it is cited. */
export function SourceLine({ source }: { source: SourceRecord }) {
  const { name, kind, status, citations } = source;
  return (
    <div className={styles.line}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {status === 'proposed' && <span className={styles.proposed}>{say('proposed')}</span>}
      <span className={styles.kind}>{kind === 'other' ? '' : sourceKindNames[kind]}</span>
      <span className={styles.count}>{figures(citations)}</span>
    </div>
  );
}
