import { z } from 'zod';
import { correction, correctionScope } from '../imports/correction.ts';
import {
  batchStates,
  importPlan,
  plannedFates,
  plannedFile,
  plannedFileDetails,
} from '../imports/import-plan.ts';
import { recipe } from '../imports/recipe.ts';
import { fates } from '../imports/stretch.ts';
import { importWarning } from '../issues/issue-draft.ts';
import { identifier } from '../kernel/identifier.ts';
import { runEntry, runOfIssues } from '../numbering/run-of-issues.ts';
import { writtenFile } from './export-procedures.ts';
import { procedure } from './procedure.ts';

/** What became of one file. Every file of a batch has exactly one outcome. */
export const fileReport = z.object({
  name: z.string(),
  bytes: z.int().min(0),
  /** SHA-256 of the bytes, hexadecimal: the address of the kept original. */
  hash: z.string(),
  /** `imported`; `duplicate` of bytes imported before; `kept` unread, because it was not understood. */
  outcome: z.enum(['imported', 'duplicate', 'kept']),
  /** The same more closely. */
  fate: z.enum(plannedFates),
  /** The place of the container that it was in. */
  within: z.int().min(0).nullable(),
  /** For people: what it became, or why it was only kept. */
  explanation: z.string(),
  /** The importer that read it, with its version: "markdown 3". */
  importer: z.string().nullable(),
  encoding: z.string().nullable(),
  /** 0 to 1; null where it is declared or beyond doubt. */
  encodingConfidence: z.number().min(0).max(1).nullable(),
  issues: z.array(
    z.object({
      issueId: identifier,
      label: z.string(),
      publicationTitle: z.string(),
      briefings: z.int(),
      citations: z.int(),
      references: z.int(),
      resolved: z.int(),
    }),
  ),
  warnings: z.array(importWarning),
});
export type FileReport = z.infer<typeof fileReport>;

/** What became of a stretch of a file; the stretches of a file leave no byte out. */
export const accountedStretch = z.object({
  /** For people: "lines 3 to 40", "page 2". */
  place: z.string(),
  /** From 0, end exclusive; null where the format does not let them be told. */
  bytes: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
  /** `untold` is what was read by place alone, in a format that cannot tell its bytes. */
  fate: z.enum(['briefing', 'untold', ...fates]),
  /** The briefing that it became; its id is null where that was not stored. */
  briefing: z.object({ id: identifier.nullable(), headline: z.string() }).nullable(),
  /** For people: why it was not taken. */
  reason: z.string().nullable(),
});
export type AccountedStretch = z.infer<typeof accountedStretch>;

export const importReport = z.object({
  batchId: identifier,
  startedAt: z.iso.datetime(),
  /** Set once the batch was taken back. */
  undoneAt: z.iso.datetime().nullable(),
  files: z.array(fileReport),
});
export type ImportReport = z.infer<typeof importReport>;

/** Some of the files of a report, in their order. */
const reportPage = importReport.extend({ total: z.int().min(0) });
export type ReportPage = z.infer<typeof reportPage>;

/** So many files are one answer at most. */
const REPORTED_AT_ONCE = 500;

