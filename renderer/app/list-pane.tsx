import { BriefingList } from '../features/briefings/briefing-list.tsx';
import { DoubleList } from '../features/doubles/double-list.tsx';
import { ImportsPane } from '../features/imports/imports-pane.tsx';
import { IssueList } from '../features/issues/issue-list.tsx';
import { KeyboardList } from '../features/keyboard/keyboard-list.tsx';
import { NameList } from '../features/names/name-list.tsx';
import { ProofList } from '../features/proof/proof-list.tsx';
import { ReplaceForm } from '../features/replacing/replace-form.tsx';
import { ReviewList } from '../features/review/review-list.tsx';
import { SearchResults } from '../features/search/search-results.tsx';
import { SourceList } from '../features/sources/source-list.tsx';
import { say } from '../wording/say.ts';
import { Pane } from './pane.tsx';
import type { Place } from './place.ts';
import { usePlace } from './use-place.ts';

/** The middle pane: what is in the place where the window stands. */
export function ListPane() {
  return (
    <Pane name="list" label={say('List')}>
      <ListAt place={usePlace()} />
    </Pane>
  );
}

function ListAt({ place }: { place: Place }) {
  switch (place.kind) {
    case 'front':
      return <IssueList key="front" />;
    case 'publication':
      return <IssueList key={place.publicationId} {...place} />;
    case 'house-style':
    case 'numbering':
    case 'design':
      return <IssueList key={place.publicationId} publicationId={place.publicationId} />;
    case 'issue':
    case 'board':
      return <BriefingList issueId={place.issueId} briefingId={null} />;
    case 'briefing':
      return <BriefingList issueId={place.issueId} briefingId={place.briefingId} />;
    case 'search':
      return <SearchResults terms={place.terms} briefingId={place.briefingId ?? null} />;
    case 'sources':
      return <SourceList sourceId={place.sourceId ?? null} />;
    case 'names':
      return <NameList key={place.of ?? 'all'} kind={place.of} entityId={place.entityId ?? null} />;
    case 'imports':
      return <ImportsPane {...place} />;
    case 'doubles':
      return (
        <DoubleList
          key={place.batchId ?? 'archive'}
          batchId={place.batchId}
          pairId={place.pairId ?? null}
        />
      );
    case 'findings':
      return <ProofList terms={place.terms} finding={place.finding ?? null} />;
    case 'replace':
      return <ReplaceForm text={place.text} issueId={place.issueId} />;
    case 'review':
      return <ReviewList filter={place.filter} item={place.item ?? null} />;
    case 'keyboard':
      return <KeyboardList part={place.part} />;
  }
}
