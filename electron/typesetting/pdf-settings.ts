import type { PdfStandard } from '../../shared/designs/pdf-options.ts';

/**
 * What Typst is told of a standard. It writes no PDF/X: that is made of a plain file of the version
 * that PDF/X-4 goes by, whose links, and with them the tags of links, are not allowed.
 */
export function typstSettings(standard: PdfStandard): { pdfStandard: string; pdfTags: boolean } {
  if (standard === 'x-4') return { pdfStandard: '1.6', pdfTags: false };
  return { pdfStandard: standard === 'none' ? '1.7' : standard, pdfTags: true };
}
