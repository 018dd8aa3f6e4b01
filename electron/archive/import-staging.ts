import type { FileRow, IssueRow } from '../../shared/imports/batch-plan.ts';
import type { HowToRead } from '../../shared/imports/file-head.ts';
import type { BatchState, PlannedFate } from '../../shared/imports/import-plan.ts';
import type { Passage } from '../../shared/imports/passage.ts';
import type { Recipe } from '../../shared/imports/recipe.ts';
import type { IssueDetails } from '../../shared/issues/issue.ts';
import type { ImportWarning } from '../../shared/issues/issue-draft.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import type { IndexedBriefing } from './archive.ts';

/** With what a batch begins. */
export interface BatchStart {
  /** The title of the publication where a file names none. */
  readonly publication: string | null;
  readonly recipe: Recipe | null;
  readonly rereads: Identifier | null;
}

/** Where a batch stands, for those who work on it. */
export interface BatchStanding {
  readonly state: BatchState;
  readonly publication: string | null;
  readonly rereads: Identifier | null;
  /** Its files so far. */
  readonly files: number;
}

/** A file as it was read. JSON goes through unread, so that no thread on the way is held up. */
export interface StagedReading {
  /** With its version; null where none understood it. */
  readonly importer: string | null;
  readonly fate: PlannedFate;
  readonly attention: boolean;
  /** `FilePlan` as JSON. */
  readonly plan: string;
  /** `FileHead` as JSON. */
  readonly head: string;
  /** `ToldOfFile` as JSON. */
  readonly told: string;
  /** Drafts with their texts as JSON, compressed. */
  readonly body: Uint8Array;
  /** The bytes of pictures that its texts show. */
  readonly pictures: readonly Uint8Array[];
}

/** A file of a batch with its bytes. */
export interface StagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The place of the container that holds it. */
  readonly within: number | null;
  readonly reading: StagedReading;
}

/** What the archive knows of some bytes while a batch is read. */
export interface KnownBytes {
  /** Whether a finished batch has imported them. */
  readonly isImported: boolean;
  /** The name of an earlier file of this batch with the same. */
  readonly earlier: string | null;
}

/** As much of a file as settling its batch needs. */
export interface StagedHead {
  readonly file: number;
  readonly name: string;
  readonly within: number | null;
  /** `FileHead` as JSON. */
  readonly head: string;
}

/** A file of a batch with its bytes, to be read again. */
export interface StagedOriginal {
  readonly file: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `ToldOfFile` as JSON; null where the batch is done. */
  readonly told: string | null;
  /** What its container says of how it is to be read. */
  readonly saidOptions: HowToRead;
}

/** What tells issues of the archive apart, for finding doubles. */
export interface KnownIssue extends Omit<IssueDetails, 'status' | 'title'> {
  readonly publication: string;
  readonly language: string | null;
}

/** Some rows of a plan. */
export interface PlannedRows {
  /** Files that have to be read with other options before the plan is true. */
  readonly otherwise: readonly { readonly file: number; readonly options: HowToRead }[];
  /** As JSON. */
  readonly files: readonly (Omit<FileRow, 'plan'> & { readonly plan: string })[];
  readonly issues: readonly (Pick<IssueRow, 'position'> & {
    readonly plan: string;
    readonly sortKey: string;
    readonly publication: string;
    readonly briefings: number;
  })[];
}

/** The first chunk replaces what was planned before; with the last the plan is whole. */
export interface PlanChunk extends PlannedRows {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A planned issue with what was read of its files. */
export interface WaitingIssue {
  readonly position: number;
  /** `IssuePlan` as JSON. */
  readonly plan: string;
  readonly readings: readonly {
    readonly file: number;
    readonly name: string;
    readonly body: Uint8Array;
  }[];
}

/** Some planned issues with what was read of their files, to be held against others. */
export interface PlannedForms {
  readonly issues: readonly Pick<WaitingIssue, 'position' | 'plan'>[];
  readonly readings: readonly (WaitingIssue['readings'][number] & {
    readonly hash: string;
    readonly format: string | null;
  })[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
}

/** Which file of the batch, which of its drafts, which briefing of that. */
export type ReadFrom = readonly [file: number, draft: number, briefing: number];

export interface ReadyBriefing extends IndexedBriefing {
  readonly readFrom: ReadFrom;
  readonly passages: readonly Passage[];
}

/** A planned issue, recognised and ready to be stored. */
export interface ReadyIssue extends Omit<IssueDetails, 'status'> {
  readonly publication: string;
  readonly language: string | null;
  readonly addresses: readonly string[];
  /** Files by their places; the first brings it. */
  readonly files: readonly number[];
  readonly briefings: readonly ReadyBriefing[];
  readonly warnings: readonly ImportWarning[];
}

/** What became of a planned issue on its way: a `ReadyIssue` as JSON, or why it is none. */
export interface PreparedIssue {
  readonly position: number;
  readonly ready: Uint8Array | null;
  readonly refused: string | null;
}
