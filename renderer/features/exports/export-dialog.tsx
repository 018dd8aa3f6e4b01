import { useState } from 'react';
import type { ExportReport } from '../../../shared/contract/export-procedures.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { cancelJob, newJobId, useJobProgress } from '../../app/jobs.ts';
import { closeSheet, openSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { IssueFindings } from '../proof/issue-findings.tsx';
import { citationsOfIssue } from './citations-sheet.ts';
import { type ExportChoice, ExportChoices, optionsOf } from './export-choices.tsx';
import styles from './export-dialog.module.css';
import { ExportResult, ResultActions } from './export-result.tsx';

type Stage =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly jobId: Identifier }
  | { readonly name: 'done'; readonly report: ExportReport }
  | { readonly name: 'failed'; readonly failure: Failure };

const CHOOSING: Stage = { name: 'choosing' };

/** Writes an issue to a file: asks how, shows how far it is, and where it went. */
export function ExportDialog({ issueId }: { issueId: Identifier }) {
  const issue = useArchive('issues.read', { issueId }).data?.issue;
  const [choice, setChoice] = useState<ExportChoice>({ kind: 'pdf-archive', paper: 'us-letter' });
  const [stage, setStage] = useState<Stage>(CHOOSING);

  const run = async () => {
    const jobId = newJobId();
    setStage({ name: 'running', jobId });
    const outcome = await bridge.call('exports.run', {
      jobId,
      issueId,
      options: optionsOf(choice),
    });
    if (outcome.ok) setStage({ name: 'done', report: outcome.value });
    else if (outcome.error.kind === 'cancelled') setStage(CHOOSING);
    else setStage({ name: 'failed', failure: outcome.error });
  };

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? 'The issue is exported' : 'Export the issue'}
      description={issue && `${issue.publicationTitle}, ${issueLabel(issue)}`}
      actions={
        <>
          {stage.name === 'choosing' && issue && (
            <Button
              variant="quiet"
              className={styles.aside}
              onClick={() => openSheet(citationsOfIssue(issue))}
            >
              Citations only…
            </Button>
          )}
          <Actions stage={stage} run={() => void run()} again={() => setStage(CHOOSING)} />
        </>
      }
    >
      {stage.name === 'choosing' && <IssueFindings issueId={issueId} />}
      {stage.name === 'choosing' && <ExportChoices choice={choice} onChange={setChoice} />}
      {stage.name === 'running' && <Running jobId={stage.jobId} />}
      {stage.name === 'done' && <ExportResult report={stage.report} />}
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
      label={progress?.stage ?? 'Setting the issue'}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
    />
  );
}
