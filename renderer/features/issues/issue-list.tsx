import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useCallback } from 'react';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { readArchive, useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { focusPane, PaneHead } from '../../app/pane.tsx';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { issueDay, issueLabel, issueNumbering } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IndexList } from '../../ui/index-list.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { say } from '../../wording/say.ts';
import { shortDay } from '../archive/archive-rows.ts';
import { yearOf } from '../archive/group-by-year.ts';
import styles from './issue-list.module.css';

interface IssueListProps {
  /** Absent for the issues of all publications. */
  publicationId?: Identifier;
  year?: string | undefined;
}

const ROW_HEIGHT = 50;
const LINE_HEIGHT = 31;
const PAGE = 500;

/** The issues of a publication, or of all, newest first, under their years. */
export function IssueList({ publicationId, year }: IssueListProps) {
  const publications = useArchive('publications.list', {}).data;
  const publication = publications?.find((one) => one.id === publicationId);
  const { data, fetchNextPage, hasNextPage, isPending } = useIssues(publicationId);
  const issues = (data ?? []).filter((issue) => !year || yearOf(issue) === year);
  const readMore = useCallback(() => {
    if (hasNextPage) void fetchNextPage();
  }, [hasNextPage, fetchNextPage]);
  const newIssue = () => openSheet({ kind: 'new-issue', publicationId });
  useCommand({
    id: 'issue.new',
    enabled: (publications?.length ?? 0) > 0,
    run: newIssue,
  });
  return (
    <>
      <PaneHead title={[publication?.title ?? say('All issues'), year].filter(Boolean).join(', ')}>
        <IconButton label={say('New issue')} icon={<Plus />} onClick={newIssue} />
      </PaneHead>
      {isPending && <Spinner label={say('Reading the issues…')} />}
      {data?.length === 0 && (
        <EmptyState
          title={say('No issues yet')}
          actions={<Button onClick={() => openSheet({ kind: 'import' })}>{say('Import…')}</Button>}
        >
          <p>{say('Drop files of past issues on this window, or start a new issue.')}</p>
        </EmptyState>
      )}
      <IndexList
        label={say('Issues')}
        items={issues}
        keyOf={(issue) => issue.id}
        textOf={(issue) => issueNumbering({ ...issue, volume: null }) || issueLabel(issue)}
        headOf={yearOf}
        chosenKey={null}
        onChoose={(issue) => goTo({ kind: 'issue', issueId: issue.id })}
        onOpen={() => focusPane('list')}
        onEnd={readMore}
        estimate={publicationId ? LINE_HEIGHT : ROW_HEIGHT}
        followsKeys={false}
      >
        {(issue) => <IssueLine issue={issue} withPublication={!publicationId} />}
      </IndexList>
    </>
  );
}

function useIssues(publicationId: Identifier | undefined) {
  return useInfiniteQuery({
    queryKey: ['issues.list', { publicationId, pages: true }],
    queryFn: ({ pageParam }) =>
      readArchive('issues.list', { publicationId, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.issues.length, 0);
      return last.issues.length > 0 && read < last.total ? read : undefined;
    },
    select: ({ pages }) => pages.flatMap((page) => page.issues),
  });
}

/** A number with its day; of several publications, the title stands below it. */
function IssueLine({ issue, withPublication }: { issue: IssueSummary; withPublication: boolean }) {
  const head = issueNumbering(issue) || issue.title || issueDay(issue) || say('Undated issue');
  const line = [withPublication && issue.publicationTitle, issue.title !== head && issue.title];
  return (
    <>
      <div className={styles.first}>
        <span className={styles.head}>{head}</span>
        {issue.status === 'draft' && <span className={styles.draft}>{say('Draft')}</span>}
        <span className={styles.day}>{head === issueDay(issue) ? '' : shortDay(issue)}</span>
      </div>
      {line.some(Boolean) && (
        <div className={styles.second}>{line.filter(Boolean).join(' · ')}</div>
      )}
    </>
  );
}
