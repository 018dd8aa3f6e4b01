import { useInfiniteQuery } from '@tanstack/react-query';
import type { EntityKind } from '../../../shared/authority/entity-record.ts';
import { readArchive } from '../../app/archive-data.ts';

const PAGE = 500;

/** Records by a part of a name, read on as one scrolls; those of the gazetteer come last. */
export function useNames(query: string, kind: EntityKind | undefined) {
  return useInfiniteQuery({
    queryKey: ['entities.list', { query, kind }],
    queryFn: ({ pageParam }) =>
      readArchive('entities.list', { query, kind, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.length * PAGE;
      return last.entities.length > 0 && read < last.total ? read : undefined;
    },
    select: ({ pages }) => ({
      entities: pages.flatMap((page) => page.entities),
      total: pages[0]?.total ?? 0,
      counts: pages[0]?.counts,
    }),
    placeholderData: (previous) => previous,
  });
}
