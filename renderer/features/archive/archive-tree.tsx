import { useEffect, useMemo } from 'react';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Publication } from '../../../shared/issues/publication.ts';
import { useArchive } from '../../app/archive-data.ts';
import type { Place } from '../../app/place.ts';
import { goTo, usePlace } from '../../app/use-place.ts';
import { setOpened, useViewState } from '../../app/view-state.ts';
import { classNames } from '../../ui/class-names.ts';
import { IndexTree } from '../../ui/index-tree.tsx';
import { say } from '../../wording/say.ts';
import { useIssuesOf } from './all-issues.ts';
import styles from './archive-pane.module.css';
import {
  archiveRows,
  issueKey,
  openedPublications,
  publicationKey,
  yearKey,
} from './archive-rows.ts';
import { yearOf } from './group-by-year.ts';

/** Publications, their years, their issues. What holds the place of the window is open. */
export function ArchiveTree({ publications }: { publications: readonly Publication[] }) {
  const place = usePlace();
  const openedKeys = useViewState((view) => view.opened);
  const opened = useMemo(() => new Set(openedKeys), [openedKeys]);
  const issuesOf = useIssuesOf(openedPublications(publications, opened));
  const issue = useIssueAt(place);
  useOpenWayTo(issue);
  const rows = useMemo(
    () => archiveRows(publications, issuesOf, opened),
    [publications, issuesOf, opened],
  );
  return (
    <IndexTree
      label={say('Publications')}
      rows={rows}
      chosenKey={chosenKey(place)}
      onOpen={(row) => {
        if (row.expanded === false) setOpened(row.key, true);
        goTo(row.place);
      }}
      onExpand={(row, expanded) => setOpened(row.key, expanded)}
    >
      {(row) => (
        <>
          <span
            className={classNames(
              styles.text,
              row.level === 1 && styles.publication,
              row.level === 3 && styles.leaf,
            )}
          >
            {row.text}
          </span>
          <span className={styles.aside}>{row.aside}</span>
        </>
      )}
    </IndexTree>
  );
}

function chosenKey(place: Place): string | null {
  if (place.kind === 'issue' || place.kind === 'briefing') return issueKey(place.issueId);
  if (place.kind !== 'publication') return null;
  return place.year
    ? yearKey(place.publicationId, place.year)
    : publicationKey(place.publicationId);
}

function useIssueAt(place: Place): IssueSummary | undefined {
  const issueId = place.kind === 'issue' || place.kind === 'briefing' ? place.issueId : null;
  return useArchive('issues.read', { issueId: issueId ?? '-' }, { enabled: issueId !== null }).data
    ?.issue;
}

/** Opens publication and year of an issue when the window goes there. */
function useOpenWayTo(issue: IssueSummary | undefined) {
  const publicationId = issue?.publicationId;
  const year = issue && yearOf(issue);
  useEffect(() => {
    if (!publicationId || !year) return;
    setOpened(publicationKey(publicationId), true);
    setOpened(yearKey(publicationId, year), true);
  }, [publicationId, year]);
}
