import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { SourceForm } from './source-form.tsx';
import { sourceKindNames } from './source-kinds.ts';
import { UseList } from './use-list.tsx';

const MOST_USES = 200;

/** A source: its record, which can be corrected here, and where it is cited. */
export function SourcePage({ sourceId }: { sourceId: Identifier }) {
  const { data: source, error } = useArchive('sources.read', { sourceId });
  const { data: found } = useArchive('sources.uses', { sourceId, limit: MOST_USES });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!source || !found) return <Spinner label="Opening the source…" />;
  const { uses } = found;
  return (
    <Page label={`Source: ${source.name}`}>
      <PageHead title={source.name} line={lineOf(source)} />
      <SourceForm key={source.id} source={source} />
      <PageSection title="Where it is cited" aside={usesLine(uses.length, source.citations)}>
        {uses.length === 0 ? <p>Nowhere in the archive now.</p> : <UseList uses={uses} />}
      </PageSection>
    </Page>
  );
}

const lineOf = ({ kind, country, status }: SourceRecord) =>
  [sourceKindNames[kind], country, status === 'proposed' && 'proposed by the programme']
    .filter(Boolean)
    .join(' · ');

const usesLine = (shown: number, all: number) =>
  shown < all ? `the newest ${shown} of ${all.toLocaleString('en')}` : String(all);
