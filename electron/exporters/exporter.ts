import type { EditionFormatName, OptionsOf } from '../../shared/editions/edition-options.ts';
import type { EditionCheck } from '../../shared/editions/validation.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Picture } from './issue-pictures.ts';

/** A finished export before it is written to a file. */
export interface ExportedIssue {
  readonly bytes: Uint8Array;
  /** For paged formats. */
  readonly pages: number | null;
  /** What it was examined for, and what of the issue it could not carry over. */
  readonly checks: readonly EditionCheck[];
}

export interface ExportInput<Format extends EditionFormatName> {
  readonly document: IssueDocument;
  readonly options: OptionsOf<Format>;
  /** By the `source` of their blocks; those that are missing are left out. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export type ExportOutcome = Result<ExportedIssue, Failure<'typesetting-failed' | 'cancelled'>>;
