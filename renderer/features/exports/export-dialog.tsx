import { useState } from 'react';
import type { EditionsReport, ExportReport } from '../../../shared/contract/export-procedures.ts';
import type { ExportRecipe } from '../../../shared/editions/export-recipe.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { useArchive } from '../../app/archive-data.ts';
import { openSheet } from '../../app/view-state.ts';
import { bridge } from '../../bridge.ts';
import { issueLabel } from '../../references/issue-words.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../wording/say.ts';
import { IssueFindings } from '../proof/issue-findings.tsx';
import { citationsOfIssue } from './citations-sheet.ts';
import { EditionList } from './edition-list.tsx';
import { namesOf } from './edition-words.ts';
import {
  type ExportChoice,
  ExportChoices,
  editionsOf,
  firstChoice,
  isSender,
  ofPublicationOf,
} from './export-choices.tsx';
import styles from './export-dialog.module.css';
import { ExportFrame } from './export-frame.tsx';
import { ExportResult } from './export-result.tsx';
import { useExportRun } from './export-run.tsx';
import { listOutcome } from './list-outcome.ts';
import { SavedLists } from './saved-lists.tsx';

type Written =
  | { readonly kind: 'one'; readonly report: ExportReport }
  | { readonly kind: 'several'; readonly report: EditionsReport; readonly names: string[] };

/** Writes editions of an issue: asks which, shows how far it is, where they went, what was found. */
export function ExportDialog({ issueId }: { issueId: Identifier }) {
  const issue = useArchive('issues.read', { issueId }).data?.issue;
  const [choice, setChoice] = useState<ExportChoice>(firstChoice);
  const [recipe, setRecipe] = useState<ExportRecipe | null>(null);
  const exporting = useExportRun((jobId) => write(jobId, issueId, choice, recipe));
  const isReady = choice.chosen.size > 0 && isSender(choice.from);
  const runList = (list: ExportRecipe) => {
    setRecipe(list);
    void exporting.run((jobId) => write(jobId, issueId, choice, list));
  };

  return (
    <ExportFrame
      exporting={exporting}
      titles={{
        choosing: say('Export the issue'),
        done: (written) =>
          written.kind === 'one' ? say('The issue is exported') : listOutcome(written.report),
      }}
      subject={issue && `${issue.publicationTitle}, ${issueLabel(issue)}`}
      first={say('Setting the issue')}
      isReady={isReady}
      aside={
        issue && (
          <Button
            variant="quiet"
            className={styles.aside}
            onClick={() => openSheet(citationsOfIssue(issue))}
          >
            {say('Citations only…')}
          </Button>
        )
      }
      fileOf={(written) => (written.kind === 'one' ? written.report : null)}
      result={(written) =>
        written.kind === 'one' ? (
          <ExportResult report={written.report} />
        ) : (
          <EditionList {...written} />
        )
      }
    >
      <IssueFindings issueId={issueId} />
      {issue && (
        <SavedLists
          publicationId={issue.publicationId}
          issueId={issueId}
          choice={choice}
          onRun={runList}
        />
      )}
      <ExportChoices choice={choice} onChange={setChoice} />
    </ExportFrame>
  );
}

/** One edition asks where to; several go into a folder. */
async function write(
  jobId: Identifier,
  issueId: Identifier,
  choice: ExportChoice,
  recipe: ExportRecipe | null,
): Promise<Result<Written, Failure>> {
  const editions = recipe?.editions ?? editionsOf(choice);
  const ofPublication = recipe?.ofPublication ?? ofPublicationOf(choice);
  const [only] = editions;
  if (only && editions.length + ofPublication.length === 1 && !recipe) {
    const written = await bridge.call('exports.run', { jobId, issueId, options: only });
    return written.ok ? ok({ kind: 'one', report: written.value }) : written;
  }
  const pattern = recipe?.pattern ?? '';
  const list = { editions, ofPublication, pattern, ...(recipe && { recipeId: recipe.id }) };
  const listed = await bridge.call('exports.runMany', { jobId, issueId, ...list });
  if (!listed.ok) return listed;
  const report = listed.value;
  // As an export of one file that is cancelled leads back to the choosing.
  if (report.cancelled && report.written.length === 0) {
    return err(failure('cancelled', say('The export was cancelled')));
  }
  return ok({ kind: 'several', report, names: namesOf(list) });
}
