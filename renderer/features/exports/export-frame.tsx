import type { ReactNode } from 'react';
import type { WrittenFile } from '../../../shared/contract/export-procedures.ts';
import { closeSheet } from '../../app/view-state.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ExportActions, ExportProgress, type ExportRun } from './export-run.tsx';

interface ExportFrameProps<Report> {
  exporting: ExportRun<Report>;
  /** What it is called while one chooses, and what became of it. */
  titles: { readonly choosing: string; readonly done: (report: Report) => string };
  /** What is written out, in words. */
  subject: ReactNode;
  /** What is done first, until the application says what it does. */
  first: string;
  /** Whether what is chosen can be written. */
  isReady?: boolean;
  /** Leads elsewhere while one chooses, apart from what is done here. */
  aside?: ReactNode;
  /** The one file that was written; null where there are several. */
  fileOf: (report: Report) => WrittenFile | null;
  /** What became of it. */
  result: (report: Report) => ReactNode;
  /** What there is to choose. */
  children: ReactNode;
}

/** The sheet of an export at each of its stages: choosing, writing, what became of it. */
export function ExportFrame<Report>({ exporting, ...props }: ExportFrameProps<Report>) {
  const { stage } = exporting;
  return (
    <Dialog
      open
      wide
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? props.titles.done(stage.report) : props.titles.choosing}
      description={props.subject}
      actions={
        <>
          {stage.name === 'choosing' && props.aside}
          <ExportActions
            {...exporting}
            isReady={props.isReady}
            file={stage.name === 'done' ? props.fileOf(stage.report) : null}
          />
        </>
      }
    >
      {stage.name === 'choosing' && props.children}
      {stage.name === 'running' && <ExportProgress jobId={stage.jobId} first={props.first} />}
      {stage.name === 'done' && props.result(stage.report)}
      {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
    </Dialog>
  );
}
