import { resolve } from 'node:path';
import type { VolumeOptions } from '../../shared/designs/pdf-options.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { volumeFileName } from '../exporters/volume/volume-words.ts';
import { bindVolume } from '../services/volumes/bind-volume.ts';
import { inOrder } from '../services/volumes/volume-handlers.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { linesOf } from './export-command.ts';
import { findPublication } from './find-publication.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface VolumeCommandOptions extends CommonOptions, VolumeOptions {
  /** "1998", or "1998-1999". */
  readonly year?: string;
  /** As issues are numbered. */
  readonly volume?: string;
  readonly output?: string;
}

/** `masthead volume PUBLICATION`: its issues bound into one PDF. */
export const volumeCommand = (
  terminal: Terminal,
  wanted: string,
  options: VolumeCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const found = await findPublication(archive, wanted);
    if (!found.ok) return terminal.failure(found.error.failure, found.error.suggestions);
    const publication = found.value;
    const listed = await archive['issues.list']({ publicationId: publication.id, limit: 5000 });
    const listedIssues = listed.ok ? listed.value.issues : [];
    const issues = inOrder(listedIssues).filter((issue) => isMeant(issue, options));
    if (issues.length === 0) {
      return terminal.failure(failure('not-found', 'There is no issue of that time or volume.'));
    }
    const target = resolve(options.output ?? volumeFileName(publication, issues));
    const { paper, black, standard } = options;
    const chosen = { paper, black, standard };
    const written = await terminal.job((job) =>
      bindVolume({ archive }, { publication, issues, options: chosen }, target, job),
    );
    if (!written.ok) return terminal.failure(written.error);
    terminal.result({ ...written.value, issues: issues.length }, linesOf(written.value));
    return exitCodes.done;
  });

function isMeant({ date, volume }: IssueSummary, options: VolumeCommandOptions): boolean {
  if (options.volume !== undefined && volume !== options.volume) return false;
  if (options.year === undefined) return true;
  const [first = '', last = first] = options.year.split('-');
  const year = date?.slice(0, 4) ?? '';
  return year >= first && year <= last;
}
