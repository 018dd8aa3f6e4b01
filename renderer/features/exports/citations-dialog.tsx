import { useState } from 'react';
import type {
  CitationFormatName,
  CitationScope,
} from '../../../shared/contract/citation-export-procedures.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { say } from '../../wording/say.ts';
import { CitationsPreview } from './citations-preview.tsx';
import { ExportResult } from './export-result.tsx';
import { ExportActions, ExportProgress, useExportRun } from './export-run.tsx';

interface CitationsDialogProps {
  scope: CitationScope;
  /** Whose citations they are, in words: "Baltic Ledger, Vol. 5, No. 20". */
  subject: string;
}

/** Writes what is cited to a file for reference managers, or copies it. */
export function CitationsDialog({ scope, subject }: CitationsDialogProps) {
  const [format, setFormat] = useState<CitationFormatName>('csl-json');
  const exporting = useExportRun((jobId) =>
    bridge.call('exports.citations', { jobId, scope, format }),
  );
  const { stage } = exporting;

  return (
    <Dialog
      open
      wide
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? say('The citations are exported') : say('Export citations')}
      description={subject}
      actions={<ExportActions {...exporting} file={stage.name === 'done' ? stage.report : null} />}
    >
      {stage.name === 'choosing' && (
        <CitationsPreview scope={scope} format={format} onFormat={setFormat} />
      )}
      {stage.name === 'running' && (
        <ExportProgress jobId={stage.jobId} first={say('Reading citations')} />
      )}
      {stage.name === 'done' && (
        <ExportResult report={stage.report} holds={worksInWords(stage.report.works)} />
      )}
      {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
    </Dialog>
  );
}

const worksInWords = (works: number) =>
  say('{works, plural, one {# work} other {# works}}', { works });
