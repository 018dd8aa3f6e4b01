import type { DoublePair } from '../../../shared/contract/double-procedures.ts';
import type {
  ComparedRow,
  ComparedStretch,
  TextComparison,
} from '../../../shared/likeness/compare-texts.ts';
import { say } from '../../wording/say.ts';
import { sideName } from './double-words.ts';
import styles from './side-by-side.module.css';

interface SideBySideProps {
  pair: DoublePair;
  comparison: TextComparison;
}

/** Both texts paragraph by paragraph; what one alone says is marked. */
export function SideBySide({ pair, comparison: { rows, isCut } }: SideBySideProps) {
  return (
    <>
      <table className={styles.texts} aria-label={say('Both texts')}>
        <thead className={styles.heads}>
          <tr>
            <th scope="col">{sideName(pair.one)}</th>
            <th scope="col">{sideName(pair.other)}</th>
          </tr>
        </thead>
        <tbody>
          {placed(rows).map(({ key, one, other }) => (
            <tr key={key} className={styles.row}>
              <Side stretches={one} as="del" />
              <Side stretches={other} as="ins" />
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && (
        <p className={styles.cut}>{say('The texts go on beyond what is compared here.')}</p>
      )}
    </>
  );
}

interface SideProps {
  stretches: readonly ComparedStretch[] | null;
  as: 'ins' | 'del';
}

function Side({ stretches, as: Alone }: SideProps) {
  if (!stretches) return <td className={styles.nothing} aria-label={say('Nothing')} />;
  const isAlone = stretches.every(({ alone }) => alone);
  return (
    <td className={isAlone ? styles.alone : undefined} dir="auto">
      {placed(stretches).map(({ key, text, alone }) =>
        alone ? <Alone key={key}>{text}</Alone> : <span key={key}>{text}</span>,
      )}
    </td>
  );
}

/** They have no other name than their place, and never change their order. */
const placed = <Item extends ComparedRow | ComparedStretch>(items: readonly Item[]) =>
  items.map((item, at) => ({ ...item, key: `at ${at}` }));
