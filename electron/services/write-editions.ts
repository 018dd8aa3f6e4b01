import { join } from 'node:path';
import { editionFormats } from '../../shared/editions/edition-formats.ts';
import type { EditionFormatName, ExportOptions } from '../../shared/editions/edition-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { readableSlug } from '../exporters/citations/readable-slug.ts';
import { issueFileName } from '../exporters/issue-file-name.ts';
import { type ExportParts, exportIssue, type WrittenExport } from './exports.ts';
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
  parts: ExportParts,
  { issueId, editions, folder, pattern }: EditionsOrder,
  job: Job,
): Promise<Result<WrittenEditions, Failure<'not-found'>>> {
  const document = await parts.archive.issueDocument(issueId);
  if (!document.ok) return document;
  const written: WrittenEditions['written'][number][] = [];
  const names = new Set<string>();
  for (const [index, options] of editions.entries()) {
    if (job.signal.aborted) break;
    const { format } = options;
    const progress = () => job.progress(editionFormats[format].name, index, editions.length);
    progress();
    const target = join(folder, freeName(document.value, options, pattern, names));
    const outcome = await exportIssue(parts, issueId, options, target, { ...job, progress });
    if (outcome.ok) written.push({ format, report: outcome.value, failure: null });
    else if (outcome.error.kind !== 'cancelled') {
      written.push({ format, report: null, failure: outcome.error });
    }
  }
  return ok({ written, cancelled: written.length < editions.length });
}

/** Two editions of one format differ in name: "ledger.pdf", "ledger-2.pdf". */
function freeName(
  document: IssueDocument,
  { format }: ExportOptions,
  pattern: string,
  taken: Set<string>,
): string {
  const { extension } = editionFormats[format];
  const base = baseName(document, pattern);
  let name = `${base}.${extension}`;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}.${extension}`;
  taken.add(name);
  return name;
}

function baseName({ publication, issue }: IssueDocument, pattern: string): string {
  const own = issueFileName(publication.slug, issue, 'x').slice(0, -2);
  if (pattern === '') return own;
  const facts: Readonly<Record<string, string | null>> = {
    publication: publication.slug,
    date: issue.date,
    volume: issue.volume,
    number: issue.number,
  };
  const named = pattern.replace(/\{(\w+)\}/g, (_, fact: string) => readableSlug(facts[fact] ?? ''));
  return named.replace(/^[\s.-]+|[\s.-]+$/g, '') || own;
}
