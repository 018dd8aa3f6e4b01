import type { Handlers } from '../../shared/contract/contract.ts';
import type { ExportReport } from '../../shared/contract/export-procedures.ts';
import type { ExportOptions } from '../../shared/editions/edition-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import { type EditionInput, readEditionInput } from './edition-input.ts';
import { editionNames } from './edition-names.ts';
import type { FinishedExports } from './finished-exports.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ShellPorts } from './shell-ports.ts';
import { withinContract } from './within-contract.ts';
import { writeEdition } from './write-edition.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** What an export composes. */
export interface ExportParts {
  readonly archive: Pick<Archive, 'issueDocument' | 'readOriginal'>;
  readonly typesetter: Typesetter;
}

export interface ExportServiceParts extends ExportParts {
  readonly ports: Pick<ShellPorts, 'chooseSaveTarget' | 'reveal'>;
  readonly jobs: Jobs;
  readonly finishedExports: FinishedExports;
}

export type ExportFailure = Failure<
  'not-found' | 'cancelled' | 'typesetting-failed' | 'target-unwritable' | 'disk-full'
>;

/** A report before the file has an address for a window. */
export type WrittenExport = Omit<ExportReport, 'address'>;

export function exportHandlers(
  parts: ExportServiceParts,
): Pick<Handlers, 'exports.run' | 'exports.reveal'> {
  const { archive, ports, jobs, finishedExports } = parts;
  return {
    'exports.run': ({ jobId, issueId, options }) =>
      jobs.run(jobId, async (job) => {
        const document = await archive.issueDocument(issueId);
        if (!document.ok) return withinContract('exports.run', document);
        const target = await ports.chooseSaveTarget(suggestedName(document.value, options));
        if (target === null) return err(cancelled());
        const written = await exportIssue(parts, issueId, options, target, job);
        if (!written.ok) return withinContract('exports.run', written);
        return ok({ ...written.value, address: finishedExports.add(written.value.path) });
      }),
    'exports.reveal': async ({ path }) => {
      if (finishedExports.holds(path) && (await ports.reveal(path))) return ok({});
      return err(
        failure('not-found', 'That export cannot be shown in its folder.', {
          file: path,
          hint: 'It may have been moved, or made in an earlier session.',
        }),
      );
    },
  };
}

/**
 * Exports an issue as it is now to `targetPath`. A failed or cancelled export leaves an earlier
 * file there as it was.
 */
export async function exportIssue(
  { archive, typesetter }: ExportParts,
  issueId: Identifier,
  options: ExportOptions,
  targetPath: string,
  job: Job,
): Promise<Result<WrittenExport, ExportFailure>> {
  job.progress('Reading the issue', 0, null);
  const input = await readEditionInput(archive, issueId);
  if (!input.ok) return input;
  return exportEdition(input.value, options, targetPath, typesetter, job);
}

/** The same for an issue that was read already. */
export async function exportEdition(
  input: EditionInput,
  options: ExportOptions,
  targetPath: string,
  typesetter: Typesetter,
  job: Job,
): Promise<Result<WrittenExport, ExportFailure>> {
  if (job.signal.aborted) return err(cancelled());
  const exported = await writeEdition(options, input, typesetter, job);
  if (!exported.ok) return exported;
  if (job.signal.aborted) return err(cancelled());

  job.progress('Writing the file', 0, null);
  const { bytes, pages, checks } = exported.value;
  const written = await writeWholeFile(targetPath, bytes, job.signal);
  if (!written.ok) return written;
  const validation = { format: options.format, checks: [...checks] };
  return ok({ path: targetPath, bytes: bytes.length, pages, validation });
}

/** The name that an export of this issue has unless the user gives it another. */
export const suggestedName = (document: IssueDocument, options: ExportOptions): string =>
  editionNames(document)(options);

const cancelled = () => failure('cancelled', 'The export was cancelled.');
