import { createHash } from 'node:crypto';
import type {
  GlyphKey,
  PageDrawing,
  PageMark,
  PrintedStretch,
} from '../../shared/pages/page-drawing.ts';
import type { PlacedPiece } from './placed-print.ts';
import type { LivePage } from './typesetter.ts';
import type { Found } from './typst-engine.ts';
import type { ReadTexts } from './vector/read-vector.ts';

/** What is kept from drawing to drawing of one issue. */
export interface LiveMemory {
  /** The glyphs whose outlines were told. */
  readonly outlined: Set<GlyphKey>;
  /** The pages of the last drawing. */
  drawn: readonly DrawnPage[];
  /** What templates measured for it. */
  found: Found;
  /** The block that was last drawn alone on these pages. */
  block: DrawnBlock | null;
  readonly texts: ReadTexts;
}

export interface DrawnPage extends LivePage {
  /** Of the engine; null where not all of it was drawn at once. */
  readonly fingerprint: string | null;
  readonly drawing: PageDrawing;
  /** Each as JSON. */
  readonly marks: readonly string[];
  readonly stretches: readonly string[];
}

/** A block by itself, and where it stands on the pages. */
export interface DrawnBlock {
  /** All that its print depends on, as JSON. */
  readonly told: string;
  /** Which of the widths that columns may have make it what it is there: of one line, many do. */
  readonly widths: readonly number[];
  readonly height: number;
  readonly pieces: readonly PlacedPiece[];
}

export const newLiveMemory = (): LiveMemory => ({
  outlined: new Set(),
  drawn: [],
  found: {},
  block: null,
  texts: new Map(),
});

/**
 * Its id is made from what is told of it: the fingerprint of a page may differ from drawing to
 * drawing though its print does not, as typefaces are numbered in the order in which threads meet them.
 */
export function drawnPage(
  page: Pick<DrawnPage, 'fingerprint' | 'width' | 'height'>,
  drawing: PageDrawing,
): DrawnPage {
  const [marks, stretches] = [drawing.marks.map(asJson), drawing.stretches.map(asJson)];
  const id = createHash('sha1').update(wholeOf({ marks, stretches })).digest('base64url');
  return { ...page, id, drawing, marks, stretches };
}

/** A `PageDrawing` as JSON. */
export const wholeOf = ({ marks, stretches }: Pick<DrawnPage, 'marks' | 'stretches'>): string =>
  `{"marks":[${marks.join()}],"stretches":[${stretches.join()}]}`;

/** Most of a page stays the same objects when a block of it changes. */
function asJson(item: PageMark | PrintedStretch): string {
  const before = written.get(item);
  if (before !== undefined) return before;
  const json = JSON.stringify(item);
  written.set(item, json);
  return json;
}

const written = new WeakMap<object, string>();
