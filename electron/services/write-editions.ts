import { join } from 'node:path';
import { editionFormats } from '../../shared/editions/edition-formats.ts';
import type { EditionFormatName, ExportOptions } from '../../shared/editions/edition-options.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { readEditionInput } from './edition-input.ts';
import { editionNames } from './edition-names.ts';
import { type ExportParts, exportEdition, type WrittenExport } from './exports.ts';
import type { Job } from './jobs.ts';

/** Editions of one issue that are written into one folder. */
export interface EditionsOrder {
  readonly issueId: Identifier;
  readonly editions: readonly ExportOptions[];
  readonly folder: string;
  /** What files are called; empty: the names that exports have. */
  readonly pattern: string;
}

export interface WrittenEditions {
  /** In their order, as far as it came. */
  readonly written: readonly {
    readonly format: EditionFormatName;
    readonly report: WrittenExport | null;
    readonly failure: Failure | null;
  }[];
  /** Whether it was cancelled before all were written; what was finished stays. */
  readonly cancelled: boolean;
}

/** Writes one edition after the other; one that fails costs itself alone. */
export async function writeEditions(
  { archive, typesetter }: ExportParts,
  { issueId, editions, folder, pattern }: EditionsOrder,
  job: Job,
): Promise<Result<WrittenEditions, Failure<'not-found'>>> {
  job.progress('Reading the issue', 0, null);
  const input = await readEditionInput(archive, issueId);
  if (!input.ok) return input;
  const written: WrittenEditions['written'][number][] = [];
  const nameOf = editionNames(input.value.document, pattern);
  for (const [index, options] of editions.entries()) {
    if (job.signal.aborted) break;
    const { format } = options;
    const progress = () => job.progress(editionFormats[format].name, index, editions.length);
    progress();
    const target = join(folder, nameOf(options));
    const own = { ...job, progress };
    const outcome = await exportEdition(input.value, options, target, typesetter, own);
    if (outcome.ok) written.push({ format, report: outcome.value, failure: null });
    else if (outcome.error.kind !== 'cancelled') {
      written.push({ format, report: null, failure: outcome.error });
    }
  }
  return ok({ written, cancelled: written.length < editions.length });
}
