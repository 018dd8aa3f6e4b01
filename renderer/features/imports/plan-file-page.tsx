import type { ImportPlan, PlannedFileDetails } from '../../../shared/imports/import-plan.ts';
import { useArchive } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { ActionKbd } from '../../ui/kbd.tsx';
import { Page, PageHead, PageSection } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { retold } from '../../wording/retell.ts';
import { say } from '../../wording/say.ts';
import { correct } from './correct-plan.ts';
import { encodingName } from './encodings.ts';
import { FileAccount } from './file-account.tsx';
import { formatName } from './format-names.ts';
import { useImportRun } from './import-run.ts';
import styles from './plan-file-page.module.css';
import { fileNameOf, folderOf, sureness, surenessOf } from './plan-words.ts';
import { PlannedIssueView } from './planned-issue-view.tsx';
import { QuestionView } from './question-view.tsx';

/** One file of a plan: what it would become and why, what is asked, what became of its bytes. */
export function PlanFilePage({ plan, file }: { plan: ImportPlan; file: number }) {
  const { batchId } = plan;
  const { data, error } = useArchive('imports.planFile', { batchId, file }, { keep: true });
  if (error) return <FailureNotice failure={error.failure} />;
  if (!data) return <Spinner label={say('Opening the file…')} />;
  return <FileDetails plan={plan} file={data} />;
}

function FileDetails({ plan, file }: { plan: ImportPlan; file: PlannedFileDetails }) {
  const isIdle = useImportRun(plan.batchId) === undefined;
  const isCorrectable = plan.state === 'planned' && isIdle;
  const questions = file.issues.flatMap((issue) =>
    issue.questions.map((question) => ({ issue, question })),
  );
  return (
    <Page label={say('File of an import')}>
      <PageHead
        title={fileNameOf(file.name)}
        line={whatItIs(file)}
        actions={<FileActions plan={plan} file={file} isEnabled={isCorrectable} />}
      />
      <p className={styles.becomes} data-fate={file.fate}>
        {retold(file.explanation)}
      </p>
      {questions.map(({ issue, question }) => (
        <QuestionView
          key={`${issue.issue} ${question.field}`}
          batchId={plan.batchId}
          file={file}
          issue={issue}
          question={question}
          isEnabled={isCorrectable}
        />
      ))}
      {file.issues.map((issue) => (
        <PlannedIssueView key={issue.issue} issue={issue} file={file.file} />
      ))}
      {file.warnings.length > 0 && (
        <PageSection title={say('Warnings')} aside={file.warnings.length}>
          <ul className={styles.warnings}>
            {file.warnings.map(({ message, place }) => (
              <li key={`${place} ${message}`}>
                {retold(message)} {place && <span className={styles.place}>{retold(place)}</span>}
              </li>
            ))}
          </ul>
        </PageSection>
      )}
      <FileAccount file={file} />
    </Page>
  );
}

interface FileActionsProps {
  plan: ImportPlan;
  file: PlannedFileDetails;
  isEnabled: boolean;
}

function FileActions({ plan: { batchId }, file, isEnabled }: FileActionsProps) {
  const settleFate = (fate: 'leave-out' | 'take') =>
    void correct(batchId, { kind: 'files', files: [file.file] }, { fate });
  const isOut = file.fate === 'left-out' || file.fate === 'held-back';
  return (
    <>
      {isOut ? (
        <Button disabled={!isEnabled} onClick={() => settleFate('take')}>
          {say('Take it')} <ActionKbd action="import.take" />
        </Button>
      ) : (
        <Button disabled={!isEnabled} onClick={() => settleFate('leave-out')}>
          {say('Leave out')} <ActionKbd action="import.leaveOut" />
        </Button>
      )}
      <Button
        disabled={!isEnabled}
        onClick={() => openSheet({ kind: 'correct-plan', batchId, file: file.file })}
      >
        {say('Correct…')} <ActionKbd action="import.correct" />
      </Button>
    </>
  );
}

/** "letters/1997/ · 14 KB · HTML, windows-1252, fairly sure" */
function whatItIs({ name, bytes, format, encoding, encodingConfidence }: PlannedFileDetails) {
  const doubt =
    encodingConfidence === null || surenessOf(encodingConfidence) === 'sure'
      ? ''
      : ` (${sureness(encodingConfidence)})`;
  const kind = [formatName(format), encoding && `${encodingName(encoding)}${doubt}`]
    .filter(Boolean)
    .join(', ');
  return [folderOf(name), fileSize(bytes), kind].filter(Boolean).join(' · ');
}
