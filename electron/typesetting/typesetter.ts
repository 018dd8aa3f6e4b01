import type { PdfStandard } from '../../shared/designs/pdf-options.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { MoreLines } from './level-groups.ts';
import type { BlockPosition, Drawing } from './typst-engine.ts';

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
}

/** The pages of an order for a screen. */
export interface DrawnPages extends Drawing {
  readonly pages: number;
  readonly blocks: readonly BlockPosition[];
  readonly unreadablePictures: readonly string[];
  /** How its columns were levelled: handed back with the next order of the same issue, it saves time. */
  readonly levelled: LevelledBefore;
}

/** How the columns of an issue were levelled before its latest change. */
export interface LevelledBefore {
  readonly height: number | null;
  readonly more: MoreLines;
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
  draw(
    order: PrintOrder,
    job: TypesettingJob,
    last?: LevelledBefore,
  ): Promise<Result<DrawnPages, TypesettingFailure>>;
  close(): Promise<void>;
}
