import { readFile, writeFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import type { Paper } from '../../../shared/designs/papers.ts';
import type { EditionCheck } from '../../../shared/editions/validation.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { bytesAs, nameGreysByInk, setBoxes } from '../../exporters/pdf/finish-pdf.ts';
import { type Ordered, preflight } from '../../exporters/pdf/preflight.ts';
import type { X4Metadata } from '../../exporters/pdf/press/make-x4.ts';
import { type BoundPart, bindPages, type OwnPages } from '../../exporters/volume/bind-pages.ts';
import { openCommandEngine } from '../../typesetting/command-engine.ts';
import { openNativeEngine } from '../../typesetting/native-engine.ts';
import { setPages } from '../../typesetting/set-pages.ts';
import type {
  PrintedDocument,
  PrintOrder,
  TypesettingFailure,
} from '../../typesetting/typesetter.ts';
import type { TypstEngine } from '../../typesetting/typst-engine.ts';

/** What the process that makes a volume is asked, one thing after the other. */
export type PressRequest =
  | { readonly kind: 'set'; readonly order: PrintOrder; readonly file: string }
  | { readonly kind: 'bind'; readonly order: BindOrder };

export interface BindOrder {
  /** The pages that are the volume's own, as they were set. */
  readonly own: Omit<OwnPages, 'pdf'> & { readonly file: string };
  readonly parts: readonly (Omit<BoundPart, 'read'> & { readonly file: string })[];
  readonly ordered: Ordered;
  readonly paper: Paper;
  /** How the one ink is named where all is printed in it. */
  readonly black: 'grey' | 'cmyk' | null;
  /** What the file says of itself where it is made for a press. */
  readonly metadata: X4Metadata;
  readonly file: string;
}

/** What it says: how far it is, and the outcome. */
export type PressAnswer =
  | { readonly kind: 'progress'; readonly told: PressProgress }
  | { readonly kind: 'set'; readonly outcome: Result<SetDocument, TypesettingFailure> }
  | { readonly kind: 'bound'; readonly outcome: Result<BoundDocument, TypesettingFailure> };

export interface PressProgress {
  readonly stage: string;
  readonly done: number;
  /** Null where it cannot be known. */
  readonly total: number | null;
}

export type SetDocument = Omit<PrintedDocument, 'pdf'>;

export interface BoundDocument {
  readonly pages: number;
  readonly checks: readonly EditionCheck[];
}

/** Sets the issues of a volume into files, and binds these. For a process of its own. */
export class VolumePress {
  readonly #engine = openNativeEngine().then((engine) => engine ?? openCommandEngine());

  async set(order: PrintOrder, file: string): Promise<Result<SetDocument, TypesettingFailure>> {
    const printed = await this.#print(order);
    if (!printed.ok) return printed;
    const { pdf, ...set } = printed.value;
    await writeFile(file, pdf);
    return ok(set);
  }

  async bind(
    { own, parts, ordered, paper, black, metadata, file }: BindOrder,
    progress: (told: PressProgress) => void,
  ): Promise<Result<BoundDocument, TypesettingFailure>> {
    const volume = await bindPages(
      { ...own, pdf: await readFile(own.file) },
      parts.map((part) => ({ ...part, read: () => readFile(part.file) })),
      (done) => progress({ stage: 'Binding the issues', done, total: parts.length }),
    );
    progress({ stage: 'Putting the file together', done: 0, total: null });
    setBoxes(volume, paper, { bleed: 0, slug: 0 });
    if (black === 'grey') nameGreysByInk(volume);
    const bytes = await bytesAs(ordered.standard, volume, metadata);
    await writeFile(file, bytes);

    progress({ stage: 'Looking the file over', done: 0, total: null });
    const isKept = ordered.standard !== 'x-4';
    const written = isKept ? volume : await PDFDocument.load(bytes, { updateMetadata: false });
    const checks = preflight(written, ordered);
    return ok({ pages: written.getPageCount(), checks });
  }

  async #print(order: PrintOrder): Promise<Result<PrintedDocument, TypesettingFailure>> {
    const engine: TypstEngine | null = await this.#engine;
    if (engine) {
      // Of one issue little serves the next but the templates.
      await engine.forget(1);
      return setPages(engine, order, () => undefined);
    }
    return err(
      failure('typesetting-failed', 'This machine has no typesetter for a volume.', {
        hint: 'Install the command typst, from 0.14 on, and try again.',
      }),
    );
  }
}
