import type { GlyphKey } from '../../../shared/pages/page-drawing.ts';

/** The shapes of letters, made ready for a canvas when one is first painted. */
export class GlyphShapes {
  readonly #outlines = new Map<GlyphKey, string>();
  readonly #shapes = new Map<GlyphKey, Path2D>();

  add(outlines: Readonly<Record<string, string>>): void {
    for (const [key, d] of Object.entries(outlines)) this.#outlines.set(key as GlyphKey, d);
  }

  /** Null for a letter without a shape: a space. */
  shapeOf(face: number, glyph: number): Path2D | null {
    const key: GlyphKey = `${face}:${glyph}`;
    const made = this.#shapes.get(key);
    if (made) return made;
    const d = this.#outlines.get(key);
    if (!d) return null;
    const shape = new Path2D(d);
    this.#shapes.set(key, shape);
    return shape;
  }
}
