import { z } from 'zod';
import { isoDate } from '../dates/iso-date.ts';
import { identifier } from '../kernel/identifier.ts';
import { writtenFile } from './export-procedures.ts';
import { procedure } from './procedure.ts';

export const citationFormatNames = ['csl-json', 'ris', 'bibtex', 'csv'] as const;
export type CitationFormatName = (typeof citationFormatNames)[number];

/** Whose citations are meant. */
export const citationScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('briefing'), briefingId: identifier }),
  z.object({ kind: z.literal('issue'), issueId: identifier }),
  z.object({ kind: z.literal('source'), sourceId: identifier }),
  /** Every briefing that a search finds. */
  z.object({
    kind: z.literal('search'),
    query: z.string().max(500),
    publicationId: identifier.optional(),
    from: isoDate.optional(),
    to: isoDate.optional(),
  }),
  z.object({ kind: z.literal('archive') }),
]);
export type CitationScope = z.infer<typeof citationScope>;

export const citationExportProcedures = {
  'exports.citations': procedure({
    summary:
      'Writes the works that are cited to a file for reference managers, each once. The user is asked where, if the shell can ask.',
    request: z.object({
      jobId: identifier,
      scope: citationScope,
      format: z.enum(citationFormatNames),
    }),
    response: writtenFile.extend({ works: z.int().min(0) }),
    failures: ['not-found', 'cancelled', 'target-unwritable', 'disk-full'],
  }),
  'exports.previewCitations': procedure({
    summary: 'How the first entries of such a file read; the whole file where there are no more.',
    request: z.object({
      scope: citationScope,
      format: z.enum(citationFormatNames),
      limit: z.int().min(1).max(200).default(3),
    }),
    response: z.object({ text: z.string(), works: z.int().min(0), isWhole: z.boolean() }),
    failures: ['not-found'],
  }),
};
