import { useState } from 'react';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { closeSheet, openSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { say } from '../../wording/say.ts';
import { IssueFindings } from '../proof/issue-findings.tsx';
import { citationsOfIssue } from './citations-sheet.ts';
import { type ExportChoice, ExportChoices, optionsOf } from './export-choices.tsx';
import styles from './export-dialog.module.css';
import { ExportResult } from './export-result.tsx';
import { ExportActions, ExportProgress, useExportRun } from './export-run.tsx';

/** Writes an issue to a file: asks how, shows how far it is, and where it went. */
export function ExportDialog({ issueId }: { issueId: Identifier }) {
  const issue = useArchive('issues.read', { issueId }).data?.issue;
  const [choice, setChoice] = useState<ExportChoice>({ kind: 'pdf-archive', paper: 'us-letter' });
  const exporting = useExportRun((jobId) =>
    bridge.call('exports.run', { jobId, issueId, options: optionsOf(choice) }),
  );
  const { stage } = exporting;

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? say('The issue is exported') : say('Export the issue')}
      description={issue && `${issue.publicationTitle}, ${issueLabel(issue)}`}
      actions={
        <>
          {stage.name === 'choosing' && issue && (
            <Button
              variant="quiet"
              className={styles.aside}
              onClick={() => openSheet(citationsOfIssue(issue))}
            >
              {say('Citations only…')}
            </Button>
          )}
          <ExportActions {...exporting} />
        </>
      }
    >
      {stage.name === 'choosing' && <IssueFindings issueId={issueId} />}
      {stage.name === 'choosing' && <ExportChoices choice={choice} onChange={setChoice} />}
      {stage.name === 'running' && (
        <ExportProgress jobId={stage.jobId} first={say('Setting the issue')} />
      )}
      {stage.name === 'done' && <ExportResult report={stage.report} />}
      {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
    </Dialog>
  );
}
