/** From the coordinates of a mark to those of its page: a translation, or a whole matrix. */
export type Place = readonly [x: number, y: number] | readonly [...Six];
type Six = [a: number, b: number, c: number, d: number, e: number, f: number];

/** The outline of a glyph: the number of its typeface, the same in every drawing, and its own. */
export type GlyphKey = `${number}:${number}`;

/** A run of letters on one line. */
export interface TextMark {
  readonly kind: 'text';
  readonly at: Place;
  /** From units of the outlines to points; outlines stand on their baseline with y upwards. */
  readonly scale: number;
  readonly fill: string;
  readonly face: number;
  readonly glyphs: readonly number[];
  /** From the place of each glyph to that of the next, in hundredths of a point. */
  readonly steps: readonly number[];
  readonly text: string;
}

export interface PathMark {
  readonly kind: 'path';
  readonly at: Place;
  /** In the language of SVG. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

export interface PictureMark {
  readonly kind: 'picture';
  readonly at: Place;
  readonly width: number;
  readonly height: number;
  /** SHA-256 of its bytes. */
  readonly source: string;
}

/** Marks of which no more is seen than what lies within an outline. */
export interface ClippedMarks {
  readonly kind: 'clipped';
  readonly at: Place;
  readonly d: string;
  readonly marks: readonly PageMark[];
}

/** What is painted; later marks lie over earlier ones. */
export type PageMark = TextMark | PathMark | PictureMark | ClippedMarks;

/** Where a part of a text was printed: a rectangle in points from the top left of the page. */
export interface PrintedStretch {
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One page for a screen. Lengths are in points. */
export interface PageDrawing {
  readonly marks: readonly PageMark[];
  /** Part by part, each from top to bottom. */
  readonly stretches: readonly PrintedStretch[];
}
