import type { RunFont, TextRun } from './pdf-page.ts';
import { type Affine, after, toAffine } from './place-on-page.ts';

/** A piece of text as pdf.js tells it. */
export interface PrintedItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** Where a marked stretch of the page begins or ends, as pdf.js tells it. */
export interface PrintedMark {
  readonly type: string;
  readonly id?: string | undefined;
  readonly tag?: string | undefined;
}

/** What is known of the font of a piece. */
export interface PrintedStyle {
  readonly vertical: boolean;
  readonly font: RunFont;
}

interface Paper {
  /** From the file's points to those of the page as it is shown. */
  readonly map: Affine;
  readonly width: number;
  readonly height: number;
}

/** The runs of a page, read as most of its text runs. */
export interface PlacedRuns {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** What the file marks as no part of its text. */
  readonly furniture: readonly TextRun[];
  /** Words that run in another direction than most. */
  readonly aside: readonly string[];
  /** Whether the page was turned so that its text runs from left to right. */
  readonly turned: boolean;
}

/** A quarter turn counts as one up to this, in degrees. */
const SLACK = 8;
/** The baseline of letters that stand askew by themselves, as if in italics. */
const SKEW = 0.1;

/** Characters that print nothing. */
const silent = /[\p{Cc}\u200b\u2060\ufeff]/gu;

/** Where more than this share is marked as furniture, the marks are wrong. */
const MOST_FURNITURE = 0.3;
/** Marks within each other. */
const MOST_MARKS = 200;

/** Runs right, down, left or up; `down` is also where columns of East Asia run. */
type Direction = 'right' | 'down' | 'left' | 'up' | 'aslant';

interface Placed extends TextRun {
  readonly direction: Direction;
  readonly isFurniture: boolean;
}

/**
 * Places pieces of text on the page. Where most text runs down or up the page, as in columns of
 * Japanese or on a sheet that is set sideways, the page is turned so that it runs to the right.
 */
export function placeRuns(
  items: readonly (PrintedItem | PrintedMark)[],
  styleOf: (font: string) => PrintedStyle,
  paper: Paper,
): PlacedRuns {
  const styles = new Map<string, PrintedStyle>();
  const styleNamed = (name: string) => {
    const style = styles.get(name) ?? styleOf(name);
    styles.set(name, style);
    return style;
  };
  let spaced = false;
  const placed: Placed[] = [];
  const marks = new OpenMarks();
  for (const item of items) {
    if (!('str' in item)) marks.pass(item);
    else if (item.str.trim() === '') spaced ||= item.str !== '';
    else {
      const run = placeRun(item, styleNamed(item.fontName), paper.map, spaced);
      if (run) placed.push({ ...run, content: marks.content, isFurniture: marks.isFurniture });
      spaced = /\s$/.test(item.str);
    }
  }
  const direction = mostCommon(placed);
  const along = placed.filter((run) => run.direction === direction);
  const other = placed.filter((run) => run.direction !== direction);
  const { width, height } = paper;
  const [furniture, text] = partition(along, ({ isFurniture }) => isFurniture);
  const turned = (runs: readonly Placed[]): TextRun[] =>
    runs.map(({ direction: _, isFurniture: __, ...run }) => ({
      ...run,
      ...turn(run, direction, paper),
    }));
  const isTurned = direction === 'down' || direction === 'up';
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    ...(letters(furniture) > letters(along) * MOST_FURNITURE
      ? { runs: turned(along), furniture: [] }
      : { runs: turned(text), furniture: turned(furniture) }),
    aside: other.map(({ text }) => text),
    turned: direction !== 'right',
  };
}

/** The marked stretches that a place of the page stands in. */
class OpenMarks {
  readonly #open: { readonly content: string | null; readonly isFurniture: boolean }[] = [];

  get content(): string | null {
    return this.#open.at(-1)?.content ?? null;
  }

  get isFurniture(): boolean {
    return this.#open.at(-1)?.isFurniture ?? false;
  }

  pass({ type, id, tag }: PrintedMark): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else if (this.#open.length < MOST_MARKS) {
      this.#open.push({
        content: id ?? this.content,
        isFurniture: this.isFurniture || tag === 'Artifact',
      });
    }
  }
}

const letters = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean) {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))] as const;
}

function placeRun(
  item: PrintedItem,
  { vertical, font }: PrintedStyle,
  map: Affine,
  spaced: boolean,
): Omit<Placed, 'content' | 'isFurniture'> | null {
  const own = toAffine(item.transform);
  const text = item.str.replace(silent, '').trim();
  if (!own || text === '') return null;
  const [a, b, c, d, x, y] = after(map, own);
  const size = Math.hypot(c, d);
  const width = vertical ? item.height : item.width;
  if (![x, y, size, width].every(Number.isFinite) || size <= 0) return null;
  const leans = Math.abs(c) > SKEW * Math.abs(d) && Math.abs(b) < SKEW * Math.abs(a);
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  return {
    text,
    x,
    y,
    width,
    size,
    font: { ...font, italic: font.italic || leans, fixed: font.fixed && !vertical },
    spaced: spaced || /^\s/.test(item.str),
    rightToLeft: item.dir === 'rtl',
    direction: vertical ? 'down' : directionOf(angle),
  };
}

function directionOf(angle: number): Direction {
  const near = (target: number) => Math.abs(angle - target) <= SLACK;
  if (near(0)) return 'right';
  if (near(90)) return 'down';
  if (near(-90)) return 'up';
  return near(180) || near(-180) ? 'left' : 'aslant';
}

function mostCommon(runs: readonly Placed[]): Direction {
  const counts = new Map<Direction, number>();
  for (const { direction, text } of runs) {
    counts.set(direction, (counts.get(direction) ?? 0) + text.length);
  }
  counts.delete('aslant');
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 'right';
}

function turn(
  { x, y }: TextRun,
  direction: Direction,
  { width, height }: Paper,
): { readonly x: number; readonly y: number } {
  if (direction === 'down') return { x: y, y: width - x };
  if (direction === 'up') return { x: height - y, y: x };
  return direction === 'left' ? { x: width - x, y: height - y } : { x, y };
}
