import { useState } from 'react';
import type {
  CitationFormatName,
  CitationScope,
} from '../../../shared/contract/citation-export-procedures.ts';
import { bridge } from '../../bridge.ts';
import { say } from '../../wording/say.ts';
import { CitationsPreview } from './citations-preview.tsx';
import { ExportFrame } from './export-frame.tsx';
import { ExportResult } from './export-result.tsx';
import { useExportRun } from './export-run.tsx';

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

  return (
    <ExportFrame
      exporting={exporting}
      titles={{ choosing: say('Export citations'), done: () => say('The citations are exported') }}
      subject={subject}
      first={say('Reading citations')}
      fileOf={(report) => report}
      result={(report) => <ExportResult report={report} holds={worksInWords(report.works)} />}
    >
      <CitationsPreview scope={scope} format={format} onFormat={setFormat} />
    </ExportFrame>
  );
}

const worksInWords = (works: number) =>
  say('{works, plural, one {# work} other {# works}}', { works });
