import { useState } from 'react';
import type { ExportOptions } from '../../../shared/editions/edition-options.ts';
import { exportOptions } from '../../../shared/editions/edition-options.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { cancelJob, newJobId, useJobProgress } from '../../app/jobs.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import styles from './board.module.css';

const formats = ['pdf', 'html', 'text'] as const;
type Format = (typeof formats)[number];

const formatNames: Record<Format, string> = {
  pdf: say('PDF to be printed and kept'),
  html: say('Web page'),
  text: say('Plain text for mail'),
};

/** Asks before an issue is published, names what is frozen, and makes its files. */
export function PublishDialog({ issueId }: { issueId: Identifier }) {
  const board = useArchive('assembly.board', { issueId }).data;
  const [chosen, setChosen] = useState<readonly Format[]>(['pdf', 'html']);
  const [jobId, setJobId] = useState<string | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const progress = useJobProgress(jobId);
  if (!board) return null;
  const { issue, edition, plan } = board;
  const count = board.sections.reduce((sum, { cards }) => sum + cards.length, 0);

  const publish = async () => {
    const job = newJobId();
    setJobId(job);
    setFailed(null);
    const files = chosen.map((format) => optionsFor(format, plan.paper));
    const outcome = await bridge.call('editions.publish', { jobId: job, issueId, files });
    setJobId(null);
    if (!outcome.ok) return setFailed(outcome.error as Failure);
    closeSheet();
    showToast(say('{issue} is published.', { issue: issueLabel(issue) }));
  };

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      dismissible={jobId === null}
      title={edition.out > 0 ? say('Publish the new edition') : say('Publish the issue')}
      description={`${issue.publicationTitle}, ${issueLabel(issue)}`}
      actions={
        jobId === null ? (
          <>
            <Button onClick={closeSheet}>{say('Cancel')}</Button>
            <Button variant="primary" onClick={() => void publish()}>
              {say('Publish and freeze')}
            </Button>
          </>
        ) : (
          <Button onClick={() => void cancelJob(jobId)}>{say('Stop')}</Button>
        )
      }
    >
      {jobId === null ? (
        <>
          <p>
            {say(
              '{count, plural, one {# briefing is} other {# briefings are}} frozen as they stand, with the sections, the number, the date and the furniture of the issue, under one hash. From then on only a correction or a new edition changes what was published.',
              { count },
            )}
          </p>
          <fieldset className={styles.files}>
            <legend>{say('Files that are made and kept with it')}</legend>
            {formats.map((format) => (
              <label key={format}>
                <input
                  type="checkbox"
                  checked={chosen.includes(format)}
                  onChange={({ target }) =>
                    setChosen(
                      formats.filter((one) =>
                        one === format ? target.checked : chosen.includes(one),
                      ),
                    )
                  }
                />
                {formatNames[format]}
              </label>
            ))}
          </fieldset>
          {failed && <FailureNotice failure={failed} />}
        </>
      ) : (
        <ProgressBar
          label={progress?.stage ?? say('Reading the issue')}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
        />
      )}
    </Dialog>
  );
}

/** With the options that a format has unless others are chosen, on the paper of the plan. */
const optionsFor = (format: Format, paper: string): ExportOptions =>
  exportOptions.parse(format === 'pdf' ? { format, paper } : { format });
