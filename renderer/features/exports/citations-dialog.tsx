import { useState } from 'react';
import type {
  CitationFormatName,
  CitationScope,
} from '../../../shared/contract/citation-export-procedures.ts';
import type { OutcomeFor } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { cancelJob, newJobId, useJobProgress } from '../../app/jobs.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { CitationsPreview } from './citations-preview.tsx';
import { ExportResult, ResultActions } from './export-result.tsx';

type CitationsReport = Extract<OutcomeFor<'exports.citations'>, { ok: true }>['value'];

type Stage =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly jobId: Identifier }
  | { readonly name: 'done'; readonly report: CitationsReport }
  | { readonly name: 'failed'; readonly failure: Failure };

const CHOOSING: Stage = { name: 'choosing' };

interface CitationsDialogProps {
  scope: CitationScope;
  /** Whose citations they are, in words: "Baltic Ledger, Vol. 5, No. 20". */
  subject: string;
}

/** Writes what is cited to a file for reference managers, or copies it. */
export function CitationsDialog({ scope, subject }: CitationsDialogProps) {
  const [format, setFormat] = useState<CitationFormatName>('csl-json');
  const [stage, setStage] = useState<Stage>(CHOOSING);

  const run = async () => {
    const jobId = newJobId();
    setStage({ name: 'running', jobId });
    const outcome = await bridge.call('exports.citations', { jobId, scope, format });
    if (outcome.ok) setStage({ name: 'done', report: outcome.value });
    else if (outcome.error.kind === 'cancelled') setStage(CHOOSING);
    else setStage({ name: 'failed', failure: outcome.error });
  };

  return (
    <Dialog
      open
      wide
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? 'The citations are exported' : 'Export citations'}
      description={subject}
      actions={<Actions stage={stage} run={() => void run()} again={() => setStage(CHOOSING)} />}
    >
      {stage.name === 'choosing' && (
        <CitationsPreview scope={scope} format={format} onFormat={setFormat} />
      )}
      {stage.name === 'running' && <Running jobId={stage.jobId} />}
      {stage.name === 'done' && (
        <ExportResult report={stage.report} holds={worksInWords(stage.report.works)} />
      )}
      {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
    </Dialog>
  );
}

function Actions({ stage, run, again }: { stage: Stage; run: () => void; again: () => void }) {
  switch (stage.name) {
    case 'choosing':
      return (
        <>
          <Button onClick={closeSheet}>Cancel</Button>
          <Button variant="primary" onClick={run}>
            Export
          </Button>
        </>
      );
    case 'running':
      return <Button onClick={() => void cancelJob(stage.jobId)}>Cancel</Button>;
    case 'done':
      return <ResultActions report={stage.report} />;
    case 'failed':
      return (
        <>
          <Button onClick={again}>Choose again</Button>
          <Button variant="primary" onClick={run}>
            Try again
          </Button>
        </>
      );
  }
}

function Running({ jobId }: { jobId: Identifier }) {
  const progress = useJobProgress(jobId);
  return (
    <ProgressBar
      label={progress?.stage ?? 'Reading citations'}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
    />
  );
}

const worksInWords = (works: number) =>
  `${works.toLocaleString('en')} ${works === 1 ? 'work' : 'works'}`;
