import type { ReviewFilter } from '../../../shared/review/review-item.ts';
import { useArchive } from '../../app/archive-data.ts';
import { FRONT } from '../../app/place.ts';
import { goTo } from '../../app/use-place.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { stepBack } from './review-decisions.ts';
import { paceOf, useReviewSession } from './review-session.ts';

/** Nothing waits, under this filter or at all. */
export function ReviewDone({ filter }: { filter: ReviewFilter }) {
  const progress = useArchive('review.progress', { filter }, { keep: true }).data;
  const moments = useReviewSession((session) => session.moments);
  const isNarrowed = Object.keys(filter).length > 0;
  if (isNarrowed && (progress?.waiting ?? 0) > 0) {
    return (
      <EmptyState
        title={say('Nothing of this waits any more')}
        actions={
          <Button variant="primary" onClick={() => goTo({ kind: 'review', filter: {} })}>
            {say('Show the other {waiting, number}', { waiting: progress?.waiting ?? 0 })}
          </Button>
        }
      >
        <p>{say('Elsewhere in the archive there is more to decide.')}</p>
      </EmptyState>
    );
  }
  const pace = paceOf(moments);
  return (
    <EmptyState
      title={say('Every citation is settled')}
      actions={
        <>
          <Button variant="primary" onClick={() => goTo(FRONT)}>
            {say('To the front page')}
          </Button>
          {progress?.undo && (
            <Button onClick={() => void stepBack('undo')}>
              {say('Undo: {undo}', { undo: retold(progress.undo) })}
            </Button>
          )}
        </>
      }
    >
      <p>
        {settledInWords(moments.length, pace)}{' '}
        {say(
          'What new issues bring that is doubtful will wait here. What you decided stays, whatever the programme learns to read.',
        )}
      </p>
    </EmptyState>
  );
}

function settledInWords(items: number, pace: number | null): string {
  if (items === 0) return '';
  return pace
    ? say(
        'You settled {items, plural, one {# item} other {# items}}, {pace, plural, other {# an hour}}.',
        { items, pace },
      )
    : say('You settled {items, plural, one {# item} other {# items}}.', { items });
}
