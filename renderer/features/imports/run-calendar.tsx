import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { PageSection } from '../../ui/page.tsx';
import { say } from '../../wording/say.ts';
import { RunOfPublication } from './run-of-publication.tsx';

interface RunCalendarProps {
  batchId: Identifier;
  /** Whether all files are read; before that, gaps would say nothing. */
  isSettled: boolean;
}

/** The run of each publication with what would come in: what is here, missing, doubled, astray. */
export function RunCalendar({ batchId, isSettled }: RunCalendarProps) {
  const runs = useArchive('imports.calendar', { batchId }, { enabled: isSettled, keep: true }).data;
  return runs?.map(({ publication, entries, run }) => (
    <PageSection key={publication} title={say('The run of {publication}', { publication })}>
      <RunOfPublication batchId={batchId} publication={publication} entries={entries} run={run} />
    </PageSection>
  ));
}
