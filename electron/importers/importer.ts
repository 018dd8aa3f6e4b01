import type { ColumnMapping } from '../../shared/imports/column-mapping.ts';
import type { IndexEntry } from '../../shared/imports/index-entry.ts';
import type { Passage } from '../../shared/imports/passage.ts';
import type { Stretch } from '../../shared/imports/stretch.ts';
import type { ImportWarning, IssueDraft } from '../../shared/issues/issue-draft.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** A file as its user named it. The name is for people; what it is, its bytes say. */
export interface ImportFile {
  /** The way from the folder that was chosen, with "/"; within a container: "box.mbox/message 4". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person, a recipe or the container settled about a file before it is read. */
export interface ReadingOptions {
  /** Its text is in this encoding, whatever it looks like. */
  readonly encoding?: string | undefined;
  /** Which columns of a table hold what. */
  readonly columns?: ColumnMapping | undefined;
}

/** A file within a file: it is read as one of its own, by its content. */
export interface ContainedFile {
  /** The way within the container; it has no power over where anything is written. */
  readonly name: string;
  /** Where in the container it stands. */
  readonly passage?: Passage | undefined;
  /** Where it stood on its site. */
  readonly address?: string | undefined;
  /** What the container says of how it is to be read. */
  readonly options?: ReadingOptions | undefined;
  /** Unpacks it when its turn comes. One that cannot be unpacked costs itself alone. */
  unpack(): Result<Uint8Array, ImportFailure> | Promise<Result<Uint8Array, ImportFailure>>;
}

/** What an importer made of a file. */
export interface ReadIssues {
  /** Empty only where it holds other files, or is an index of them. */
  readonly drafts: readonly IssueDraft[];
  /** The encoding of its text as read, or null where the format has no such thing. */
  readonly encoding: string | null;
  /** 0 to 1; absent where the encoding is declared or beyond doubt. */
  readonly encodingConfidence?: number | undefined;
  /** Of the whole file; those of one issue stand in its draft. */
  readonly warnings: readonly ImportWarning[];
  /**
   * What became of all that is no briefing. Passages of briefings stand in the drafts; what neither
   * names is taken for `markup`, so whatever holds words must be named.
   */
  readonly stretches?: readonly Stretch[] | undefined;
  /** The bytes of pictures that manuscripts show as `sha256:…`. */
  readonly pictures?: readonly Uint8Array[] | undefined;
  /** What it says of files beside it; it is no issue then. */
  readonly index?: readonly IndexEntry[] | undefined;
  /** Files within it, in their order. */
  readonly contained?: readonly ContainedFile[] | undefined;
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
  read(
    file: ImportFile,
    options?: ReadingOptions,
  ): Result<ReadIssues, ImportFailure> | Promise<Result<ReadIssues, ImportFailure>>;
}
