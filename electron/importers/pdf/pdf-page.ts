/** How a run of text is set. */
export interface RunFont {
  readonly bold: boolean;
  readonly italic: boolean;
  /** All letters are equally wide. */
  readonly fixed: boolean;
}

/**
 * Text that stands together on one line in one font. Places are in points from the upper left
 * corner of the page as it is read, x to the right and y down; `y` is that of the baseline.
 */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: RunFont;
  /** Whether the file sets a space before it, however narrow. */
  readonly spaced: boolean;
  readonly rightToLeft: boolean;
  /** The stretch of the page that a tagged file names so; null in others. */
  readonly content: string | null;
}

/** A rectangle of the page, in the same points. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of the page that leads to an address. */
export interface PageLink extends Box {
  readonly href: string;
}

/** A part of a tagged page: which contents make it, and what it is. */
export interface PageElement {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'note' | 'quotation' | 'contents' | 'table';
  readonly contents: readonly string[];
  /** Of a heading, from 1. */
  readonly level?: number | undefined;
  /** Of an item: lists that its list stands in. */
  readonly depth?: number | undefined;
  /** Of a table: contents of its cells, row by row. */
  readonly rows?: readonly (readonly (readonly string[])[])[] | undefined;
  /** Of a table: whether its first row heads its columns. */
  readonly headed?: boolean | undefined;
}

/** A page as its file draws it, before anything is told of what it says. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Text that the file itself says is no part of what is to be read: heads, feet, folios. */
  readonly furniture: readonly TextRun[];
  /** What a tagged file says that its text is, in the order in which it is read; else empty. */
  readonly elements: readonly PageElement[];
  /** Lines drawn from side to side. */
  readonly rules: readonly Box[];
  /** Frames and tinted grounds that text may stand in. */
  readonly frames: readonly Box[];
  readonly links: readonly PageLink[];
  /** How much of the page pictures cover, 0 to 1. */
  readonly pictured: number;
  /** What the page holds besides text to be read: words set aslant or along its edge, and such. */
  readonly aside: readonly string[];
}
