import { createHash } from 'node:crypto';
import { invariant } from '../../../shared/kernel/invariant.ts';
import type {
  GlyphKey,
  PageDrawing,
  PageMark,
  PrintedStretch,
  TextMark,
} from '../../../shared/pages/page-drawing.ts';
import { Archived } from './archived.ts';
import { IDENTITY, type Matrix, placeOf, scaled, shifted, thousandth, within } from './matrix.ts';

export interface VectorPage {
  /** Two pages with the same have the same print; the same print may have another. */
  readonly fingerprint: string;
  readonly width: number;
  readonly height: number;
}

/** A document in the engine's own form: each page is drawn when it is asked for. */
export interface VectorDocument {
  readonly pages: readonly VectorPage[];
  draw(page: number): PageDrawing;
  /** The outline of a glyph in the language of SVG; empty where it has none. */
  outline(glyph: GlyphKey): string;
}

/** Runs of letters that were read before, by their fingerprints: most stand in the next drawing, too. */
export type ReadTexts = Map<number, ReadText>;

interface ReadText {
  /** From the place of the run to its first glyph, in points. */
  readonly inset: number;
  readonly run: Omit<TextMark, 'kind' | 'at'>;
}

const MAGIC = 'tsvr';
/** Kinds of what a document holds. */
const ITEMS = 4;
const FONTS = 5;
const GLYPHS = 6;
const LAYOUTS = 7;
/** Kinds of items. */
const PICTURE = 1;
const LINK = 2;
const PATH = 3;
const TEXT = 4;
const TRANSFORMED = 5;
const GROUP = 6;
/** Kinds of transformation. */
const MATRIX = 0;
const TRANSLATE = 1;
const SCALE = 2;
const CLIP = 5;
const OUTLINE = 2;
/** Of most typefaces, to the size of their type. */
const UNITS = 1000;

/**
 * Reads what `NodeCompiler.vector` gives (version 0.7.0 of the package, which is pinned; the form is
 * `reflexo::vector::ir`). It costs a sixth of the same pages as SVG and holds the text of each run.
 */
export function readVector(bytes: Uint8Array, texts: ReadTexts = new Map()): VectorDocument {
  const archived = new Archived(bytes);
  const root = archived.length - 16;
  invariant(archived.integer(root) === magicNumber(), 'pages come in the form that is known');
  const held = new Map(
    archived.elements(root + 8, 12).map((at) => [archived.tag(at), at + 4] as const),
  );
  const of = (kind: number): number => {
    const at = held.get(kind);
    invariant(at !== undefined, 'a document holds items, typefaces, glyphs and a layout');
    return at;
  };
  const items = new Map(
    archived.elements(of(ITEMS), 48).map((at) => [archived.shortFingerprint(at), at + 16] as const),
  );
  const units = new Map(
    archived
      .elements(archived.pointer(of(FONTS)), 56)
      .map((at) => [archived.integer(at + 32), archived.float(at + 48)] as const),
  );
  const pages = pagesOf(archived, of(LAYOUTS));
  let outlines: Map<GlyphKey, number> | undefined;
  return {
    pages,
    draw: (page) => {
      const painter = new PagePainter(archived, items, units, texts);
      const item = pages[page]?.item;
      invariant(item !== undefined, 'only pages of the document are drawn');
      return painter.paint(item);
    },
    outline: (glyph) => {
      outlines ??= outlinesOf(archived, archived.pointer(of(GLYPHS)));
      const at = outlines.get(glyph);
      return at === undefined ? '' : archived.text(at + 8);
    },
  };
}

function magicNumber(): number {
  return new DataView(new TextEncoder().encode(MAGIC).buffer).getUint32(0, true);
}

function pagesOf(archived: Archived, layouts: number): (VectorPage & { item: number })[] {
  const [region] = archived.elements(archived.pointer(layouts), 20);
  invariant(region !== undefined, 'a document has a layout');
  const [layout] = archived.elements(region + 12, 12);
  invariant(layout !== undefined, 'a layout has pages');
  return archived.elements(archived.pointer(layout + 8) + 8, 24).map((at) => ({
    fingerprint: archived.fingerprint(at),
    item: archived.shortFingerprint(at),
    width: archived.float(at + 16),
    height: archived.float(at + 20),
  }));
}

function outlinesOf(archived: Archived, glyphs: number): Map<GlyphKey, number> {
  return new Map(
    archived
      .elements(glyphs, 16)
      .filter((at) => archived.tag(at + 8) === OUTLINE)
      .map((at) => [
        `${archived.integer(at)}:${archived.integer(at + 4)}`,
        archived.pointer(at + 12),
      ]),
  );
}

/** Collects the marks of one page. */
class PagePainter {
  readonly #archived: Archived;
  readonly #items: ReadonlyMap<number, number>;
  readonly #units: ReadonlyMap<number, number>;
  readonly #texts: ReadTexts;
  readonly #stretches: PrintedStretch[] = [];

  constructor(
    archived: Archived,
    items: ReadonlyMap<number, number>,
    units: ReadonlyMap<number, number>,
    texts: ReadTexts,
  ) {
    this.#archived = archived;
    this.#items = items;
    this.#units = units;
    this.#texts = texts;
  }

