import type { ImportWarning, IssueDraft } from '../../shared/issues/issue-draft.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** A file as its user named it. The name is for people; what it is, its bytes say. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an importer made of a file. */
export interface ReadIssues {
  readonly drafts: readonly IssueDraft[];
  /** The encoding of its text as read, or null where the format has no such thing. */
  readonly encoding: string | null;
  /** Of the whole file; those of one issue stand in its draft. */
  readonly warnings: readonly ImportWarning[];
}

export type ImportFailure = Failure<'unsupported-format' | 'unreadable-file' | 'file-too-large'>;

/** One format of files. Pure: the same bytes give the same issues, and nothing else is touched. */
export interface Importer {
  /** Lower case, one word. */
  readonly id: string;
  /** Raised whenever the same bytes would be read otherwise than before. */
  readonly version: number;
  /** 0 to 1: how sure it is, by the content, that the file is of this format. Cheap. */
  recognises(file: ImportFile): number;
  /** A file that it cannot understand is a failure that says why; it never throws for bad input. */
  read(file: ImportFile): Result<ReadIssues, ImportFailure>;
}
