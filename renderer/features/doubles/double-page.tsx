import { useState } from 'react';
import type { DoublePair, DoubleSide } from '../../../shared/contract/double-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHead } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { DoubleCommands } from './double-commands.tsx';
import styles from './double-page.module.css';
import { DoubleSearchProgress } from './double-search-progress.tsx';
import {
  decisionInWords,
  likenessInWords,
  sideFacts,
  sideName,
  verdictOf,
} from './double-words.ts';
import { SideBySide } from './side-by-side.tsx';
import { useDoubles } from './use-doubles.ts';

interface DoublePageProps {
  batchId?: Identifier | undefined;
  pairId: Identifier;
}

/** Two texts side by side, and what to make of them. */
export function DoublePage({ batchId, pairId }: DoublePageProps) {
  const { data, error } = useArchive('doubles.compare', { pairId });
  const pairs = useDoubles(batchId).data?.pairs ?? [];
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Comparing the two…')} />;
  return (
    <article
      className={styles.page}
      aria-label={say('Two texts side by side')}
      tabIndex={-1}
      data-focus-first=""
    >
      <Pair key={data.pair.id} pair={data.pair} pairs={pairs} batchId={batchId}>
        <SideBySide pair={data.pair} comparison={data.comparison} />
      </Pair>
    </article>
  );
}

interface PairProps {
  pair: DoublePair;
  pairs: readonly DoublePair[];
  batchId: Identifier | undefined;
  children: React.ReactNode;
}

function Pair({ pair, pairs, batchId, children }: PairProps) {
  const [kept, setKept] = useState(pair.kept);
  const mayMerge = pair.one.position === null;
  return (
    <>
      <PageHead
        title={verdictOf(pair)}
        line={`${likenessInWords(pair)} · ${decisionInWords(pair)}`}
      />
      <DoubleCommands {...{ pair, pairs, batchId, kept, mayMerge }} />
      <DoubleSearchProgress />
      <table className={styles.facts}>
        <thead>
          <tr>
            <td />
            {(['one', 'other'] as const).map((side) => (
              <th key={side} scope="col">
                <SideHead
                  side={pair[side]}
                  isKept={kept === side}
                  why={pair.kept === side ? pair.why : ''}
                  onKeep={mayMerge ? () => setKept(side) : undefined}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factRows(pair).map(([name, one, other]) => (
            <tr key={name} className={one === other ? undefined : styles.differs}>
              <th scope="row">{name}</th>
              <td>{one}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </>
  );
}

interface SideHeadProps {
  side: DoubleSide;
  isKept: boolean;
  /** Why this one carries more. */
  why: string;
  onKeep: (() => void) | undefined;
}

function SideHead({ side, isKept, why, onKeep }: SideHeadProps) {
  const address = addressOf(side);
  return (
    <>
      {address ? <a href={address}>{sideName(side)}</a> : sideName(side)}
      {onKeep && (
        <label className={styles.keep}>
          <input type="radio" name="kept" checked={isKept} onChange={onKeep} />
          {why ? say('Kept by a merge: {why}', { why }) : say('Kept by a merge')}
        </label>
      )}
    </>
  );
}

function addressOf({ issueId, briefingId }: DoubleSide): string | null {
  if (issueId === null) return null;
  return placeAddress(
    briefingId === null ? { kind: 'issue', issueId } : { kind: 'briefing', issueId, briefingId },
  );
}

/** Both heads, row by row; what neither has is left out. */
function factRows({ one, other }: DoublePair): (readonly [string, string, string])[] {
  const others = new Map(sideFacts(other));
  return sideFacts(one)
    .map(([name, value]) => [name, value, others.get(name) ?? ''] as const)
    .filter(([, first, second]) => !(isNothing(first) && isNothing(second)));
}

const isNothing = (value: string): boolean => value === '—' || value === '0';
