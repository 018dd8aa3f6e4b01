import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive } from '../../app/archive-data.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { sourceKindNames } from './source-kinds.ts';
import styles from './source-list.module.css';

const PAGE = 500;
const ROW_HEIGHT = 31;

/** The index of sources, most cited first. */
export function SourceList({ sourceId }: { sourceId: Identifier | null }) {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data, isPending, hasNextPage, fetchNextPage } = useSources(query);
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  return (
    <>
      <PaneHead title="Sources">
        <span className={styles.total}>{data?.total.toLocaleString('en')}</span>
      </PaneHead>
      <FilterField label="Find a source" value={typed} onValueChange={setTyped} />
      {isPending && <Spinner label="Reading the sources…" />}
      {data?.total === 0 && (
        <EmptyState title={query ? 'No source of that name' : 'No sources yet'}>
          <p>
            {query
              ? 'Aliases are searched too. Try fewer letters.'
              : 'Whatever a briefing cites in its brackets gets a record here by itself.'}
          </p>
        </EmptyState>
      )}
      <IndexList
        label="Sources"
        items={data?.sources ?? []}
        keyOf={(source) => source.id}
        textOf={(source) => source.name}
        chosenKey={sourceId}
        onChoose={({ id }) => goTo({ kind: 'sources', sourceId: id }, { replace: !!sourceId })}
        onOpen={() => focusPane('desk')}
        onEnd={readMore}
        estimate={ROW_HEIGHT}
      >
        {(source) => (
          <div className={styles.line}>
            <span className={styles.name}>{source.name}</span>
            <span className={styles.kind}>
              {source.kind === 'other' ? '' : sourceKindNames[source.kind]}
            </span>
            <span className={styles.count}>{source.citations.toLocaleString('en')}</span>
          </div>
        )}
      </IndexList>
    </>
  );
}

function useSources(query: string) {
  return useInfiniteQuery({
    queryKey: ['sources.list', { query }],
    queryFn: ({ pageParam }) =>
      readArchive('sources.list', { query, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.sources.length, 0);
      return last.sources.length > 0 && read < last.total ? read : undefined;
    },
    select: ({ pages }) => ({
      sources: pages.flatMap((page) => page.sources),
      total: pages[0]?.total ?? 0,
    }),
    placeholderData: (previous) => previous,
  });
}
