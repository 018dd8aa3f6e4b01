import { z } from 'zod';
import { importWarning } from '../issues/issue-draft.ts';
import { identifier } from '../kernel/identifier.ts';
import { correction, correctionScope } from './correction.ts';
import { passage } from './passage.ts';
import { stretch } from './stretch.ts';
import { witness, witnessedFields } from './witness.ts';

/**
 * Where a batch stands.
 * - `reading`: its files come in and are read; nothing of them is in the archive but their bytes;
 * - `planned`: all are read; it waits for corrections and for being stored;
 * - `storing`, `paused`: its issues come into the archive, or that was interrupted between two;
 * - `done`: all are in; `undone`: they were taken back; `discarded`: the plan was given up.
 */
export const batchStates = [
  'reading',
  'planned',
  'storing',
  'paused',
  'done',
  'undone',
  'discarded',
] as const;
export type BatchState = (typeof batchStates)[number];

/**
 * What a file would become.
 * - `issue`: one or more issues; `page`: part of an issue that another file brings;
 * - `contents`: a list of contents by which pages are ordered; `container`: holds other files;
 * - `duplicate`: the same bytes, or the same issue, as another; `held-back`: an unfinished draft;
 * - `left-out`: a person does not want it; `kept`: not understood, kept unread with the reason.
 */
export const plannedFates = [
  'issue',
  'page',
  'contents',
  'container',
  'duplicate',
  'held-back',
  'left-out',
  'kept',
] as const;
export type PlannedFate = (typeof plannedFates)[number];

/** A question to a person: believable witnesses say different things. */
export const importQuestion = z.object({
  field: z.enum(witnessedFields),
  /** What is taken if nobody answers. */
  proposal: z.string().nullable(),
  witnesses: z.array(witness).min(2),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

/** A file of a batch as a row of the list. */
export const plannedFile = z.object({
  /** Its place in the batch. */
  file: z.int().min(0),
  /** The place of the container that it is in. */
  within: z.int().min(0).nullable(),
  name: z.string(),
  bytes: z.int().min(0),
  hash: z.string(),
  /** The id of the importer; null where none understood it. */
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  fate: z.enum(plannedFates),
  /** For people: what it would become, or why it is only kept. */
  explanation: z.string(),
  /** 0 to 1: how sure its publication, number and date are; null where it brings no issue. */
  confidence: z.number().min(0).max(1).nullable(),
  /** What its issues would be called. */
  labels: z.array(z.string()),
  publication: z.string().nullable(),
  briefings: z.int().min(0),
  warnings: z.int().min(0),
  questions: z.int().min(0),
  /** Issues or briefings that are in the archive or in the batch already. */
  doubles: z.int().min(0),
});
export type PlannedFile = z.infer<typeof plannedFile>;

/** An issue as it would be stored. */
export const plannedIssue = z.object({
  /** Its place in the plan. */
  issue: z.int().min(0),
  label: z.string(),
  publication: z.string(),
  /** Whether the publication would be founded. */
  isNewPublication: z.boolean(),
  volume: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  datePrecision: z.enum(['day', 'month', 'year']),
  title: z.string().nullable(),
  language: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  /** Files, by their places, that it is read from. */
  files: z.array(z.int().min(0)),
  briefings: z.array(
    z.object({
      headline: z.string(),
      section: z.string().nullable(),
      words: z.int().min(0),
      opening: z.string(),
      passages: z.array(passage),
    }),
  ),
  witnesses: z.array(witness),
  questions: z.array(importQuestion),
});
export type PlannedIssue = z.infer<typeof plannedIssue>;

/** All that is known of one file of a batch. */
export const plannedFileDetails = plannedFile.omit({ warnings: true, questions: true }).extend({
  importer: z.string().nullable(),
  encodingConfidence: z.number().min(0).max(1).nullable(),
  issues: z.array(plannedIssue),
  warnings: z.array(importWarning),
  /** The whole file, without a gap: what became of each stretch. Passages of briefings stand above. */
  stretches: z.array(stretch),
});
export type PlannedFileDetails = z.infer<typeof plannedFileDetails>;

export const appliedCorrection = z.object({
  id: identifier,
  scope: correctionScope,
  correction,
  /** For people: "Number by the file name, for 45 files". */
  words: z.string(),
});

const count = z.int().min(0);

/** What a batch would bring, or has brought, in numbers. */
export const importPlan = z.object({
  batchId: identifier,
  state: z.enum(batchStates),
  startedAt: z.iso.datetime(),
  /** The batch of which this one reads the same files again. */
  rereads: identifier.nullable(),
  files: count,
  bytes: count,
  fates: z.record(z.enum(plannedFates), count),
  formats: z.array(z.object({ format: z.string().nullable(), files: count })),
  publications: z.array(
    z.object({ title: z.string(), isNew: z.boolean(), issues: count, briefings: count }),
  ),
  issues: count,
  briefings: count,
  /** Issues that are in the archive already, or were before the interruption. */
  stored: count,
  /** Issues that could not be stored, or only as far as a person's own edits let them. */
  refused: count,
  warnings: count,
  questions: count,
  doubles: count,
  corrections: z.array(appliedCorrection),
  recipe: z.object({ id: identifier, name: z.string() }).nullable(),
});
export type ImportPlan = z.infer<typeof importPlan>;
