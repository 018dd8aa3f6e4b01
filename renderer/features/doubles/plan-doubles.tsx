import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { placeAddress } from '../../app/place.ts';
import { say } from '../../wording/say.ts';
import styles from './double-list.module.css';
import { useDoubles } from './use-doubles.ts';

/** On the page of a plan: how much of it is there twice, and the way to see it side by side. */
export function PlanDoubles({ batchId }: { batchId: Identifier }) {
  const { data } = useDoubles(batchId);
  if (!data || data.total === 0) return null;
  const waiting = data.pairs.filter(({ decision, isSure }) => decision === null && !isSure).length;
  return (
    <p className={styles.plan}>
      <a href={placeAddress({ kind: 'doubles', batchId })}>{say('Compare what is here twice')}</a>:{' '}
      {waiting > 0
        ? say(
            '{total, plural, one {one pair} other {# pairs}}, {waiting, plural, other {of which # wait for you}}.',
            { total: data.total, waiting },
          )
        : say('{total, plural, one {one pair} other {# pairs}}.', { total: data.total })}{' '}
      {say(
        'What surely is one issue is stored once, and its other files are kept as further originals.',
      )}
    </p>
  );
}