  paint(item: number): PageDrawing {
    const marks: PageMark[] = [];
    this.#paint(item, IDENTITY, marks);
    return { marks, stretches: inOrderOfParts(this.#stretches) };
  }

  #paint(item: number, matrix: Matrix, marks: PageMark[]): void {
    const at = this.#items.get(item);
    if (at === undefined) return;
    switch (this.#archived.tag(at)) {
      case PICTURE:
        marks.push(this.#picture(at, matrix));
        return;
      case LINK:
        this.#stretch(at, matrix);
        return;
      case PATH:
        marks.push(this.#path(at + 4, matrix));
        return;
      case TEXT:
        marks.push(this.#text(item, at, matrix));
        return;
      case TRANSFORMED:
        this.#transformed(at, matrix, marks);
        return;
      case GROUP:
        for (const member of this.#archived.elements(at + 4, 24)) {
          const [x, y] = [this.#archived.float(member), this.#archived.float(member + 4)];
          this.#paint(this.#archived.shortFingerprint(member + 8), shifted(matrix, x, y), marks);
        }
    }
  }

  #transformed(at: number, matrix: Matrix, marks: PageMark[]): void {
    const held = this.#archived.shortFingerprint(at + 16);
    const value = this.#archived.pointer(at + 12);
    const number = (index: number) => this.#archived.float(value + 4 * index);
    switch (this.#archived.tag(at + 8)) {
      case MATRIX:
        this.#paint(
          held,
          within(matrix, [number(0), number(1), number(2), number(3), number(4), number(5)]),
          marks,
        );
        return;
      case TRANSLATE:
        this.#paint(held, shifted(matrix, number(0), number(1)), marks);
        return;
      case SCALE:
        this.#paint(held, scaled(matrix, number(0), number(1)), marks);
        return;
      case CLIP: {
        const clipped: PageMark[] = [];
        this.#paint(held, matrix, clipped);
        const d = this.#archived.text(value + 12);
        marks.push({ kind: 'clipped', at: placeOf(matrix), d, marks: clipped });
      }
    }
  }

  #text(item: number, at: number, matrix: Matrix): PageMark {
    const read = this.#texts.get(item) ?? this.#readText(at);
    this.#texts.set(item, read);
    return { kind: 'text', at: placeOf(shifted(matrix, read.inset, 0)), ...read.run };
  }

  #readText(at: number): ReadText {
    const archived = this.#archived;
    const [shape, content] = [archived.pointer(at + 4), archived.pointer(at + 8)];
    const face = archived.integer(shape);
    const told = archived.elements(content + 8, 20);
    const xs: number[] = [];
    let end = 0;
    for (const glyph of told) {
      xs.push(Math.round((end + archived.float(glyph)) * 100));
      end += archived.float(glyph + 8);
    }
    xs.push(Math.round(end * 100));
    const run = {
      scale: archived.float(shape + 24) / (this.#units.get(face) ?? UNITS),
      fill: this.#styles(shape + 16).fill ?? '#000000',
      face,
      glyphs: told.map((glyph) => archived.integer(glyph + 16)),
      steps: xs.slice(1).map((x, index) => x - (xs[index] ?? 0)),
      text: archived.text(content),
    };
    return { inset: (xs[0] ?? 0) / 100, run };
  }

  #path(at: number, matrix: Matrix): PageMark {
    const d = this.#archived.text(at + 12);
    return { kind: 'path', at: placeOf(matrix), d, ...this.#styles(at + 20) };
  }

  /** Ends and joins of lines are drawn as they are by themselves. */
  #styles(at: number): { fill?: string; stroke?: string; width?: number } {
    const styles: { fill?: string; stroke?: string; width?: number } = {};
    for (const style of this.#archived.elements(at, 12)) {
      const kind = this.#archived.tag(style);
      if (kind === 0) styles.fill = this.#archived.text(style + 4);
      if (kind === 1) styles.stroke = this.#archived.text(style + 4);
      if (kind === 7) styles.width = this.#archived.float(style + 4);
    }
    return styles;
  }

  #picture(at: number, matrix: Matrix): PageMark {
    const image = this.#archived.pointer(at + 12);
    const bytes = this.#archived.bytes(image + 16);
    return {
      kind: 'picture',
      at: placeOf(matrix),
      width: this.#archived.float(at + 4),
      height: this.#archived.float(at + 8),
      source: createHash('sha256').update(bytes).digest('hex'),
    };
  }

  /** Links carry the names of what was printed; those that lead somewhere are none. */
  #stretch(at: number, matrix: Matrix): void {
    const href = this.#archived.text(at + 4);
    if (!href.startsWith(PART)) return;
    this.#stretches.push({
      part: href.slice(PART.length),
      x: thousandth(matrix[4]),
      y: thousandth(matrix[5]),
      width: thousandth(this.#archived.float(at + 12)),
      height: thousandth(this.#archived.float(at + 16)),
    });
  }
}

/** Part by part, each from its top to its bottom: the engine tells lines of one run before others. */
export const inOrderOfParts = (stretches: readonly PrintedStretch[]): PrintedStretch[] =>
  stretches.toSorted(
    (one, other) => compared(one.part, other.part) || one.y - other.y || one.x - other.x,
  );

const compared = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** What the addresses begin with under which templates print the parts of a text. */
const PART = 'part:';
