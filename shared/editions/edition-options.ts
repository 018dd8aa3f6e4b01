import { z } from 'zod';
import { pdfOptions } from '../designs/pdf-options.ts';

const sourcePlaces = z.enum(['in-text', 'numbered']);

/** Who sends a message, as mail has it; empty where that is left open. */
export const mailbox = z
  .string()
  .max(320)
  .regex(/^(?:|[^\p{Cc}]*<?[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+>?)$/u, 'An address has one @ in it.');

/** In what form an issue is written; each format has what can be chosen about it. */
export const exportOptions = z.discriminatedUnion('format', [
  z.object({ format: z.literal('pdf'), ...pdfOptions.shape }),
  z.object({
    format: z.literal('text'),
    /** Columns of a line. */
    width: z.int().min(50).max(100).default(72),
    /** Where sources stand: as printed, or numbered below the briefing. */
    sources: sourcePlaces.default('numbered'),
  }),
  z.object({
    format: z.literal('eml'),
    /** Who sends it, as mail has it: "The Ledger <ledger@example.org>"; empty to be filled in. */
    from: mailbox.default(''),
    /** Of its plain form. */
    sources: sourcePlaces.default('numbered'),
  }),
  z.object({ format: z.literal('html') }),
  z.object({ format: z.literal('epub') }),
  z.object({ format: z.literal('docx') }),
  z.object({ format: z.literal('markdown') }),
  z.object({ format: z.literal('json') }),
  z.object({ format: z.literal('bagit') }),
  z.object({ format: z.literal('marcxml') }),
  z.object({ format: z.literal('dublin-core') }),
  z.object({ format: z.literal('atom') }),
  z.object({ format: z.literal('json-feed') }),
  z.object({ format: z.literal('ninjs') }),
  z.object({ format: z.literal('newsml-g2') }),
]);
export type ExportOptions = z.output<typeof exportOptions>;
export type EditionFormatName = ExportOptions['format'];

/** The options of one format. */
export type OptionsOf<Format extends EditionFormatName> = Extract<
  ExportOptions,
  { format: Format }
>;
