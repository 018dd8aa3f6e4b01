import { resolve } from 'node:path';
import { ok } from '../../shared/kernel/result.ts';
import { writeArchiveJson } from '../services/archive-json/write-archive-json.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findPublication } from './find-publication.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ArchiveCommandOptions extends CommonOptions {
  readonly output?: string;
}

/** `masthead archive [PUBLICATION]`: all of it as JSON, to be rebuilt elsewhere. */
export const archiveCommand = (
  terminal: Terminal,
  wanted: string | undefined,
  options: ArchiveCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const found = wanted ? await findPublication(archive, wanted) : ok(null);
    if (!found.ok) return terminal.failure(found.error.failure, found.error.suggestions);
    const publication = found.value;
    const target = resolve(options.output ?? `${publication?.slug ?? 'archive'}.json`);
    const written = await terminal.job((job) =>
      writeArchiveJson(archive, publication, target, job),
    );
    if (!written.ok) return terminal.failure(written.error);
    const { path, bytes, issues } = written.value;
    const size = `${Math.ceil(bytes / 1024)} KB`;
    terminal.result(written.value, [`${path} (${issues} issues, ${size})`]);
    return exitCodes.done;
  });
