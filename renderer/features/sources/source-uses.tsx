import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceProfile, UseLimits } from '../../../shared/authority/source-profile.ts';
import type { SourceDetails } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive, useArchive } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { dayInWords } from '../../references/date-words.ts';
import { PlaceList } from '../../references/place-list.tsx';
import { Button } from '../../ui/button.tsx';
import { PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { YearPlot } from '../../ui/year-plot.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import styles from './source-uses.module.css';
import { TallyList } from './tally-list.tsx';
import { TopicTallies } from './topic-tallies.tsx';

const PAGE = 50;

/** Where a source is cited: over time, beside what, in what, and each place with its sentence. */
export function SourceUses({ source }: { source: SourceDetails }) {
  const { data: profile } = useArchive('sources.profile', { sourceId: source.id }, { keep: true });
  const [limits, setLimits] = useState<UseLimits>({});
  const narrow = (more: UseLimits) => setLimits({ ...limits, ...more });
  if (source.citations === 0) {
    return (
      <PageSection title={say('Where it is cited')}>
        <p className={styles.quiet}>{say('Nowhere in the archive now.')}</p>
      </PageSection>
    );
  }
  return (
    <>
      <PageSection title={say('Over time')} aside={profile && spanInWords(profile)}>
        {profile && (
          <YearPlot
            years={profile.years.map(({ year, citations }) => ({ year, count: citations }))}
            title={say('Citations by year')}
            counted={say('Citations')}
            inWords={(count) =>
              say('{count, plural, one {# citation} other {# citations}}', { count })
            }
            chosen={limits.year}
            onChoose={(year) => narrow({ year })}
          />
        )}
      </PageSection>
      {profile && (
        <div className={styles.tallies}>
          <TallyList
            title={say('Cited beside')}
            tallies={profile.beside.map(({ id, name, citations }) => ({
              ...{ key: id, label: name, citations },
              place: { kind: 'sources', sourceId: id },
            }))}
            chosen={limits.besideId}
            onChoose={(besideId) => narrow({ besideId })}
          />
          <TopicTallies profile={profile} limits={limits} onChoose={narrow} />
          <TallyList
            title={say('In the publications')}
            tallies={profile.publications.map(({ id, title, citations }) => ({
              ...{ key: id, label: title, citations },
            }))}
            chosen={limits.publicationId}
            onChoose={(publicationId) => narrow({ publicationId })}
          />
        </div>
      )}
      <Places sourceId={source.id} limits={limits} onShowAll={() => setLimits({})} />
    </>
  );
}

interface PlacesProps {
  sourceId: Identifier;
  limits: UseLimits;
  onShowAll: () => void;
}

function Places({ sourceId, limits, onShowAll }: PlacesProps) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['sources.uses', { sourceId, ...limits }],
    queryFn: ({ pageParam }) =>
      readArchive('sources.uses', { sourceId, ...limits, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length * PAGE : undefined),
    placeholderData: (previous) => previous,
  });
  const uses = data?.pages.flatMap((page) => page.uses) ?? [];
  const isNarrowed = Object.values(limits).some((limit) => limit !== undefined);
  return (
    <PageSection
      title={say('Where it is cited')}
      aside={
        isNarrowed && (
          <Button variant="quiet" onClick={onShowAll}>
            {say('Show every place')}
          </Button>
        )
      }
    >
      {!data && <Spinner label={say('Reading the places…')} />}
      {data && uses.length === 0 && (
        <p className={styles.quiet}>{say('Nowhere within these limits.')}</p>
      )}
      <PlaceList
        places={uses}
        action={({ briefingId, occurrenceId, issueLabel }) => (
          <Button
            variant="quiet"
            onClick={() =>
              openSheet({
                kind: 'part-source',
                sourceId,
                citations: [{ briefingId, occurrenceId }],
              })
            }
          >
            {say('Another source…')}
            <span className="only-heard">
              {say('is cited in {issue}', { issue: retold(issueLabel) })}
            </span>
          </Button>
        )}
      />
      {hasNextPage && (
        <Button
          className={styles.more}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say('Show earlier places')}
        </Button>
      )}
    </PageSection>
  );
}

function spanInWords({ first, last, undated }: SourceProfile): string {
  const span =
    first && last
      ? say('first on {first}, last on {last}', {
          first: dayInWords(first),
          last: dayInWords(last),
        })
      : '';
  const without =
    undated > 0 ? say('{undated, plural, other {# without a date}}', { undated }) : '';
  return [span, without].filter(Boolean).join('; ');
}
