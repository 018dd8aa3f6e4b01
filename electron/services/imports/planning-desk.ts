import type { FileRow, IssueRow } from '../../../shared/imports/batch-plan.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type { PlannedRows, StagedHead } from '../../archive/import-staging.ts';
import { BatchSettling, type Settlement } from './settle-batch.ts';
import { BatchSurvey, type FileToSettle, type SpreadIssue } from './survey-batch.ts';

/**
 * Settles a batch whose heads come bit by bit, twice: to be looked over, and to be settled. No
 * message is large, and of a file whose turn has passed little more is held than its name. It runs
 * in the import worker.
 */
export class PlanningDesk {
  #settlement: Settlement | null = null;
  #survey = new BatchSurvey([]);
  #settling: BatchSettling | null = null;

  /** What an earlier batch, that was broken off, has left here goes. */
  begin(settlement: Settlement): void {
    this.#settlement = settlement;
    this.#survey = new BatchSurvey(settlement.corrections);
    this.#settling = null;
  }

  survey(heads: readonly StagedHead[]): void {
    this.#survey.add(heads.map(unpacked));
  }

  /** Now that all were looked over: the issues that are spread over several files. */
  surveyed(): readonly SpreadIssue[] {
    invariant(this.#settlement, 'a batch is begun before it is settled');
    const survey = this.#survey.whole();
    this.#survey = new BatchSurvey([]);
    this.#settling = new BatchSettling(this.#settlement, survey);
    return survey.spread;
  }

  settle(heads: readonly StagedHead[], others: readonly StagedHead[]): PlannedRows {
    invariant(this.#settling, 'a batch is looked over before it is settled');
    const settled = this.#settling.settle(heads.map(unpacked), others.map(unpacked));
    return {
      otherwise: settled.otherwise,
      files: settled.files.map(fileInJson),
      issues: settled.issues.map(issueInJson),
    };
  }
}

const unpacked = ({ file, name, head }: StagedHead): FileToSettle => ({
  file,
  name,
  head: JSON.parse(head),
});

const fileInJson = ({ plan, ...row }: FileRow) => ({ ...row, plan: JSON.stringify(plan) });

const issueInJson = ({ position, plan }: IssueRow) => ({
  position,
  plan: JSON.stringify(plan),
  sortKey: plan.date ?? '9999',
  publication: plan.publication,
  briefings: plan.briefings.length,
});
