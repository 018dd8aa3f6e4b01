import type { Result } from '../../shared/kernel/result.ts';

export type PdfStandard = 'a-2a' | 'a-3a' | 'ua-1';

/** Where something stands, in points from the top left of its page; pages count from 1. */
export interface Position {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** What a template tells of its layout through `<mark>`s; see `balance.typ`. */
export interface Layout {
  /** Top and bottom of the text on a full page. */
  readonly page: { readonly top: number; readonly bottom: number };
  /** Where the columns begin. */
  readonly start: Position;
  /** Where their text ends. */
  readonly end: Position;
  /** Where the page goes on below them. */
  readonly after: Position;
}

/** What Typst objected to, in its own words, with file and line. */
export interface TypstProblem {
  readonly messages: readonly string[];
}

/** One way to run Typst: a file system of its own in memory or in a folder, layouts, and PDF. */
export interface TypstEngine {
  /** Takes all files away. */
  clear(): Promise<void>;
  /** Paths are absolute in the engine's own file system: `/issue.json`. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Null for a document without marks. */
  layOut(mainPath: string): Promise<Result<Layout | null, TypstProblem>>;
  /** The document that was laid out last. `timestamp` in seconds since 1970. */
  pdf(standard: PdfStandard, timestamp: number): Promise<Result<Uint8Array, TypstProblem>>;
  close(): Promise<void>;
}

type Mark = { place: 'page'; top: number; bottom: number } | ({ place: string } & Position);

/** Puts together what the marks of a document say. */
export function layoutFromMarks(marks: readonly unknown[]): Layout | null {
  const places = new Map((marks as readonly Mark[]).map((mark) => [mark.place, mark]));
  const found = ['page', 'start', 'end', 'after'].every((place) => places.has(place));
  return found ? (Object.fromEntries(places) as unknown as Layout) : null;
}
