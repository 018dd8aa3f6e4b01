import { useMemo } from 'react';
import { type HousePage, housePage, pageOfDesign } from '../../../shared/column-fill/house-page.ts';
import { useArchive } from '../../app/archive-data.ts';

/** The page that an issue is printed on; the newsletter's until its publication's is known. */
export function useHousePage(issueId: string): HousePage {
  const { data: found } = useArchive('issues.read', { issueId }, { keep: true });
  const publicationId = found?.issue.publicationId ?? '';
  const isKnown = publicationId !== '';
  const { data: design } = useArchive(
    'designs.read',
    { publicationId },
    { enabled: isKnown, keep: true },
  );
  return useMemo(() => (design ? pageOfDesign(design) : USUAL), [design]);
}

const USUAL = housePage(null, 'us-letter');
