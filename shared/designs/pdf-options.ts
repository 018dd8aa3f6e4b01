import { z } from 'zod';
import { houseDesign, paperNames } from './house-design.ts';

/**
 * PDF/A-2a for archives, PDF/A-3a with the manuscript attached, PDF/UA-1 for readers with
 * assistive technology, PDF/X-4 for a press with one black ink, and PDF 1.7 that claims nothing.
 */
export const pdfStandards = ['a-2a', 'a-3a', 'ua-1', 'x-4', 'none'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

/** How an issue becomes a PDF, beside what it looks like. */
export const pdfOptions = z.object({
  standard: z.enum(pdfStandards).default('a-2a'),
  /** Another paper than that of the house design. */
  paper: z.enum(paperNames).optional(),
  /** Another design than that of the publication. */
  design: houseDesign.optional(),
  /** How far what touches the edge is printed beyond it, in millimetres; none where absent. */
  bleed: z.number().min(0).max(10).optional(),
  /** Crop marks outside the page. */
  marks: z.boolean().optional(),
  /**
   * Everything in one black ink, for a press: as greys, or as the K of CMYK, which PDF/A does not
   * know (the file then claims no standard).
   */
  black: z.enum(['grey', 'cmyk']).optional(),
  /** Pages side by side on sheets: in order, or to be folded and stapled. */
  imposition: z.enum(['2-up', 'saddle-stitch']).optional(),
});
export type PdfOptions = z.output<typeof pdfOptions>;

/** How a bound volume becomes one: it is kept, or goes to a press. */
export const volumeOptions = pdfOptions
  .pick({ paper: true, black: true })
  .extend({ standard: pdfOptions.shape.standard.unwrap().extract(['a-2a', 'x-4']).optional() });
export type VolumeOptions = z.output<typeof volumeOptions>;
