import type { SourceRecord } from '../../../shared/authority/source-record.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { useCommand } from '../../app/commands.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { citationsOfSource, citationWords } from '../exports/citations-sheet.ts';
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
      <PageHead
        title={source.name}
        line={lineOf(source)}
        actions={<CitationsButton source={source} />}
      />
      <SourceForm key={source.id} source={source} />
      <PageSection title="Where it is cited" aside={usesLine(uses.length, source.citations)}>
        {uses.length === 0 ? <p>Nowhere in the archive now.</p> : <UseList uses={uses} />}
      </PageSection>
    </Page>
  );
}

function CitationsButton({ source }: { source: SourceRecord }) {
  const show = () => openSheet(citationsOfSource(source));
  const enabled = source.citations > 0;
  useCommand({
    id: 'source.citations',
    title: 'Export the citations of the source…',
    section: 'Archive',
    keywords: citationWords,
    enabled,
    run: show,
  });
  return enabled && <Button onClick={show}>Export citations…</Button>;
}

const lineOf = ({ kind, country, status }: SourceRecord) =>
  [sourceKindNames[kind], country, status === 'proposed' && 'proposed by the programme']
    .filter(Boolean)
    .join(' · ');

const usesLine = (shown: number, all: number) =>
  shown < all ? `the newest ${shown} of ${all.toLocaleString('en')}` : String(all);
