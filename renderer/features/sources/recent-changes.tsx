import { useInfiniteQuery } from '@tanstack/react-query';
import { readArchive } from '../../app/archive-data.ts';
import { Button } from '../../ui/button.tsx';
import { momentInWords } from '../../ui/moment-in-words.ts';
import { PageSection } from '../../ui/page.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './recent-changes.module.css';
import { undoChange } from './say-change.ts';

const PAGE = 12;

/** What persons changed in the authority file, each to be undone, and done again. */
export function RecentChanges() {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['authority.changes', {}],
    queryFn: ({ pageParam }) =>
      readArchive('authority.changes', { offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * PAGE < total ? pages.length * PAGE : undefined,
    placeholderData: (previous) => previous,
  });
  const changes = data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <PageSection title={say('Changes')}>
      {data && changes.length === 0 && (
        <p className={styles.quiet}>
          {say('Whatever you merge, part or rename can be undone here.')}
        </p>
      )}
      <ul>
        {changes.map(({ id, summary, madeAt, undoneBy }) => (
          <li key={id} className={styles.change}>
            <time className={styles.moment} dateTime={madeAt}>
              {momentInWords(madeAt)}
            </time>
            <span className={undoneBy ? styles.undone : styles.summary}>
              {retold(summary)}
              {undoneBy && ` ${say('(undone)')}`}
            </span>
            <Button variant="quiet" onClick={() => void undoChange({ id: undoneBy ?? id })}>
              {undoneBy ? say('Do it again') : say('Undo')}
              <span className="only-heard">: {retold(summary)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="quiet" onClick={() => void fetchNextPage()}>
          {say('Show earlier changes')}
        </Button>
      )}
    </PageSection>
  );
}
