import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isAllowedHref } from '../../../shared/manuscript/manuscript.ts';
import { importLimits } from '../import-limits.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import { type PageDrawing, readDrawing } from './page-drawing.ts';
import type { Box, PageElement, PageLink, PdfPage, TextRun } from './pdf-page.ts';
import { type Affine, placeBox, toAffine } from './place-on-page.ts';
import { type PrintedStyle, placeRuns } from './place-runs.ts';
import { readElements } from './read-elements.ts';
import { restoreHyphens } from './restore-hyphens.ts';

/** Reads what a page draws. What of it is damaged is left out; only a lost page throws, and one that is overfull. */
export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { OPS } = await loadPdfjs();
  const viewport = page.getViewport({ scale: 1 });
  const map = toAffine(viewport.transform) ?? upright(viewport.height);
  // The drawing first: it brings the fonts, which the text only names.
  const { glyphs, ...drawing } = await drawingOf(page, map, OPS);
  const content = await page.getTextContent({ includeMarkedContent: true });
  if (content.items.length > importLimits.pdfRunsOnPage) throw new RangeError('It is no page.');
  const items = restoreHyphens(content.items, glyphs);
  const { turned, ...placed } = placeRuns(
    items,
    (name) => styleOf(page, name, content.styles[name]),
    { map, width: viewport.width, height: viewport.height },
  );
  return {
    number: page.pageNumber,
    ...placed,
    elements: turned ? [] : await elementsOf(page, placed.runs),
    rules: drawing.rules,
    frames: drawing.frames.filter((frame) => !coversPage(frame, viewport)),
    links: turned ? [] : await linksOf(page, map),
    pictured: share(drawing.pictures, viewport),
  };
}

const upright = (height: number): Affine => [1, 0, 0, -1, 0, height];

async function drawingOf(
  page: PDFPageProxy,
  map: Affine,
  names: Readonly<Record<string, number>>,
): Promise<PageDrawing & { readonly glyphs: readonly string[] }> {
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = argsArray.filter((_, index) => fnArray[index] === names.showText);
    return {
      ...readDrawing({ orders: fnArray, values: argsArray, names }, map),
      glyphs: shown.flatMap(glyphsOf),
    };
  } catch {
    return { rules: [], frames: [], pictures: [], glyphs: [] };
  }
}

/** What the glyphs of one order to show text stand for; numbers between them are distances. */
function glyphsOf(order: unknown): string[] {
  const [glyphs] = Array.isArray(order) ? order : [];
  if (!Array.isArray(glyphs)) return [];
  return glyphs.flatMap((glyph: { unicode?: unknown } | null) =>
    typeof glyph?.unicode === 'string' ? [glyph.unicode] : [],
  );
}

function styleOf(
  page: PDFPageProxy,
  name: string,
  style: { readonly vertical: boolean; readonly fontFamily: string } | undefined,
): PrintedStyle {
  const known = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const printed = String(known?.name ?? '');
  return {
    vertical: style?.vertical ?? false,
    font: {
      bold: Boolean(known?.bold || known?.black) || /bold|black|heavy|semibold|demi/i.test(printed),
      italic: Boolean(known?.italic) || /italic|oblique|slanted|kursiv/i.test(printed),
      fixed: Boolean(known?.isMonospace) || style?.fontFamily === 'monospace',
    },
  };
}

async function linksOf(page: PDFPageProxy, map: Affine): Promise<PageLink[]> {
  let notes: readonly unknown[];
  try {
    notes = await page.getAnnotations();
  } catch {
    return [];
  }
  return notes.slice(0, importLimits.pageParts).flatMap((note): PageLink[] => {
    const { url, rect } = note as { url?: unknown; rect?: unknown };
    if (typeof url !== 'string' || url.length > 4096 || !isAllowedHref(url)) return [];
    const corners = Array.isArray(rect) ? rect.map(Number) : [];
    if (corners.length !== 4 || !corners.every(Number.isFinite)) return [];
    return [{ ...placeBox(map, corners as [number, number, number, number]), href: url }];
  });
}

async function elementsOf(page: PDFPageProxy, runs: readonly TextRun[]): Promise<PageElement[]> {
  try {
    return readElements(await page.getStructTree(), runs);
  } catch {
    return [];
  }
}

type Paper = { readonly width: number; readonly height: number };

const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

const share = (boxes: readonly Box[], { width, height }: Paper): number =>
  Math.min(1, boxes.reduce((sum, box) => sum + areaOf(box), 0) / Math.max(1, width * height));

const coversPage = (box: Box, { width, height }: Paper): boolean =>
  areaOf(box) > width * height * 0.7;
