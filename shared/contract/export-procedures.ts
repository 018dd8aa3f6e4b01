import { z } from 'zod';
import { exportOptions } from '../editions/edition-options.ts';
import { exportRecipe, namePattern } from '../editions/export-recipe.ts';
import { validationReport } from '../editions/validation.ts';
import { failureSchema } from '../kernel/failure.ts';
import { identifier } from '../kernel/identifier.ts';
import { procedure } from './procedure.ts';

const count = z.int().min(0);

/** A file that was written, of whatever kind. */
export const writtenFile = z.object({
  /** Where the finished file is. */
  path: z.string(),
  bytes: z.int(),
  /** An address under which this window can show the file. */
  address: z.string(),
});
export type WrittenFile = z.infer<typeof writtenFile>;

export const exportReport = writtenFile.extend({
  /** For paged formats. */
  pages: z.int().nullable(),
  validation: validationReport,
});
export type ExportReport = z.infer<typeof exportReport>;

/** One edition of several: what became of its file. */
export const writtenEdition = z.object({
  /** The name of its format, or the form of an edition of the publication. */
  format: z.string(),
  report: exportReport.nullable(),
  failure: failureSchema.nullable(),
  /** What differs from the time before, in files, where it is brought up to date. */
  changes: z.object({ written: count, unchanged: count, removed: count }).optional(),
});

export const editionsReport = z.object({
  folder: z.string(),
  written: z.array(writtenEdition),
  /** Whether it was cancelled before all were written; what was finished stays. */
  cancelled: z.boolean(),
});
export type EditionsReport = z.infer<typeof editionsReport>;

const recipeContent = exportRecipe.pick({
  publicationId: true,
  name: true,
  editions: true,
  ofPublication: true,
  pattern: true,
});

export const exportProcedures = {
  'exports.run': procedure({
    summary:
      'Writes an issue to a file. The user is asked where, if the shell can ask; a failed export leaves an earlier file as it was.',
    request: z.object({ jobId: identifier, issueId: identifier, options: exportOptions }),
    response: exportReport,
    failures: ['not-found', 'cancelled', 'typesetting-failed', 'target-unwritable', 'disk-full'],
  }),
  'exports.runMany': procedure({
    summary:
      'Writes several editions of an issue, and of its publication, into one folder: that of the recipe, or one that the user is asked for. A web archive goes where it was written before.',
    request: z.object({
      jobId: identifier,
      issueId: identifier,
      editions: exportRecipe.shape.editions,
      ofPublication: exportRecipe.shape.ofPublication,
      pattern: namePattern.default(''),
      recipeId: identifier.optional(),
    }),
    response: editionsReport,
    failures: ['not-found', 'cancelled'],
  }),
  'exports.nameOf': procedure({
    summary: 'What the files of an issue are called by a pattern, without what tells the format.',
    request: z.object({ issueId: identifier, pattern: namePattern }),
    response: z.object({ name: z.string() }),
    failures: ['not-found'],
  }),
  'exports.recipes': procedure({
    summary: 'The lists of editions that a publication has saved, by name.',
    request: z.object({ publicationId: identifier }),
    response: z.array(exportRecipe),
    failures: ['not-found'],
  }),
  'exports.saveRecipe': procedure({
    summary: 'Saves a list of editions under a name; the folder is asked for through the shell.',
    request: recipeContent
      .extend({
        /** Of one that is changed. */
        recipeId: identifier.optional(),
        folder: z.enum(['ask', 'choose', 'keep']),
      })
      .refine(
        ({ editions, ofPublication }) => editions.length + ofPublication.length > 0,
        'It writes nothing.',
      ),
    response: exportRecipe,
    failures: ['not-found', 'conflict', 'cancelled'],
  }),
  'exports.removeRecipe': procedure({
    summary: 'Removes a list of editions.',
    request: z.object({ recipeId: identifier }),
    response: z.object({}),
    failures: ['not-found'],
  }),
  'exports.reveal': procedure({
    summary: 'Shows a finished export in its folder.',
    request: z.object({ path: z.string().max(4096) }),
    response: z.object({}),
    failures: ['not-found'],
  }),
};
