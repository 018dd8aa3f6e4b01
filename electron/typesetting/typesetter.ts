import type { PdfStandard } from '../../shared/designs/pdf-options.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { GlyphKey } from '../../shared/pages/page-drawing.ts';
import type { MoreLines } from './level-groups.ts';
import type { Found, PlacedEntry } from './typst-engine.ts';

/** One document to be printed: everything that the typesetter may read. */
export interface PrintOrder {
  /** A file of `resources/templates/designs`, or files of one's own, with `main.typ` among them. */
  readonly template: string | ReadonlyMap<string, Uint8Array>;
  /** Read by the template from `/issue.json` as values, never as markup. */
  readonly data: unknown;
  /** Read by the template from `/design.json`: its measures, typefaces, colours. */
  readonly design: unknown;
  /** Bytes by the paths under which `data` names them (`/pictures/….png`). */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What the file carries with it beside its pages, by paths; the design names them. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly standard: PdfStandard;
  /** The time that the file bears, in seconds since 1970. */
  readonly timestamp: number;
}

export interface PrintedDocument {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The paths of pictures whose bytes could not be read; their words were printed. */
  readonly unreadablePictures: readonly string[];
  /** Where it is an issue of a volume. */
  readonly entries: readonly PlacedEntry[];
}

/** The pages of an order for a screen. */
export interface DrawnPages {
  /** All pages one below the other. */
  readonly svg: string;
  readonly pages: number;
  readonly unreadablePictures: readonly string[];
}

/** An issue that is drawn again and again while someone types. */
export interface LiveOrder {
  readonly order: PrintOrder;
  /** Null the first time, and where its briefings or its design are others now. */
  readonly last: LevelledBefore | null;
  /** The anchors of the briefings whose text may have changed since they were last levelled. */
  readonly changed: readonly string[];
  /** Draws at once, with columns nearly as they were; at a pause they are levelled anew. */
  readonly isHasty: boolean;
  /** The ids of the pages that need not be told again. */
  readonly known: readonly string[];
}

/** The same issue with one block of a text changed since its last drawing. */
export interface BlockOrder {
  /** One of the finished designs. */
  readonly design: string;
  /** The language of the publication, as `/issue.json` tells it. */
  readonly issue: unknown;
  readonly before: BlockInBriefing;
  readonly after: BlockInBriefing;
  /** Its number among the blocks of its briefing. */
  readonly place: number;
  /** Whether what is printed elsewhere depends on the page that parts of it stand on. */
  readonly tellsItsPage: boolean;
  /** How many notes stand at the foot of pages before its own; null where it has none. */
  readonly notesBefore: number | null;
  readonly known: readonly string[];
}

/** A briefing as `/issue.json` tells it; of its other blocks, only their kinds. */
export interface BlockInBriefing {
  readonly anchor: string;
  readonly dateline: string;
  readonly blocks: readonly { readonly kind: string }[];
}

/** What of pages is another where no more than a block has changed. */
export type BlockPages = Pick<LivePages, 'pages' | 'drawings' | 'changes' | 'outlines'>;

export interface LivePage {
  /** Two pages with the same print have the same. */
  readonly id: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export interface LivePages {
  readonly pages: readonly LivePage[];
  /** Of the pages that were not known, by their ids: `PageDrawing` as JSON. */
  readonly drawings: Readonly<Record<string, string>>;
  /** Of those that were not known but are much like one that was: `PageChanges` as JSON. */
  readonly changes: Readonly<Record<string, string>>;
  /** Of the glyphs that these are the first to have. */
  readonly outlines: Readonly<Record<GlyphKey, string>>;
  readonly unreadablePictures: readonly string[];
  readonly levelled: LevelledBefore;
}

/** How the columns of an issue were levelled before its latest change. */
export interface LevelledBefore {
  readonly height: number | null;
  readonly more: MoreLines;
  readonly found: Found;
}

export type TypesettingFailure = Failure<'typesetting-failed' | 'cancelled'>;

/** What of a job the typesetter needs. */
export interface TypesettingJob {
  readonly signal: AbortSignal;
  progress(stage: string, done: number, total: number | null): void;
}

/** Sets documents into pages, one after another, without keeping the event loop waiting. */
export interface Typesetter {
  typeset(
    order: PrintOrder,
    job: TypesettingJob,
  ): Promise<Result<PrintedDocument, TypesettingFailure>>;
  /** Draws instead of printing. Only the engine that Masthead brings along can. */
  draw(order: PrintOrder, job: TypesettingJob): Promise<Result<DrawnPages, TypesettingFailure>>;
  /** Draws page by page; a typesetter of its own for each that is looked at, or outlines are missing. */
  drawLive(live: LiveOrder, job: TypesettingJob): Promise<Result<LivePages, TypesettingFailure>>;
  /**
   * Draws the same issue again with one block changed: null where it is not certain that nothing else
   * is printed otherwise, so that all must be drawn.
   */
  drawBlock(order: BlockOrder, job: TypesettingJob): Promise<BlockPages | null>;
  close(): Promise<void>;
}
