import { z } from 'zod';
import { pdfOptions } from '../designs/pdf-options.ts';

/** In what form an issue is written; each format has what can be chosen about it. */
export const exportOptions = z.discriminatedUnion('format', [
  z.object({ format: z.literal('pdf'), ...pdfOptions.shape }),
  z.object({ format: z.literal('html') }),
]);
export type ExportOptions = z.output<typeof exportOptions>;
export type EditionFormatName = ExportOptions['format'];

/** The options of one format. */
export type OptionsOf<Format extends EditionFormatName> = Extract<
  ExportOptions,
  { format: Format }
>;
