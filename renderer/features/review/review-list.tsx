import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import type { ReviewItemKey } from '../../../shared/contract/review-procedures.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import { useArchive } from '../../app/archive-data.ts';
import { runCommand } from '../../app/commands.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { IndexList } from '../../ui/index-list.tsx';
import listFilters from '../../ui/list-filters.module.css';
import { Spinner } from '../../ui/spinner.tsx';
import { figures } from '../../wording/figures.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { ReviewFilters } from './review-filters.tsx';
import styles from './review-list.module.css';
import { itemKey } from './review-session.ts';
import { reasonNames } from './review-words.ts';
import { useReviewQueue } from './use-review-queue.ts';

const ROW_HEIGHT = 50;

interface ReviewListProps {
  filter: ReviewFilter;
  item: ReviewItemKey | null;
}

/** What waits, as a list in which one decides by single keys. */
export function ReviewList({ filter, item }: ReviewListProps) {
  const { items, current, isPending, readMore } = useReviewQueue(filter, item);
  const shown = useArchive('review.progress', { filter }, { keep: true }).data?.shown;
  useEffect(() => focusPane('list'), []);
  // Enter accepts, as it goes on; a double click must not.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
    if (!event.target.matches('[role="listbox"]')) return;
    event.preventDefault();
    event.stopPropagation();
    runCommand('review.accept');
  };
  return (
    <>
      <PaneHead title={say('Review')}>
        <span className={listFilters.total}>{shown !== undefined && figures(shown)}</span>
      </PaneHead>
      <ReviewFilters filter={filter} />
      {isPending && <Spinner label={say('Reading what waits…')} />}
      <div className={styles.queue} onKeyDownCapture={press}>
        <IndexList
          label={say('Waiting for a decision')}
          items={items}
          keyOf={itemKey}
          textOf={withoutName}
          headOf={headOf}
          chosenKey={current && itemKey(current)}
          onChoose={({ briefingId, id }) =>
            goTo({ kind: 'review', filter, item: { briefingId, id } }, { replace: true })
          }
          onEnd={readMore}
          estimate={ROW_HEIGHT}
          ruled
        >
          {(one) => (
            <div className={styles.line} data-reason={one.reason}>
              <span className={styles.printed} dir="auto">
                {one.printed}
              </span>
              <span className={styles.kind}>{reasonNames[one.reason]}</span>
            </div>
          )}
        </IndexList>
      </div>
    </>
  );
}

/** Letters are keys of decisions here, so that typing finds nothing. */
const withoutName = () => '';

const headOf = ({ publicationTitle, issueLabel }: ReviewItem): string =>
  `${publicationTitle}, ${retold(issueLabel)}`;
