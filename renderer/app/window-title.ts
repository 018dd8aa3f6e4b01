import { useEffect } from 'react';
import { issueLabel } from '../../shared/issues/issue-label.ts';
import { useArchive } from './archive-data.ts';
import type { Place } from './place.ts';
import { usePlace } from './use-place.ts';

const placeTitles: Partial<Record<Place['kind'], string>> = {
  search: 'Search',
  sources: 'Sources',
  imports: 'Imports',
};

/** Says in the window's title where it stands. */
export function useWindowTitle(): void {
  const place = usePlace();
  const issueId = 'issueId' in place ? place.issueId : null;
  const issue = useArchive('issues.read', { issueId: issueId ?? '-' }, { enabled: !!issueId }).data
    ?.issue;
  const title = issue ? `${issue.publicationTitle}, ${issueLabel(issue)}` : placeTitles[place.kind];
  useEffect(() => {
    document.title = title ? `${title} – Masthead` : 'Masthead';
  }, [title]);
}
