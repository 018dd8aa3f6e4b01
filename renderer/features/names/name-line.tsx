import type { EntityRecord } from '../../../shared/authority/entity-record.ts';
import { figures } from '../../wording/figures.ts';
import { nameKinds } from './name-kinds.ts';
import styles from './name-line.module.css';

/** A record in a list: its name, what it is, and how often it is mentioned. */
export function NameLine({ entity, hasKind }: { entity: EntityRecord; hasKind: boolean }) {
  const { name, note, kind, mentions, status } = entity;
  const detail = [hasKind && nameKinds[kind].one, note].filter(Boolean).join(' · ');
  return (
    <div className={styles.line}>
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.detail}>{detail}</span>
      </span>
      <span className={styles.count}>{status === 'known' ? '' : figures(mentions)}</span>
    </div>
  );
}