export const importProcedures = {
  'imports.begin': procedure({
    summary:
      'Opens a batch for files to come: a dry run, in which nothing of them enters the archive but their bytes.',
    request: z.object({
      /** Where a file names no publication, its issues go here. */
      publicationId: identifier.optional(),
      recipeId: identifier.optional(),
    }),
    response: z.object({ batchId: identifier }),
    failures: ['not-found'],
  }),
  'imports.add': procedure({
    summary:
      'Reads uploaded files into a batch, and the files within them. Progress comes as `job.progress`, rows as `import.planned`.',
    request: z.object({
      batchId: identifier,
      jobId: identifier,
      uploads: z.array(identifier).min(1).max(500),
    }),
    /** How many rows came, with those within containers. */
    response: z.object({ files: z.int().min(0) }),
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.settle': procedure({
    summary:
      'All files are in: puts pages together, weighs what speaks of each issue, finds doubles.',
    request: z.object({ batchId: identifier, jobId: identifier }),
    response: importPlan,
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.plan': procedure({
    summary: 'What a batch would bring, or has brought, in numbers.',
    request: z.object({ batchId: identifier }),
    response: importPlan,
    failures: ['not-found'],
  }),
  'imports.planFiles': procedure({
    summary: 'Rows of a batch that waits to be stored, in its order.',
    request: z.object({
      batchId: identifier,
      /** `attention`: those with a question or double, those that are unsure, and those kept unread. */
      filter: z.enum(['all', 'attention', ...plannedFates]).default('all'),
      /** The id of an importer; null for what none understood. */
      format: z.string().nullable().optional(),
      /** Part of the name, in any case. */
      text: z.string().max(200).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    response: z.object({ total: z.int().min(0), files: z.array(plannedFile) }),
    failures: ['not-found'],
  }),
  'imports.planFile': procedure({
    summary:
      'One file of a batch with its issues, what speaks of them, and what became of the rest.',
    request: z.object({ batchId: identifier, file: z.int().min(0) }),
    response: plannedFileDetails,
    failures: ['not-found'],
  }),
  'imports.preview': procedure({
    summary: 'How a file of a plan begins, in this encoding or else as its bytes tell.',
    request: z.object({
      batchId: identifier,
      file: z.int().min(0),
      encoding: z.string().max(40).optional(),
    }),
    response: z.object({
      lines: z.array(z.string()),
      /** The first rows, heads included; null for what is no table. */
      rows: z.array(z.array(z.string())).nullable(),
    }),
    failures: ['not-found'],
  }),
  'imports.calendar': procedure({
    summary:
      'The run of numbers of each publication of a batch together with what the archive has: missing, doubled, out of sequence.',
    request: z.object({ batchId: identifier }),
    response: z.array(
      z.object({
        publication: z.string(),
        /** In any order; the run says in which they come. */
        entries: z.array(
          runEntry.extend({
            /** The file of the batch that brings it, by its place; null for an issue of the archive. */
            file: z.int().min(0).nullable(),
          }),
        ),
        run: runOfIssues,
      }),
    ),
    failures: ['not-found'],
  }),
  'imports.correct': procedure({
    summary: 'Settles something for files of a plan; what has to be read otherwise is read again.',
    request: z.object({
      batchId: identifier,
      jobId: identifier,
      scope: correctionScope,
      correction,
    }),
    response: importPlan,
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.uncorrect': procedure({
    summary: 'Takes a correction back.',
    request: z.object({ batchId: identifier, jobId: identifier, correctionId: identifier }),
    response: importPlan,
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.recipes': procedure({
    summary: 'All recipes, by name.',
    request: z.object({}),
    response: z.array(recipe),
    failures: [],
  }),
  'imports.saveRecipe': procedure({
    summary:
      'Saves the corrections of a batch that are for all alike as a recipe; one of the same name is replaced.',
    request: z.object({ batchId: identifier, name: recipe.shape.name }),
    response: recipe,
    failures: ['not-found', 'conflict'],
  }),
  'imports.deleteRecipe': procedure({
    summary: 'Removes a recipe.',
    request: z.object({ recipeId: identifier }),
    response: z.object({}),
    failures: ['not-found'],
  }),
  'imports.applyRecipe': procedure({
    summary: 'Applies a recipe to a plan, in place of the one applied before.',
    request: z.object({ batchId: identifier, jobId: identifier, recipeId: identifier }),
    response: importPlan,
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.commit': procedure({
    summary:
      'Stores the issues of a plan, some at a time; goes on where it was paused or interrupted. Answers when it is done or paused; cancelling the job pauses it too.',
    request: z.object({ batchId: identifier, jobId: identifier }),
    response: importPlan,
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.pause': procedure({
    summary: 'Stops storing between two issues.',
    request: z.object({ batchId: identifier }),
    response: z.object({}),
    failures: ['not-found'],
  }),
  'imports.discard': procedure({
    summary:
      'Gives a plan up; nothing of it was stored, and its bytes go where nothing else has them.',
    request: z.object({ batchId: identifier }),
    response: z.object({}),
    failures: ['not-found', 'conflict'],
  }),
  'imports.reread': procedure({
    summary:
      'Opens a batch that reads the files of an earlier one again; storing it changes the issues that are read otherwise now.',
    request: z.object({ batchId: identifier, jobId: identifier }),
    response: importPlan,
    failures: ['not-found', 'conflict', 'cancelled', 'disk-full', 'archive-busy'],
  }),
  'imports.fileAccount': procedure({
    summary: 'What became of every stretch of a file of a finished batch.',
    request: z.object({ batchId: identifier, file: z.int().min(0) }),
    response: z.array(accountedStretch),
    failures: ['not-found'],
  }),
  'imports.exportReport': procedure({
    summary:
      'Writes the report of a finished batch as CSV, a row for each stretch of each file. The user is asked where, if the shell can ask.',
    request: z.object({ batchId: identifier, jobId: identifier }),
    response: writtenFile,
    failures: ['not-found', 'cancelled', 'target-unwritable', 'disk-full'],
  }),
  'imports.list': procedure({
    summary: 'Batches, newest first, also those that are not done; those given up are left out.',
    request: z.object({}),
    response: z.array(
      importReport.pick({ batchId: true, startedAt: true, undoneAt: true }).extend({
        state: z.enum(batchStates),
        files: z.int(),
        /** Those that are in the archive. */
        issues: z.int(),
      }),
    ),
    failures: [],
  }),
  'imports.report': procedure({
    summary:
      'The report of a batch, some files at a time; one that was not stored to its end has no files in it yet.',
    request: z.object({
      batchId: identifier,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(REPORTED_AT_ONCE).default(REPORTED_AT_ONCE),
    }),
    response: reportPage,
    failures: ['not-found'],
  }),
  'imports.undo': procedure({
    summary:
      'Takes a whole batch back; the originals stay. Refused where work done since hangs on it, unless the issues concerned are to be kept.',
    request: z.object({ batchId: identifier, keepEdited: z.boolean().default(false) }),
    response: z.object({ undoneAt: z.iso.datetime() }),
    failures: ['not-found', 'conflict'],
  }),
};
