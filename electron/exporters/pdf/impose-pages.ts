import { PDFDocument, type PDFEmbeddedPage, type PDFPage, rgb } from 'pdf-lib';
import type { Paper } from '../../../shared/designs/papers.ts';
import type { Outside } from './finish-pdf.ts';

/** The two pages of one side of a sheet, from 0; null for an empty one. */
export type Side = readonly [left: number | null, right: number | null];

/** Pages two by two, in order. */
export const twoUp = (pages: number): Side[] =>
  Array.from({ length: Math.ceil(pages / 2) }, (_, side) => [
    side * 2,
    side * 2 + 1 < pages ? side * 2 + 1 : null,
  ]);

/**
 * The sides of sheets that are laid into each other, folded and stapled: front and back of the
 * outermost first. Empty pages at the end make up fours.
 */
export function saddleStitched(pages: number): Side[] {
  const all = Math.ceil(pages / 4) * 4;
  const at = (page: number) => (page < pages ? page : null);
  return Array.from({ length: all / 2 }, (_, side) => {
    const [outer, inner] = [at(all - 1 - side), at(side)];
    return side % 2 === 0 ? [outer, inner] : [inner, outer];
  });
}

/**
 * Sets pages side by side on sheets. What is printed beyond the edge stays on the three outer edges
 * and ends at the fold; crop marks are drawn anew, and marks for the fold.
 */
export async function imposePages(
  pages: PDFDocument,
  sides: readonly Side[],
  paper: Paper,
  outside: Outside,
  title: string,
  day: Date,
): Promise<PDFDocument> {
  const { bleed, slug } = outside;
  const around = bleed + slug;
  const sheets = await PDFDocument.create({ updateMetadata: false });
  sheets.setTitle(title, { showInWindowTitleBar: true });
  sheets.setProducer('Masthead');
  sheets.setCreationDate(day);
  sheets.setModificationDate(day);
  for (const [left, right] of sides) {
    const sheet = sheets.addPage([2 * paper.width + 2 * around, paper.height + 2 * around]);
    sheet.setTrimBox(around, around, 2 * paper.width, paper.height);
    sheet.setBleedBox(slug, slug, 2 * paper.width + 2 * bleed, paper.height + 2 * bleed);
    const bottom = slug;
    if (left !== null) {
      const box = { left: slug, right: around + paper.width };
      sheet.drawPage(await cut(sheets, pages, left, box, paper, outside), { x: slug, y: bottom });
    }
    if (right !== null) {
      const box = { left: around, right: around + paper.width + bleed };
      const x = around + paper.width;
      sheet.drawPage(await cut(sheets, pages, right, box, paper, outside), { x, y: bottom });
    }
    if (slug > 0) drawMarks(sheet, paper, outside);
  }
  return sheets;
}

function cut(
  sheets: PDFDocument,
  pages: PDFDocument,
  index: number,
  { left, right }: { left: number; right: number },
  { height }: Paper,
  { bleed, slug }: Outside,
): Promise<PDFEmbeddedPage> {
  return sheets.embedPage(pages.getPage(index), {
    left,
    right,
    bottom: slug,
    top: slug + height + 2 * bleed,
  });
}

/** Where the sheet is cut, and at head and foot where it is folded. */
function drawMarks(sheet: PDFPage, { width, height }: Paper, { bleed, slug }: Outside): void {
  const around = bleed + slug;
  const [from, to] = [bleed + 3, bleed + slug - 3];
  const line = (x1: number, y1: number, x2: number, y2: number, dash?: number[]) =>
    sheet.drawLine({
      start: { x: x1, y: y1 },
      end: { x: x2, y: y2 },
      thickness: 0.25,
      color: rgb(0, 0, 0),
      ...(dash && { dashArray: dash }),
    });
  for (const [y, down] of [
    [around, -1],
    [around + height, 1],
  ] as const) {
    for (const [x, across] of [
      [around, -1],
      [around + 2 * width, 1],
    ] as const) {
      line(x + across * from, y, x + across * to, y);
      line(x, y + down * from, x, y + down * to);
    }
    line(around + width, y + down * from, around + width, y + down * to, [2, 2]);
  }
}
