import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReviewItemKey } from '../../../shared/contract/review-procedures.ts';
import type { ReviewFilter, ReviewItem } from '../../../shared/review/review-item.ts';
import { readArchive } from '../../app/archive-data.ts';
import { itemKey, useReviewSession } from './review-session.ts';

const PAGE = 60;

export interface ReviewQueue {
  readonly items: readonly ReviewItem[];
  /** The one that is shown: the chosen, or the first; null where nothing waits. */
  readonly current: ReviewItem | null;
  readonly index: number;
  readonly isPending: boolean;
  readMore(): void;
}

/** The queue under a filter, without what was just decided here. */
export function useReviewQueue(filter: ReviewFilter, chosen: ReviewItemKey | null): ReviewQueue {
  const settled = useReviewSession((session) => session.settled);
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['review.list', { filter }],
    queryFn: async ({ pageParam }) => {
      const readAt = performance.now();
      return {
        ...(await readArchive('review.list', { filter, after: pageParam, limit: PAGE })),
        readAt,
      };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (previous) => previous,
  });
  const items = useMemo(
    () =>
      data?.pages.flatMap(({ items: page, readAt }) =>
        page.filter((item) => {
          const answered = settled.get(itemKey(item));
          return answered === undefined || (answered !== null && readAt > answered);
        }),
      ) ?? [],
    [data, settled],
  );
  const wanted = chosen && itemKey(chosen);
  const found = wanted === null ? -1 : items.findIndex((item) => itemKey(item) === wanted);
  const index = Math.max(found, 0);
  return {
    items,
    index,
    current: items[index] ?? null,
    isPending,
    readMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}

/** So many items from the end of what was read, the next ones are read. */
const AHEAD = 20;

/** What is shown once the current item is settled; reads on before the end is reached. */
export function following({ items, index, readMore }: ReviewQueue): ReviewItem | undefined {
  if (index > items.length - AHEAD) readMore();
  return items[index + 1] ?? items[index - 1];
}
