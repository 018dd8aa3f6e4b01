import type { ExportOptions } from '../../shared/contract/export-procedures.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Picture } from './issue-pictures.ts';

/** A finished export before it is written to a file. */
export interface ExportedIssue {
  readonly bytes: Uint8Array;
  /** For paged formats. */
  readonly pages: number | null;
  /** What of the issue could not be carried over, in words that name the briefing. */
  readonly warnings: readonly string[];
}

export interface ExportInput<Format extends ExportOptions['format']> {
  readonly document: IssueDocument;
  readonly options: Extract<ExportOptions, { format: Format }>;
  /** By the `source` of their blocks; those that are missing are left out. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export type ExportOutcome = Result<ExportedIssue, Failure<'typesetting-failed' | 'cancelled'>>;
