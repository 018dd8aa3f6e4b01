import { useState } from 'react';
import type { ReviewItemKey } from '../../../shared/contract/review-procedures.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import { focusPane } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { Page } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { CorrectionForm } from './correction-form.tsx';
import { KindDialog } from './kind-dialog.tsx';
import { ReviewCommands } from './review-commands.tsx';
import { decide } from './review-decisions.ts';
import { ReviewDone } from './review-done.tsx';
import { ReviewItemView } from './review-item-view.tsx';
import { ReviewJob } from './review-job.tsx';
import { ReviewProgress } from './review-progress.tsx';
import { itemKey } from './review-session.ts';
import { following, useReviewQueue } from './use-review-queue.ts';

interface ReviewPageProps {
  filter: ReviewFilter;
  item: ReviewItemKey | null;
}

/** One item at a time: the words in their paragraph, what was read, and the keys to decide. */
export function ReviewPage({ filter, item }: ReviewPageProps) {
  const queue = useReviewQueue(filter, item);
  const [mode, setMode] = useState<Mode | null>(null);
  const { current } = queue;
  if (queue.isPending) return <Spinner label={say('Reading what waits…')} />;
  const close = () => {
    setMode(null);
    focusPane('list');
  };
  const isCorrecting =
    current !== null && mode?.kind === 'correct' && mode.key === itemKey(current);
  return (
    <Page label={say('Review')}>
      <ReviewProgress filter={filter} />
      {current ? (
        <>
          {!isCorrecting && (
            <ReviewCommands
              filter={filter}
              queue={queue}
              isEnabled={mode?.kind !== 'all'}
              onCorrect={() => setMode({ kind: 'correct', key: itemKey(current) })}
              onAllOfKind={() => setMode({ kind: 'all', item: current })}
              goOn={(next) => goOn(filter, next)}
            />
          )}
          {isCorrecting ? (
            <CorrectionForm
              key={itemKey(current)}
              item={current}
              onCancel={close}
              onCorrect={(correction) => {
                goOn(filter, following(queue));
                void decide(current, 'accept', correction);
                close();
              }}
            />
          ) : (
            <ReviewItemView
              item={current}
              onChoose={(correction) => {
                goOn(filter, following(queue));
                void decide(current, 'accept', correction);
              }}
            />
          )}
        </>
      ) : (
        <ReviewDone filter={filter} />
      )}
      {mode?.kind === 'all' && <KindDialog item={mode.item} filter={filter} onClose={close} />}
      <ReviewJob />
    </Page>
  );
}

type Mode =
  | { readonly kind: 'correct'; readonly key: string }
  | { readonly kind: 'all'; readonly item: ReviewItem };

function goOn(filter: ReviewFilter, next: ReviewItem | undefined): void {
  const item = next && { briefingId: next.briefingId, id: next.id };
  goTo({ kind: 'review', filter, ...(item && { item }) }, { replace: true });
}
