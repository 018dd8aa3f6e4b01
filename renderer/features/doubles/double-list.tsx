import { ScanSearch } from 'lucide-react';
import { useCallback } from 'react';
import type { DoublePair } from '../../../shared/contract/double-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import styles from './double-list.module.css';
import { decisionInWords, likenessInWords, sideName, verdictOf } from './double-words.ts';
import { searchDoubles } from './search-doubles.ts';
import { goToPair, useDoubles } from './use-doubles.ts';

interface DoubleListProps {
  batchId?: Identifier | undefined;
  pairId: Identifier | null;
}

const ROW_HEIGHT = 74;

/** What may be there twice, in the plan of an import or in the archive. */
export function DoubleList({ batchId, pairId }: DoubleListProps) {
  const { data, isPending, hasNextPage, fetchNextPage } = useDoubles(batchId);
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  return (
    <>
      <PaneHead title={batchId ? say('Doubles of the import') : say('Doubles')}>
        <span className={styles.total}>{data && figures(data.total)}</span>
        {!batchId && (
          <IconButton
            label={say('Look for doubles')}
            icon={<ScanSearch />}
            onClick={() => void searchDoubles()}
          />
        )}
      </PaneHead>
      {isPending && <Spinner label={say('Reading the pairs…')} />}
      {data?.total === 0 &&
        (batchId ? (
          <EmptyState title={say('Nothing of it is there twice')}>
            <p>
              {say('Issues in several forms, and reprints, would be listed here side by side.')}
            </p>
          </EmptyState>
        ) : (
          <EmptyState
            title={say('No doubles known')}
            actions={
              <Button onClick={() => void searchDoubles()}>{say('Look for doubles')}</Button>
            }
          >
            <p>
              {say(
                'The same issue in several forms, two texts of one number, and reprints are found.',
              )}
            </p>
          </EmptyState>
        ))}
      <IndexList
        label={say('Pairs')}
        items={data?.pairs ?? []}
        keyOf={(pair) => pair.id}
        textOf={(pair) => sideName(pair.one)}
        chosenKey={pairId}
        onChoose={({ id }) => goToPair(batchId, id)}
        onOpen={() => focusPane('desk')}
        onEnd={readMore}
        estimate={ROW_HEIGHT}
        ruled
      >
        {(pair) => <PairLine pair={pair} />}
      </IndexList>
    </>
  );
}

function PairLine({ pair }: { pair: DoublePair }) {
  return (
    <>
      <div className={styles.name}>{sideName(pair.one)}</div>
      <div className={styles.line}>
        {pair.one.file ?? say('Written here')} · {pair.other.file ?? say('Written here')}
      </div>
      <div className={styles.line}>
        {verdictOf(pair)}, {likenessInWords(pair)} ·{' '}
        <span className={pair.decision === null ? styles.open : undefined}>
          {decisionInWords(pair)}
        </span>
      </div>
    </>
  );
}
