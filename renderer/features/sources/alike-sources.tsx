import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive, type ValueFor } from '../../app/archive-data.ts';
import { placeAddress } from '../../app/place.ts';
import { Button } from '../../ui/button.tsx';
import { PageSection } from '../../ui/page.tsx';
import { figures } from '../../wording/figures.ts';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './alike-sources.module.css';
import { keepSourcesApart, mergeSources } from './change-source.ts';

type Cluster = ValueFor<'sources.alike'>['clusters'][number];

/** Spellings that look like one source: around one record, or all that nobody has decided on. */
export function AlikeSources({ sourceId }: { sourceId?: Identifier }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['sources.alike', { sourceId }],
    queryFn: ({ pageParam }) => readArchive('sources.alike', { sourceId, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous) => previous,
  });
  const clusters = data?.pages.flatMap((page) => page.clusters) ?? [];
  if (sourceId !== undefined && clusters.length === 0) return null;
  return (
    <PageSection title={say('They look like one source')}>
      {data && clusters.length === 0 && (
        <p className={styles.quiet}>{say('No two names look alike that nobody has decided on.')}</p>
      )}
      <ul>
        {clusters.map((cluster) => (
          <AlikeCluster key={cluster.source.id} cluster={cluster} />
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('Look further')}
        </Button>
      )}
    </PageSection>
  );
}

/** One cluster, of which some may be left out. */
function AlikeCluster({ cluster: { source, alike, targetId } }: { cluster: Cluster }) {
  const records = [
    { source, why: '' },
    ...alike.map((each) => ({
      source: each.source,
      why: say('{reason} as “{like}”', { reason: retold(each.reason), like: each.like }),
    })),
  ];
  const [left, setLeft] = useState<readonly Identifier[]>([]);
  const chosen = records.filter((record) => !left.includes(record.source.id));
  const target = chosen.find((record) => record.source.id === targetId) ?? chosen[0];
  const ids = records.map((record) => record.source.id);
  return (
    <li className={styles.cluster}>
      <p className={styles.lead}>
        {say(
          '{records, plural, =2 {These two} other {These #}} look like one source, cited {citations, plural, one {once} other {# times}}.',
          { records: records.length, citations: total(records.map((record) => record.source)) },
        )}
      </p>
      <ul>
        {records.map(({ source: record, why }) => (
          <li key={record.id} className={styles.record}>
            <input
              type="checkbox"
              aria-label={say('“{name}” is one of them', { name: record.name })}
              checked={!left.includes(record.id)}
              onChange={({ target: box }) =>
                setLeft(box.checked ? left.filter((id) => id !== record.id) : [...left, record.id])
              }
            />
            <a
              className={styles.name}
              href={placeAddress({ kind: 'sources', sourceId: record.id })}
            >
              {record.name}
            </a>
            {record.id === target?.source.id && (
              <span className={styles.stays}>{say('stays')}</span>
            )}
            <span className={styles.why}>{why}</span>
            <span className={styles.count}>{figures(record.citations)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          disabled={chosen.length < 2}
          onClick={() =>
            target &&
            void mergeSources(
              target.source.id,
              chosen.map((record) => record.source.id),
            )
          }
        >
          {left.length === 0
            ? say('Merge all')
            : say('Merge {count, number}', { count: chosen.length })}
        </Button>
        <Button variant="quiet" onClick={() => void keepSourcesApart(ids)}>
          {say('Keep apart')}
        </Button>
      </div>
    </li>
  );
}

const total = (records: readonly SourceRecord[]): number =>
  records.reduce((sum, record) => sum + record.citations, 0);
