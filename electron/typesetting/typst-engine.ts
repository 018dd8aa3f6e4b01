import type { PdfStandard } from '../../shared/designs/pdf-options.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** Where something stands, in points from the top left of its page; pages count from 1. */
export interface Position {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** One text in columns over many pages. */
export interface Flow {
  /** Top and bottom of the text on a full page. */
  readonly page: {
    readonly top: number;
    readonly bottom: number;
    readonly columns: number;
    /** From the left of one column to that of the next. */
    readonly stride: number;
  };
  /** Where the columns begin. */
  readonly start: Position;
  /** Where their text ends. */
  readonly end: Position;
  /** Where the page goes on below them. */
  readonly after: Position;
}

/** One of several texts in columns, each level by itself. */
export interface Group extends Pick<Flow, 'end' | 'after'> {
  readonly name: string;
  readonly page: Pick<Flow['page'], 'top' | 'bottom'> & {
    /** From one line to the next. */
    readonly pitch: number;
  };
}

/** What a template tells of its layout through `<mark>`s; see `library/columns.typ`. */
export interface Layout {
  /** Null where the template does not mark its last page. */
  readonly pages: number | null;
  readonly flow: Flow | null;
  readonly groups: readonly Group[];
  /** Of an issue in a volume: what the contents and the index of the volume lead to. */
  readonly entries: readonly PlacedEntry[];
}

/** A name of the index, or a briefing by its anchor, and the page of the issue on which it stands. */
export interface PlacedEntry {
  readonly list: string;
  readonly name: string;
  readonly page: number;
}

/** What Typst objected to, in its own words, with file and line. */
export interface TypstProblem {
  readonly messages: readonly string[];
}

/** What templates found by measuring, by names: `found` in `library/columns.typ`. */
export type Found = Readonly<Record<string, unknown>>;

/** Pages in the engine's own form, which `vector/` reads. */
export interface VectorDrawing {
  readonly bytes: Uint8Array;
  readonly found: Found;
}

/** One way to run Typst: a file system of its own in memory or in a folder, layouts, and PDF. */
export interface TypstEngine {
  /** Takes all files away. */
  clear(): Promise<void>;
  /**
   * Forgets what was of no use for the last documents: asked once for each, since it would fill the
   * memory. Takes milliseconds, for which nobody who types should wait. `age` is for how many of
   * them something is kept that is of no use, where that is not left to the engine.
   */
  forget(age?: number): Promise<void>;
  /** Paths are absolute in the engine's own file system: `/issue.json`. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  layOut(mainPath: string): Promise<Result<Layout, TypstProblem>>;
  /** The document that was laid out last. `timestamp` in seconds since 1970. */
  pdf(standard: PdfStandard, timestamp: number): Promise<Result<Uint8Array, TypstProblem>>;
  /**
   * The document that was laid out last as SVG, all pages one below the other; letters are shapes,
   * links are left out.
   */
  svg(): Promise<Result<string, TypstProblem>>;
  /** The same document for who draws it again and again. */
  vector(): Promise<Result<VectorDrawing, TypstProblem>>;
  close(): Promise<void>;
}

interface Mark extends Position {
  readonly place: string;
  readonly group: string | null;
  readonly entry?: readonly [list: string, name: string];
}

/** Puts together what the marks of a document say. */
export function layoutFromMarks(told: readonly unknown[]): Layout {
  const marks = withFeet(told as readonly Mark[]);
  const of = (group: string | null) =>
    new Map(marks.filter((mark) => mark.group === group).map((mark) => [mark.place, mark]));
  const alone = of(null);
  const isFlow = ['page', 'start', 'end', 'after'].every((place) => alone.has(place));
  const names = new Set(marks.flatMap(({ group }) => (group ? [group] : [])));
  return {
    pages: alone.get('last')?.page ?? null,
    flow: isFlow ? (Object.fromEntries(alone) as unknown as Flow) : null,
    entries: marks.flatMap(({ entry, page }) =>
      entry ? [{ list: entry[0], name: entry[1], page }] : [],
    ),
    groups: [...names].map(
      (name) => ({ name, ...Object.fromEntries(of(name)) }) as unknown as Group,
    ),
  };
}

/**
 * A block that cannot be broken may reach below the columns while the text goes on at the top of the
 * next one, so that the end of the text tells nothing of it: then its foot is where the text ends.
 */
function withFeet(marks: readonly Mark[]): Mark[] {
  let feet: Mark[] = [];
  const ends = new Map<string | null, Mark>();
  for (const mark of marks) {
    if (mark.place === 'foot') feet.push(mark);
    if (mark.place === 'end') ends.set(mark.group, mark);
    if (mark.place !== 'after') continue;
    const low = feet.find(({ page, y }) => page === mark.page && y > mark.y + 1);
    if (low) ends.set(mark.group, { ...mark, place: 'end', y: low.y });
    feet = [];
  }
  return marks.flatMap((mark) => {
    if (mark.place === 'foot') return [];
    return mark.place === 'end' ? [ends.get(mark.group) ?? mark] : [mark];
  });
}
