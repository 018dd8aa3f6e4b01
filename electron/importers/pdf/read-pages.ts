import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { importLimits } from '../import-limits.ts';
import { isGarbled } from './is-garbled.ts';
import type { PdfPage } from './pdf-page.ts';
import { readPage } from './read-page.ts';

/** The pages of a document, and which of them could not be read. */
export interface ReadPages {
  readonly pages: readonly PdfPage[];
  readonly damaged: readonly number[];
  /** Pages whose text cannot be understood; they are not among the others. */
  readonly garbled: readonly number[];
  /** The first page that the time or the number of pages no longer sufficed for; null if none. */
  readonly unreadFrom: number | null;
  /** All pages, read or not. */
  readonly count: number;
}

/** Reads page by page, as long as the time for one PDF lasts. A page that is lost costs itself. */
export async function readPages(document: PDFDocumentProxy): Promise<ReadPages> {
  const end = performance.now() + importLimits.pdfTime;
  const pages: PdfPage[] = [];
  const damaged: number[] = [];
  const garbled: number[] = [];
  const count = document.numPages;
  let number = 1;
  for (; number <= Math.min(count, importLimits.pdfPages); number += 1) {
    if (performance.now() > end) break;
    try {
      const page = await document.getPage(number);
      const read = await readPage(page);
      if (isGarbled(read)) garbled.push(number);
      else pages.push(read);
      page.cleanup();
    } catch {
      damaged.push(number);
    }
  }
  return { pages, damaged, garbled, count, unreadFrom: number <= count ? number : null };
}
