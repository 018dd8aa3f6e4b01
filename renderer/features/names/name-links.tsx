import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { placeAddress } from '../../app/place.ts';
import { figures } from '../../wording/figures.ts';
import styles from './name-links.module.css';

interface LinkedName {
  readonly id: Identifier;
  readonly name: string;
  readonly count?: number;
}

/** Records in a row, each a way to its page. */
export const NameLinks = ({ names }: { names: readonly LinkedName[] }) => (
  <ul className={styles.names}>
    {names.map(({ id, name, count }) => (
      <li key={id}>
        <a href={placeAddress({ kind: 'names', entityId: id })}>{name}</a>
        {count !== undefined && <span className={styles.count}>{figures(count)}</span>}
      </li>
    ))}
  </ul>
);
