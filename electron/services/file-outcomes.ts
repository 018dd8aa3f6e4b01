import type { ImportWarning } from '../../shared/issues/issue-draft.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ImportedFile, IndexedIssue } from '../archive/archive.ts';
import type { ReadFile } from '../importers/choose-importer.ts';
import type { ImportFailure, ImportFile } from '../importers/importer.ts';
import {
  explainContainer,
  explainImported,
  explainKept,
  explainPage,
  type NamedIssue,
} from './import-explanation.ts';

/** An issue whose publication may still have to be founded. */
export type ReadIssue = Omit<IndexedIssue, 'publicationId'> & {
  readonly publication: { readonly title: string; readonly language: string | null };
};

/** A file of the batch before anything is stored. */
export type ReadFileOutcome = Omit<ImportedFile, 'issues'> & {
  readonly issues: readonly ReadIssue[];
};

/** A file as its importer read it. */
export interface FileReading {
  readonly file: ImportFile;
  readonly read: Result<ReadFile, ImportFailure>;
}

/** What became of a file while the issues of its batch come in. */
export interface GatheredOutcome extends ImportFile {
  readonly encoding: string | null;
  readonly importer: string | null;
  readonly issues: ReadIssue[];
  readonly warnings: ImportWarning[];
  readonly pictures: readonly Uint8Array[];
  /** How many files it holds. */
  readonly holds: number;
  refused: ImportFailure | null;
  pageOf?: number;
  page?: { readonly issue: ReadIssue; readonly headline: string; readonly isContents: boolean };
}

/** Before any issue of the batch is known. */
export const outcomeOfReading = ({ file, read }: FileReading): GatheredOutcome => ({
  ...file,
  encoding: read.ok ? read.value.encoding : null,
  importer: read.ok ? read.value.importer : null,
  issues: [],
  warnings: read.ok ? [...read.value.warnings] : [],
  pictures: (read.ok && read.value.pictures) || [],
  holds: (read.ok && read.value.contained?.length) || 0,
  refused: read.ok ? null : read.error,
});

/** The same in words, when all issues of the batch are in. */
export function explained({
  refused,
  page,
  pageOf,
  holds,
  ...file
}: GatheredOutcome): ReadFileOutcome {
  if (refused) {
    const { name, bytes, encoding, importer } = file;
    const explanation = explainKept(refused);
    return {
      name,
      bytes,
      outcome: 'kept',
      explanation,
      encoding,
      importer,
      issues: [],
      warnings: [],
    };
  }
  const named = file.issues.map(namedIssue);
  const explanation = page
    ? explainPage(namedIssue(page.issue), page.isContents ? null : page.headline)
    : [
        ...(named.length > 0 || holds === 0 ? [explainImported(named)] : []),
        ...(holds > 0 ? [explainContainer(holds)] : []),
      ].join(' ');
  return { ...file, outcome: 'imported', explanation, pageOf };
}

const namedIssue = (issue: ReadIssue): NamedIssue => ({
  ...issue,
  publicationTitle: issue.publication.title,
  publicationId: '',
});
