import { transferPaths } from '../../../shared/contract/transfer.ts';
import { boxOfMark, changedArea, meets } from '../../../shared/pages/changed-area.ts';
import type { PageDrawing, PageMark, Place, TextMark } from '../../../shared/pages/page-drawing.ts';
import type { Box } from '../../../shared/pages/reading-order.ts';
import type { GlyphShapes } from './glyph-shapes.ts';

export interface PaintedPage {
  readonly drawing: PageDrawing;
  readonly width: number;
  readonly height: number;
}

const PAPER = '#ffffff';

interface LastPainted {
  readonly drawing: PageDrawing;
  readonly scale: number;
  /** Whether no picture was missing. */
  readonly isWhole: boolean;
}

/** What was painted last on a canvas. */
const painted = new WeakMap<HTMLCanvasElement, LastPainted>();

/**
 * Paints a page over the whole of a canvas, which is made as large as it is at `scale` dots a point;
 * of print that is painted there already, only what has changed. Pictures follow as soon as they are
 * there; then `onPicture` is called.
 */
export function paintPage(
  canvas: HTMLCanvasElement,
  { drawing, width, height }: PaintedPage,
  glyphs: GlyphShapes,
  scale: number,
  onPicture: () => void,
): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const last = painted.get(canvas);
  const isSameSize = canvas.width === across && canvas.height === down && last?.scale === scale;
  if (!isSameSize) [canvas.width, canvas.height] = [across, down];
  const area = last?.isWhole && isSameSize ? changedArea(last.drawing, drawing) : null;

  const dots = area ? wholeDots(area, scale) : { x: 0, y: 0, width: across, height: down };
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(dots.x, dots.y, dots.width, dots.height);
  context.clip();
  context.fillStyle = PAPER;
  context.fillRect(dots.x, dots.y, dots.width, dots.height);
  const painter = new Painter(context, glyphs, scale, onPicture);
  painter.paint(area ? marksIn(drawing, inPoints(dots, scale)) : drawing.marks);
  context.restore();
  painted.set(canvas, { drawing, scale, isWhole: painter.isWhole });
}

/** The dots that an area in points has a part of. */
function wholeDots({ x, y, width, height }: Box, scale: number): Box {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
  const [right, bottom] = [Math.ceil((x + width) * scale), Math.ceil((y + height) * scale)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const inPoints = ({ x, y, width, height }: Box, scale: number): Box => ({
  x: x / scale,
  y: y / scale,
  width: width / scale,
  height: height / scale,
});

const marksIn = ({ marks }: PageDrawing, area: Box): PageMark[] =>
  marks.filter((mark) => {
    const box = boxOfMark(mark);
    return !box || meets(box, area);
  });

class Painter {
  /** Whether each picture was there. */
  isWhole = true;
  readonly #context: CanvasRenderingContext2D;
  readonly #glyphs: GlyphShapes;
  readonly #scale: number;
  readonly #onPicture: () => void;

  constructor(
    context: CanvasRenderingContext2D,
    glyphs: GlyphShapes,
    scale: number,
    onPicture: () => void,
  ) {
    this.#context = context;
    this.#glyphs = glyphs;
    this.#scale = scale;
    this.#onPicture = onPicture;
  }

  paint(marks: readonly PageMark[]): void {
    for (const mark of marks) this.#mark(mark);
  }

  #mark(mark: PageMark): void {
    const context = this.#context;
    switch (mark.kind) {
      case 'text':
        this.#text(mark);
        return;
      case 'path': {
        this.#place(mark.at);
        const path = new Path2D(mark.d);
        if (mark.fill) {
          context.fillStyle = mark.fill;
          context.fill(path);
        }
        if (mark.stroke) {
          context.strokeStyle = mark.stroke;
          context.lineWidth = mark.width ?? 1;
          context.stroke(path);
        }
        return;
      }
      case 'picture': {
        const picture = pictureOf(mark.source, this.#onPicture);
        this.#place(mark.at);
        if (picture) context.drawImage(picture, 0, 0, mark.width, mark.height);
        else this.isWhole = false;
        return;
      }
      case 'clipped':
        context.save();
        this.#place(mark.at);
        context.clip(new Path2D(mark.d));
        this.paint(mark.marks);
        context.restore();
    }
  }

  #text({ at, scale, fill, face, glyphs, steps }: TextMark): void {
    const context = this.#context;
    const dots = this.#scale;
    const [a, b, c, d, e, f] = at.length === 2 ? [1, 0, 0, 1, ...at] : at;
    context.fillStyle = fill;
    let along = 0;
    for (const [index, glyph] of glyphs.entries()) {
      const shape = this.#glyphs.shapeOf(face, glyph);
      if (shape) {
        const x = along / 100;
        context.setTransform(
          a * scale * dots,
          b * scale * dots,
          -c * scale * dots,
          -d * scale * dots,
          (a * x + e) * dots,
          (b * x + f) * dots,
        );
        context.fill(shape);
      }
      along += steps[index] ?? 0;
    }
  }

  #place(at: Place): void {
    const [a, b, c, d, e, f] = at.length === 2 ? [1, 0, 0, 1, ...at] : at;
    const dots = this.#scale;
    this.#context.setTransform(a * dots, b * dots, c * dots, d * dots, e * dots, f * dots);
  }
}

const pictures = new Map<string, HTMLImageElement>();

/** Null until it is there. */
function pictureOf(source: string, onThere: () => void): HTMLImageElement | null {
  const known = pictures.get(source);
  if (known?.complete) return known.naturalWidth > 0 ? known : null;
  const picture = known ?? new Image();
  picture.addEventListener('load', onThere, { once: true });
  if (!known) {
    picture.src = `${transferPaths.image}/${source}`;
    pictures.set(source, picture);
  }
  return null;
}
