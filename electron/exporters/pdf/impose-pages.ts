import { grayscale, PDFDocument, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
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
  const halves = sides.flatMap(([left, right]) => [
    { page: left, box: { left: slug, right: around + paper.width } },
    { page: right, box: { left: around, right: around + paper.width + bleed } },
  ]);
  const embedded = await embed(sheets, pages, halves, paper, outside);
  for (const at of sides.keys()) {
    const sheet = sheets.addPage([2 * paper.width + 2 * around, paper.height + 2 * around]);
    sheet.setTrimBox(around, around, 2 * paper.width, paper.height);
    sheet.setBleedBox(slug, slug, 2 * paper.width + 2 * bleed, paper.height + 2 * bleed);
    const [left, right] = [embedded.get(2 * at), embedded.get(2 * at + 1)];
    if (left) sheet.drawPage(left, { x: slug, y: slug });
    if (right) sheet.drawPage(right, { x: around + paper.width, y: slug });
    if (slug > 0) drawMarks(sheet, paper, outside);
  }
  return sheets;
}

interface Half {
  readonly page: number | null;
  /** How much of its width is printed. */
  readonly box: { readonly left: number; readonly right: number };
}

/** The printed parts of all pages by the places of their halves, with one copy of each typeface. */
async function embed(
  sheets: PDFDocument,
  pages: PDFDocument,
  halves: readonly Half[],
  { height }: Paper,
  { bleed, slug }: Outside,
): Promise<ReadonlyMap<number, PDFEmbeddedPage>> {
  const printed = halves.flatMap(({ page, box }, at) => (page === null ? [] : [{ page, box, at }]));
  const [bottom, top] = [slug, slug + height + 2 * bleed];
  const embedded = await sheets.embedPages(
    printed.map(({ page }) => pages.getPage(page)),
    printed.map(({ box }) => ({ ...box, bottom, top })),
  );
  return new Map(
    printed.flatMap(({ at }, index) => {
      const page = embedded[index];
      return page ? [[at, page] as const] : [];
    }),
  );
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
      color: grayscale(0),
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
