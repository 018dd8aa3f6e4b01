import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { importLimits } from '../import-limits.ts';
import { isGarbled } from './is-garbled.ts';
import type { PdfPage } from './pdf-page.ts';
import { readPage } from './read-page.ts';

/** A page without a letter is a picture if pictures cover this much of it; one with few, if so much. */
const PICTURED = 0.3;
const COVERED = 0.7;
const MOST_LETTERS = 60;

/** The pages of a document, and which of them could not be read. */
export interface ReadPages {
  readonly pages: readonly PdfPage[];
  readonly damaged: readonly number[];
  /** Pages that are pictures of pages; they are not among the others. */
  readonly pictured: readonly number[];
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
  const pictured: number[] = [];
  const count = document.numPages;
  let number = 1;
  for (; number <= Math.min(count, importLimits.pdfPages); number += 1) {
    if (performance.now() > end) break;
    try {
      const page = await document.getPage(number);
      const read = await readPage(page);
      if (isPicture(read)) pictured.push(number);
      else if (isGarbled(read)) garbled.push(number);
      else pages.push(read);
      page.cleanup();
    } catch {
      damaged.push(number);
    }
  }
  return { pages, pictured, damaged, garbled, count, unreadFrom: number <= count ? number : null };
}

/** Pictures cover it, and there are no more letters than a scanner's own mark has. */
function isPicture({ runs, pictured }: PdfPage): boolean {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? pictured >= PICTURED : letters < MOST_LETTERS && pictured >= COVERED;
}
