import { create } from 'zustand';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { queryClient } from '../../app/archive-data.ts';
import { cancelJob, newJobId } from '../../app/jobs.ts';
import { goTo } from '../../app/use-place.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge, upload } from '../../bridge.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { wayOf } from './dropped-files.ts';

/** An import that is under way: first its files are sent, then the application reads them. */
export interface ImportRun {
  readonly jobId: Identifier;
  readonly files: number;
  readonly sent: number;
  readonly stop: AbortController;
}

/** At most one import runs at a time. */
export const useImportRun = create<{ readonly run: ImportRun | null }>(() => ({ run: null }));

/** Sends files, imports them as one batch and shows the report. */
export async function importFiles(
  files: readonly File[],
  publicationId?: Identifier,
): Promise<void> {
  if (files.length === 0 || useImportRun.getState().run) return;
  const run: ImportRun = {
    jobId: newJobId(),
    files: files.length,
    sent: 0,
    stop: new AbortController(),
  };
  useImportRun.setState({ run });
  try {
    const uploads = await sendAll(files, run);
    if (uploads.length > 0 && !run.stop.signal.aborted)
      await runImport(run, uploads, publicationId);
    if (run.stop.signal.aborted) showToast('The import was cancelled. Nothing has changed.');
  } finally {
    useImportRun.setState({ run: null });
  }
}

/** Stops the import wherever it is; the archive stays as it was. */
export function cancelImport(): void {
  const { run } = useImportRun.getState();
  run?.stop.abort();
  if (run) void cancelJob(run.jobId);
}

async function sendAll(files: readonly File[], run: ImportRun): Promise<Identifier[]> {
  const uploads: Identifier[] = [];
  for (const [index, file] of files.entries()) {
    if (run.stop.signal.aborted) return [];
    const sent = await upload(file, wayOf(file), undefined, run.stop.signal);
    if (sent.ok) uploads.push(sent.value);
    else if (sent.error.kind !== 'cancelled') showFailure(sent.error);
    useImportRun.setState({ run: { ...run, sent: index + 1 } });
  }
  return uploads;
}

async function runImport(
  { jobId, stop }: ImportRun,
  uploads: Identifier[],
  publicationId: Identifier | undefined,
): Promise<void> {
  const outcome = await bridge.call('imports.run', { jobId, uploads, publicationId });
  if (outcome.ok) {
    const { batchId } = outcome.value;
    queryClient.setQueryData(['imports.report', { batchId }], outcome.value);
    void queryClient.invalidateQueries();
    closeSheet();
    goTo({ kind: 'imports', batchId });
  } else if (outcome.error.kind !== 'cancelled') showFailure(outcome.error);
  else stop.abort();
}
