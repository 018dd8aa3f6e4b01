import { FrontPage } from '../features/archive/front-page.tsx';
import { BoardPage } from '../features/assembly/board-page.tsx';
import { DesignPage } from '../features/designs/design-page.tsx';
import { DoublePage } from '../features/doubles/double-page.tsx';
import { DoublesWelcome } from '../features/doubles/doubles-welcome.tsx';
import { StylePage } from '../features/house-style/style-page.tsx';
import { ImportDesk } from '../features/imports/import-desk.tsx';
import { IssuePage } from '../features/issues/issue-page.tsx';
import { ChooseKeysPage } from '../features/keyboard/choose-keys-page.tsx';
import { KeyboardPage } from '../features/keyboard/keyboard-page.tsx';
import { NamePage } from '../features/names/name-page.tsx';
import { NamesWelcome } from '../features/names/names-welcome.tsx';
import { NumberingPage } from '../features/numbering/numbering-page.tsx';
import { ProofWelcome } from '../features/proof/proof-welcome.tsx';
import { PublicationPage } from '../features/publications/publication-page.tsx';
import { ReplacePage } from '../features/replacing/replace-page.tsx';
import { ReviewPage } from '../features/review/review-page.tsx';
import { SearchWelcome } from '../features/search/search-welcome.tsx';
import { SourcePage } from '../features/sources/source-page.tsx';
import { SourcesWelcome } from '../features/sources/sources-welcome.tsx';
import { say } from '../wording/say.ts';
import { BriefingDesks } from './briefing-desks.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Pane } from './pane.tsx';
import { type Place, placeAddress } from './place.ts';
import { usePlace } from './use-place.ts';

/** The right pane: the one thing that is being read or worked on. */
export function DeskPane() {
  const place = usePlace();
  return (
    <Pane name="desk" label={say('Desk')}>
      <ErrorBoundary
        key={pageOf(place)}
        title={say('This page has stopped because of a fault in the programme.')}
      >
        <PageAt place={place} />
      </ErrorBoundary>
    </Pane>
  );
}

/**
 * Briefings follow each other on one desk, which may hold two. Items of the review follow each other on one page, as quickly as one decides; so do the findings
 * of one briefing, and the files of a plan.
 */
function pageOf(place: Place): string {
  if (['review', 'doubles', 'replace', 'keyboard'].includes(place.kind)) return place.kind;
  if ('briefingId' in place && place.briefingId) return 'briefings';
  if (place.kind === 'imports') return `imports/${place.batchId}`;
  return place.kind === 'findings' ? `findings/${place.finding?.briefingId}` : placeAddress(place);
}

function PageAt({ place }: { place: Place }) {
  switch (place.kind) {
    case 'front':
      return <FrontPage />;
    case 'publication':
      return <PublicationPage publicationId={place.publicationId} />;
    case 'house-style':
      return <StylePage key={place.publicationId} publicationId={place.publicationId} />;
    case 'numbering':
      return <NumberingPage key={place.publicationId} publicationId={place.publicationId} />;
    case 'board':
      return <BoardPage issueId={place.issueId} />;
    case 'design':
      return <DesignPage key={place.publicationId} publicationId={place.publicationId} />;
    case 'issue':
      return <IssuePage issueId={place.issueId} />;
    case 'briefing':
      return <BriefingDesks {...place} />;
    case 'search':
      return place.briefingId ? (
        <BriefingDesks {...place} briefingId={place.briefingId} />
      ) : (
        <SearchWelcome />
      );
    case 'sources':
      return place.sourceId ? <SourcePage sourceId={place.sourceId} /> : <SourcesWelcome />;
    case 'names':
      return place.entityId ? (
        <NamePage entityId={place.entityId} />
      ) : (
        <NamesWelcome kind={place.of} />
      );
    case 'imports':
      return <ImportDesk {...place} />;
    case 'doubles':
      return place.pairId ? (
        <DoublePage batchId={place.batchId} pairId={place.pairId} />
      ) : (
        <DoublesWelcome batchId={place.batchId} />
      );
    case 'findings':
      return place.finding ? <BriefingDesks {...place.finding} /> : <ProofWelcome />;
    case 'replace':
      return <ReplacePage />;
    case 'review':
      return <ReviewPage filter={place.filter} item={place.item ?? null} />;
    case 'keyboard':
      return place.part === 'keys' ? <ChooseKeysPage /> : <KeyboardPage part={place.part} />;
  }
}
