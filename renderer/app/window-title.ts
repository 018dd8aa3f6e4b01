import { useEffect } from 'react';
import { headlineInWords } from '../references/headline-in-words.ts';
import { issueLabel } from '../references/issue-words.ts';
import { say } from '../wording/say.ts';
import { useArchive } from './archive-data.ts';
import type { Place } from './place.ts';
import { usePlace } from './use-place.ts';
import { usePublication } from './use-publication.ts';

const placeTitles: Partial<Record<Place['kind'], string>> = {
  search: say('Search'),
  sources: say('Sources'),
  names: say('Names and topics'),
  imports: say('Imports'),
  review: say('Review'),
  findings: say('Proof'),
  'house-style': say('House style'),
  numbering: say('Numbering'),
  design: say('Design'),
  replace: say('Replace in the archive'),
  keyboard: say('Working by keyboard'),
};

/** Says in the window's title where it stands: "Grey Heron Comes on a Tuesday – Masthead". */
export function useWindowTitle(): void {
  const title = useTitleOf(usePlace());
  useEffect(() => {
    document.title = title ? `${title} – Masthead` : 'Masthead';
  }, [title]);
}

function useTitleOf(place: Place): string | undefined {
  const isOfIssue = ['issue', 'board', 'briefing'].includes(place.kind);
  const issueId = isOfIssue && 'issueId' in place ? place.issueId : undefined;
  const sourceId = place.kind === 'sources' ? place.sourceId : undefined;
  const reading = useArchive('issues.read', { issueId: issueId ?? '-' }, { enabled: !!issueId });
  const record = useArchive('sources.read', { sourceId: sourceId ?? '-' }, { enabled: !!sourceId });
  const entityId = place.kind === 'names' ? place.entityId : undefined;
  const named = useArchive('entities.read', { entityId: entityId ?? '-' }, { enabled: !!entityId });
  const publication = usePublication('publicationId' in place ? place.publicationId : undefined);
  if (issueId && reading.data) {
    const { issue, briefings } = reading.data;
    if (place.kind !== 'briefing') return `${issue.publicationTitle}, ${issueLabel(issue)}`;
    return headlineInWords(briefings.find(({ id }) => id === place.briefingId)?.headline);
  }
  if (place.kind === 'publication') {
    return [publication?.title, place.year].filter(Boolean).join(', ');
  }
  if (place.kind === 'house-style' || place.kind === 'numbering' || place.kind === 'design') {
    return [placeTitles[place.kind], publication?.title].filter(Boolean).join(', ');
  }
  if (sourceId && record.data) return record.data.name;
  if (entityId && named.data) return named.data.name;
  if (place.kind === 'search' && place.terms.query)
    return say('Search for “{query}”', { query: place.terms.query });
  return placeTitles[place.kind];
}
