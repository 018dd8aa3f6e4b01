import { useState } from 'react';
import type { SiteReport } from '../../../shared/contract/site-procedures.ts';
import { type SiteOptions, siteOptions } from '../../../shared/editions/site-options.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { changeArchive, queryClient, useArchive } from '../../app/archive-data.ts';
import { cancelJob } from '../../app/jobs.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { say } from '../../wording/say.ts';
import { Findings } from '../exports/edition-list.tsx';
import { ExportProgress, useExportRun } from '../exports/export-run.tsx';
import { siteChanges } from '../exports/site-changes.ts';
import styles from './site-dialog.module.css';

/** Writes the web archive of a publication: where it will stand, how far it is, what changed. */
export function SiteDialog({ publicationId }: { publicationId: Identifier }) {
  const settings = useArchive('sites.settings', { publicationId }).data;
  const [entered, setEntered] = useState<Partial<SiteOptions>>({});
  const options: SiteOptions = {
    address: entered.address ?? settings?.address ?? '',
    drafts: entered.drafts ?? settings?.drafts ?? false,
  };
  const isAddress = siteOptions.safeParse(options).success;
  const folder = settings?.folder ?? null;
  const writing = useExportRun((jobId) => write(jobId, 'choose'));
  const write = async (jobId: Identifier, into: 'choose' | 'keep') => {
    const request = { jobId, publicationId, options, folder: into };
    const written = await bridge.call('sites.write', request);
    void queryClient.invalidateQueries({ queryKey: ['sites.settings', { publicationId }] });
    return written;
  };
  const update = () => void writing.run((jobId) => write(jobId, 'keep'));
  const { stage, run, chooseAgain } = writing;
  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      dismissible={stage.name !== 'running'}
      title={stage.name === 'done' ? titleOf(stage.report) : say('Web archive')}
      description={say(
        'All issues as pages for the web, which can be read and searched from a disk as well. They ask for nothing from elsewhere and count nobody.',
      )}
      actions={
        <>
          {stage.name === 'choosing' && (
            <>
              <Button onClick={closeSheet}>{say('Cancel')}</Button>
              <Button
                variant={folder ? undefined : 'primary'}
                disabled={!isAddress}
                onClick={() => void run()}
              >
                {say('Write into a folder…')}
              </Button>
              {folder && (
                <Button variant="primary" disabled={!isAddress} onClick={update}>
                  {say('Bring up to date')}
                </Button>
              )}
            </>
          )}
          {stage.name === 'running' && (
            <Button onClick={() => void cancelJob(stage.jobId)}>{say('Cancel')}</Button>
          )}
          {stage.name === 'done' && (
            <>
              <Button onClick={closeSheet}>{say('Close')}</Button>
              <Button
                variant="primary"
                onClick={() => void changeArchive('exports.reveal', { path: stage.report.path })}
              >
                {say('Show in folder')}
              </Button>
            </>
          )}
          {stage.name === 'failed' && (
            <Button variant="primary" onClick={chooseAgain}>
              {say('Choose again')}
            </Button>
          )}
        </>
      }
    >
      {stage.name === 'choosing' && settings && (
        <div className={styles.choices}>
          {folder && <p className={styles.folder}>{say('Last written to {folder}', { folder })}</p>}
          <TextField
            label={say('Address on the web')}
            hint={say('For the sitemap and feeds; it may stay empty.')}
            error={isAddress ? null : say('An address begins with https://')}
            value={options.address}
            onValueChange={(address) => setEntered({ ...entered, address: address.trim() })}
          />
          <label className={styles.drafts}>
            <input
              type="checkbox"
              checked={options.drafts}
              onChange={(event) => setEntered({ ...entered, drafts: event.target.checked })}
            />
            <span>
              {say('Drafts too')}
              <small>{say('Otherwise only published issues are in it.')}</small>
            </span>
          </label>
        </div>
      )}
      {stage.name === 'running' && (
        <ExportProgress jobId={stage.jobId} first={say('Reading the publication')} />
      )}
      {stage.name === 'done' && <SiteResult report={stage.report} />}
      {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
    </Dialog>
  );
}

const titleOf = ({ cancelled }: SiteReport): string =>
  cancelled ? say('The web archive is not complete') : say('The web archive is written');

/** Where it is, how large it is, and what differs from the time before. */
function SiteResult({ report }: { report: SiteReport }) {
  const { folder, issues, files, bytes, cancelled } = report;
  return (
    <>
      <p className={styles.result}>{folder}</p>
      {cancelled && (
        <p className={styles.fact}>
          {say('Cancelled; what was written stays, and writing it again completes it.')}
        </p>
      )}
      <p className={styles.fact}>
        {say(
          '{issues, plural, one {# issue} other {# issues}} on {files, plural, one {# file} other {# files}}, {size}',
          { issues, files, size: fileSize(bytes) },
        )}
      </p>
      <p className={styles.fact}>{siteChanges(report)}</p>
      <Findings report={report.validation} />
    </>
  );
}
