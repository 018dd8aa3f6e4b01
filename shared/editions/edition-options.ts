import { z } from 'zod';

/** In what form an issue is written; each format has what can be chosen about it. */
export const exportOptions = z.discriminatedUnion('format', [
  z.object({
    format: z.literal('pdf'),
    /** PDF/A-2a for archives, PDF/UA-1 for readers with assistive technology. */
    standard: z.enum(['a-2a', 'ua-1']).default('a-2a'),
    paper: z.enum(['a4', 'us-letter']).default('us-letter'),
  }),
  z.object({ format: z.literal('html') }),
]);
export type ExportOptions = z.output<typeof exportOptions>;
export type EditionFormatName = ExportOptions['format'];

/** The options of one format. */
export type OptionsOf<Format extends EditionFormatName> = Extract<
  ExportOptions,
  { format: Format }
>;
