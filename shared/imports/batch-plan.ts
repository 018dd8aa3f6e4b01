import type { ImportWarning } from '../issues/issue-draft.ts';
import type { Identifier } from '../kernel/identifier.ts';
import type { PlannedFate, PlannedFile, PlannedIssue } from './import-plan.ts';

/** What a file would become, as the archive keeps it until its batch is stored. */
export interface FilePlan
  extends Omit<PlannedFile, 'file' | 'within' | 'name' | 'bytes' | 'hash' | 'format' | 'fate'> {
  readonly encodingConfidence: number | null;
  /** What the explanation says besides what it became: that it holds other files. */
  readonly besides: string;
  /** What is to be told of it as a page of an issue; what concerns the issue stands there. */
  readonly notes: readonly ImportWarning[];
  /** The issues that it brings or is a page of, by their places in the plan. */
  readonly issues: readonly number[];
}

/** Below this a person should look whether the issue was told rightly. */
const SURE = 0.6;

/** Whether a person should look at a file before its batch is stored. */
export const needsAttention = (
  fate: PlannedFate,
  { questions, doubles, confidence }: Pick<FilePlan, 'questions' | 'doubles' | 'confidence'>,
): boolean =>
  fate === 'kept' ||
  (fate !== 'duplicate' && (questions + doubles > 0 || (confidence !== null && confidence < SURE)));

/** A row of a plan for a file, by its place in the batch. */
export interface FileRow {
  readonly file: number;
  readonly fate: PlannedFate;
  /** Whether a person should look at it. */
  readonly attention: boolean;
  readonly plan: FilePlan;
}

/**
 * From which drafts an issue is built: one draft of a file (`draft`), a page that is an issue by
 * itself (`alone`), or pages of several files (`pages`).
 */
export type BuildSpec =
  | { readonly kind: 'draft' | 'alone'; readonly file: number; readonly draft: number }
  | { readonly kind: 'pages'; readonly folder: string; readonly files: readonly number[] };

/** An issue as it is planned, with all that storing it needs to know. */
export interface IssuePlan extends Omit<PlannedIssue, 'issue'> {
  readonly build: BuildSpec;
  /** Its own place first. */
  readonly addresses: readonly string[];
  readonly warnings: readonly ImportWarning[];
  /** Issues of the same number or day, in the archive or earlier in the batch. */
  readonly doubles: number;
}

/** A briefing that was stored, and where in the batch it was read. */
export interface Became {
  readonly readFrom: readonly [file: number, draft: number, briefing: number];
  readonly id: Identifier;
  readonly headline: string;
}

/** A plan with what became of it. */
export interface StoredPlan extends IssuePlan {
  readonly became?: readonly Became[] | undefined;
  /** What reading it again has changed, for people. */
  readonly changes?: string | undefined;
  /** Why it could not be stored. */
  readonly refused?: string | undefined;
}

/** A row of a plan for an issue, by its place. */
export interface IssueRow {
  readonly position: number;
  readonly plan: IssuePlan;
}
