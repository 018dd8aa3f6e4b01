import { useInfiniteQuery } from '@tanstack/react-query';
import { Newspaper, Quote, Replace } from 'lucide-react';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { searchHit } from '../../../shared/contract/search-procedures.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive } from '../../app/archive-data.ts';
import { BRIEFING_TYPE, besideAt, openBeside } from '../../app/beside.ts';
import { useCommand } from '../../app/commands.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import type { SearchTerms } from '../../app/place.ts';
import { goTo, usePlace } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { citationsOfSearch } from '../exports/citations-sheet.ts';
import { SearchLimits } from './search-limits.tsx';
import styles from './search-results.module.css';

type Hit = z.infer<typeof searchHit>;

interface SearchResultsProps {
  terms: SearchTerms;
  briefingId: Identifier | null;
}

const PAGE = 50;
const ROW_HEIGHT = 112;

/** Briefings that hold what was searched for, newest first; more are read as one scrolls. */
export function SearchResults({ terms, briefingId }: SearchResultsProps) {
  const { data, error, isPending, hasNextPage, fetchNextPage } = useHits(terms);
  const hits = data ?? [];
  const place = usePlace();
  const chosen = hits.find((hit) => hit.briefingId === briefingId);
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  return (
    <>
      <PaneHead title={say('Search')}>
        {chosen && <ShowInIssue hit={chosen} />}
        {hits.length > 0 && <ReplaceWords text={terms.query} />}
        {hits.length > 0 && <ExportCitations terms={terms} />}
        <span className={styles.found} role="status">
          {isPending || error ? '' : found(hits.length, hasNextPage)}
        </span>
      </PaneHead>
      <SearchLimits
        terms={terms}
        onChange={(changed) => goTo({ kind: 'search', terms: changed }, { replace: true })}
      />
      {isPending && <Spinner label={say('Searching…')} />}
      {data?.length === 0 && (
        <EmptyState title={say('Nothing holds “{query}”', { query: terms.query })}>
          <p>
            {say(
              'All words must occur in one briefing. Try fewer words, or the beginning of the last one, or widen the dates.',
            )}
          </p>
        </EmptyState>
      )}
      <IndexList
        label={say('Search results')}
        items={hits}
        keyOf={(hit) => hit.briefingId}
        textOf={(hit) => hit.headline}
        chosenKey={briefingId}
        onChoose={(hit) =>
          goTo(
            {
              kind: 'search',
              terms,
              briefingId: hit.briefingId,
              ...besideAt(place, hit.briefingId),
            },
            { replace: true },
          )
        }
        onOpen={() => focusPane('desk')}
        onOpenBeside={(hit) => void openBeside(hit.briefingId)}
        dragAs={(hit) => ({ [BRIEFING_TYPE]: hit.briefingId })}
        onEnd={readMore}
        estimate={ROW_HEIGHT}
        ruled
      >
        {(hit) => <HitLine hit={hit} />}
      </IndexList>
    </>
  );
}

/** Leaves the search for the issue in which the chosen briefing stands. */
function ShowInIssue({ hit }: { hit: Hit }) {
  const { issueId, briefingId } = hit;
  const show = () => goTo({ kind: 'briefing', issueId, briefingId });
  useCommand({
    id: 'search.showInIssue',
    run: show,
  });
  return (
    <IconButton
      label={say('Show the briefing in its issue')}
      action="search.showInIssue"
      icon={<Newspaper />}
      onClick={show}
    />
  );
}

/** Goes on to replacing what was searched for. */
function ReplaceWords({ text }: { text: string }) {
  return (
    <IconButton
      label={say('Replace these words in the archive')}
      icon={<Replace />}
      onClick={() => goTo({ kind: 'replace', text })}
    />
  );
}

/** Offers what all the briefings of the search cite. */
function ExportCitations({ terms }: { terms: SearchTerms }) {
  const show = () => openSheet(citationsOfSearch(terms));
  useCommand({
    id: 'search.citations',
    run: show,
  });
  return (
    <IconButton
      label={say('Export the citations of what was found')}
      icon={<Quote />}
      onClick={show}
    />
  );
}

function HitLine({ hit }: { hit: Hit }) {
  return (
    <>
      <div className={styles.label}>
        {hit.publicationTitle} · {retold(hit.issueLabel)}
      </div>
      <div className={styles.headline} dir="auto">
        {hit.headline}
      </div>
      <div className={styles.snippet} dir="auto">
        {withOffsets(hit.snippet).map(({ offset, text, hit: isHit }) =>
          isHit ? <mark key={offset}>{text}</mark> : <span key={offset}>{text}</span>,
        )}
      </div>
    </>
  );
}

function useHits(terms: SearchTerms) {
  return useInfiniteQuery({
    queryKey: ['search.find', terms],
    queryFn: ({ pageParam }) =>
      readArchive('search.find', { ...terms, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length * PAGE : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.hits),
    placeholderData: (previous) => previous,
  });
}

/** The parts of a snippet with the place of each in it, which identifies it. */
function withOffsets(parts: Hit['snippet']) {
  let end = 0;
  return parts.map((part) => {
    const offset = end;
    end += part.text.length;
    return { ...part, offset };
  });
}

function found(count: number, more: boolean): string {
  if (more) return say('{count, plural, other {the first #}}', { count });
  return say('{count, plural, one {# briefing} other {# briefings}}', { count });
}
