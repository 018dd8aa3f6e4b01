import { readFile, writeFile } from 'node:fs/promises';
import type { EditionCheck } from '../../../shared/editions/validation.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { bytesOf } from '../../exporters/pdf/finish-pdf.ts';
import { type Ordered, preflight } from '../../exporters/pdf/preflight.ts';
import { type BoundPart, bindPages } from '../../exporters/volume/bind-pages.ts';
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
  /** The pages that are the volume's own. */
  readonly own: PrintOrder;
  readonly contents: string;
  readonly index: string;
  readonly parts: readonly (Omit<BoundPart, 'read'> & { readonly file: string })[];
  readonly ordered: Ordered;
  readonly file: string;
}

/** What it says: how far it is, and the outcome. */
export type PressAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'set'; readonly outcome: Result<SetDocument, TypesettingFailure> }
  | { readonly kind: 'bound'; readonly outcome: Result<BoundDocument, TypesettingFailure> };

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
    { own, contents, index, parts, ordered, file }: BindOrder,
    progress: (done: number) => void,
  ): Promise<Result<BoundDocument, TypesettingFailure>> {
    const printed = await this.#print(own);
    if (!printed.ok) return printed;
    const { pdf, pages, entries } = printed.value;
    const indexed = entries.find(({ list, name }) => list === 'parts' && name === 'index');
    const before = indexed ? indexed.page - 1 : pages;
    const volume = await bindPages(
      { pdf, before, contents, index },
      parts.map((part) => ({ ...part, read: () => readFile(part.file) })),
      progress,
    );
    const checks = preflight(volume, ordered);
    await writeFile(file, await bytesOf(volume));
    return ok({ pages: volume.getPageCount(), checks });
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
