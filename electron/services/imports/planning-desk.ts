import type { FileRow, IssueRow } from '../../../shared/imports/batch-plan.ts';
import type { PlanChunk, StagedHead } from '../../archive/import-staging.ts';
import { type BatchToSettle, type FileToSettle, settleBatch } from './settle-batch.ts';

/** What a batch is settled by, besides its files. */
export type Settlement = Omit<BatchToSettle, 'files'>;

const FILES_A_CHUNK = 400;

/**
 * Settles a batch whose heads come in bit by bit, and hands the plan out bit by bit, so that no
 * message is large. It runs in the import worker.
 */
export class PlanningDesk {
  #files: FileToSettle[] = [];
  #chunks: PlanChunk[] = [];

  /** What an earlier batch, that was broken off, has left here goes. */
  begin(): void {
    this.#files = [];
    this.#chunks = [];
  }

  add(heads: readonly StagedHead[]): void {
    for (const { file, name, head } of heads) {
      this.#files.push({ file, name, head: JSON.parse(head) });
    }
  }

  /** Answers with the number of chunks of the plan. */
  settle(settlement: Settlement): number {
    const { files, issues, otherwise } = settleBatch({ ...settlement, files: this.#files });
    this.#files = [];
    const most = Math.max(files.length, issues.length);
    const chunks = Math.max(1, Math.ceil(most / FILES_A_CHUNK));
    this.#chunks = Array.from({ length: chunks }, (_, index) => {
      const [from, to] = [index * FILES_A_CHUNK, (index + 1) * FILES_A_CHUNK];
      return {
        otherwise: index === 0 ? otherwise : [],
        isFirst: index === 0,
        isLast: index === chunks - 1,
        files: files.slice(from, to).map(fileInJson),
        issues: issues.slice(from, to).map(issueInJson),
      };
    });
    return chunks;
  }

  /** A chunk, once. */
  take(): PlanChunk | null {
    return this.#chunks.shift() ?? null;
  }
}

const fileInJson = ({ plan, ...row }: FileRow) => ({ ...row, plan: JSON.stringify(plan) });

const issueInJson = ({ position, plan }: IssueRow) => ({
  position,
  plan: JSON.stringify(plan),
  sortKey: plan.date ?? '9999',
  publication: plan.publication,
  briefings: plan.briefings.length,
});
