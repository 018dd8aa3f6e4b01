import { useState } from 'react';
import type { Board } from '../../../shared/assembly/board.ts';
import { type ExportOptions, exportOptions } from '../../../shared/editions/edition-options.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useArchive } from '../../app/archive-data.ts';
import { cancelJob } from '../../app/jobs.ts';
import { closeSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { Ticks } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { say } from '../../wording/say.ts';
import { ExportProgress, useExportRun } from '../exports/export-run.tsx';
import styles from './board.module.css';

const formats = [
  { value: 'pdf', label: say('PDF to be printed and kept') },
  { value: 'html', label: say('Web page') },
  { value: 'text', label: say('Plain text for mail') },
] as const;
type Format = (typeof formats)[number]['value'];

/** Asks before an issue is published, names what is frozen, and makes its files. */
export function PublishDialog({ issueId }: { issueId: Identifier }) {
  const board = useArchive('assembly.board', { issueId }).data;
  return board ? <PublishIssue board={board} /> : null;
}

function PublishIssue({ board: { issue, edition, plan, sections } }: { board: Board }) {
  const [chosen, setChosen] = useState<readonly Format[]>(['pdf', 'html']);
  const [lists, setLists] = useState<readonly Identifier[]>([]);
  const saved = useArchive('exports.recipes', { publicationId: issue.publicationId }).data ?? [];
  const recipes = saved.filter(({ editions }) => editions.length > 0);
  const count = sections.reduce((sum, { cards }) => sum + cards.length, 0);
  const { stage, run } = useExportRun(async (jobId) => {
    const files = eachOnce([
      ...formats
        .filter(({ value }) => chosen.includes(value))
        .map(({ value }) => optionsFor(value, plan.paper)),
      ...recipes.filter(({ id }) => lists.includes(id)).flatMap(({ editions }) => editions),
    ]);
    const outcome = await bridge.call('editions.publish', { jobId, issueId: issue.id, files });
    if (!outcome.ok) return outcome;
    closeSheet();
    showToast(say('{issue} is published.', { issue: issueLabel(issue) }));
    return outcome;
  });
  const isRunning = stage.name === 'running';

  return (
    <Dialog
      open
      onOpenChange={closeSheet}
      dismissible={!isRunning}
      title={edition.out > 0 ? say('Publish the new edition') : say('Publish the issue')}
      description={`${issue.publicationTitle}, ${issueLabel(issue)}`}
      actions={
        isRunning ? (
          <Button onClick={() => void cancelJob(stage.jobId)}>{say('Stop')}</Button>
        ) : (
          <>
            <Button onClick={closeSheet}>{say('Cancel')}</Button>
            <Button variant="primary" onClick={() => void run()}>
              {say('Publish and freeze')}
            </Button>
          </>
        )
      }
    >
      {isRunning ? (
        <ExportProgress jobId={stage.jobId} first={say('Reading the issue')} />
      ) : (
        <>
          <p>
            {say(
              '{count, plural, one {# briefing is} other {# briefings are}} frozen as they stand, with the sections, the number, the date and the furniture of the issue, under one hash. From then on only a correction or a new edition changes what was published.',
              { count },
            )}
          </p>
          <div className={styles.files}>
            <Ticks
              legend={say('Files that are made and kept with it')}
              options={formats}
              isTicked={(format) => chosen.includes(format)}
              onTick={(format, isTicked) => {
                const others = chosen.filter((one) => one !== format);
                setChosen(isTicked ? [...others, format] : others);
              }}
              stacked
            />
            {recipes.length > 0 && (
              <Ticks
                legend={say('And those of saved lists')}
                options={recipes.map(({ id, name, editions }) => ({
                  value: id,
                  label: say('{name}: {count, plural, one {# file} other {# files}}', {
                    name,
                    count: editions.length,
                  }),
                }))}
                isTicked={(id) => lists.includes(id)}
                onTick={(id, isTicked) => {
                  const others = lists.filter((one) => one !== id);
                  setLists(isTicked ? [...others, id] : others);
                }}
                stacked
              />
            )}
          </div>
          {stage.name === 'failed' && <FailureNotice failure={stage.failure} />}
        </>
      )}
    </Dialog>
  );
}

/** What is ticked twice is made once. */
const eachOnce = (files: readonly ExportOptions[]): ExportOptions[] => [
  ...new Map(files.map((file) => [JSON.stringify(file), file])).values(),
];

/** With the options that a format has unless others are chosen, on the paper of the plan. */
const optionsFor = (format: Format, paper: string): ExportOptions =>
  exportOptions.parse(format === 'pdf' ? { format, paper } : { format });
