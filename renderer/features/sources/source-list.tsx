import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useState } from 'react';
import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive } from '../../app/archive-data.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { toggled } from '../../ui/toggled.ts';
import { figures } from '../../wording/figures.ts';
import { say } from '../../wording/say.ts';
import { confirmSources } from './change-source.ts';
import { SourceCommands } from './source-commands.tsx';
import { allSources, type SourceFilter, SourceFilters } from './source-filters.tsx';
import { SourceLine } from './source-line.tsx';
import styles from './source-list.module.css';

const PAGE = 500;
const ROW_HEIGHT = 31;

/** The index of sources, most cited first; several can be marked, to be made one. */
export function SourceList({ sourceId }: { sourceId: Identifier | null }) {
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<SourceFilter>(allSources);
  const [marked, setMarked] = useState<ReadonlySet<Identifier>>(new Set());
  const query = useDeferredValue(typed.trim());
  const { data, isPending, hasNextPage, fetchNextPage } = useSources({ query, ...filter });
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  const sources = data?.sources ?? [];
  const mark = ({ id }: SourceRecord) => setMarked(toggled(marked, id));
  const merge = () => {
    const meant = marked.size > 0 ? [...marked] : [sourceId].filter((id) => id !== null);
    openSheet({ kind: 'merge-sources', sourceIds: meant });
    setMarked(new Set());
  };
  const isNarrowed = query !== '' || filter !== allSources;
  return (
    <>
      <PaneHead title={say('Sources')}>
        <span className={styles.total}>{data && figures(data.total)}</span>
      </PaneHead>
      <FilterField label={say('Find a source')} value={typed} onValueChange={setTyped} />
      <SourceFilters filter={filter} onChange={setFilter} />
      <SourceCommands
        sourceId={sourceId}
        marked={[...marked]}
        onMark={() => {
          const chosen = sources.find(({ id }) => id === sourceId);
          if (chosen) mark(chosen);
        }}
        onMerge={merge}
      />
      {isPending && <Spinner label={say('Reading the sources…')} />}
      {data?.total === 0 && (
        <EmptyState title={isNarrowed ? say('No such source') : say('No sources yet')}>
          <p>
            {isNarrowed
              ? say('All its names are searched. Try fewer letters, or another choice above.')
              : say('Whatever a briefing cites in its brackets gets a record here by itself.')}
          </p>
        </EmptyState>
      )}
      <IndexList
        label={say('Sources')}
        items={sources}
        keyOf={(source) => source.id}
        textOf={(source) => source.name}
        chosenKey={sourceId}
        markedKeys={marked}
        onMark={mark}
        onChoose={({ id }) => goTo({ kind: 'sources', sourceId: id }, { replace: !!sourceId })}
        onOpen={() => focusPane('desk')}
        onEnd={readMore}
        estimate={ROW_HEIGHT}
      >
        {(source) => <SourceLine source={source} />}
      </IndexList>
      {marked.size > 0 && (
        <section className={styles.marked} aria-label={say('Marked sources')}>
          <span className={styles.count}>
            {say('{count, plural, other {# marked}}', { count: marked.size })}
          </span>
          <Button onClick={merge}>{say('Merge…')}</Button>
          <Button
            variant="quiet"
            onClick={() => {
              void confirmSources([...marked]);
              setMarked(new Set());
            }}
          >
            {say('Confirm')}
          </Button>
          <Button variant="quiet" onClick={() => setMarked(new Set())}>
            {say('Clear')}
          </Button>
        </section>
      )}
    </>
  );
}

function useSources(request: { query: string } & SourceFilter) {
  return useInfiniteQuery({
    queryKey: ['sources.list', request],
    queryFn: ({ pageParam }) =>
      readArchive('sources.list', { ...request, offset: pageParam, limit: PAGE }),
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
