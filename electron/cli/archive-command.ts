import { resolve } from 'node:path';
import { failure } from '../../shared/kernel/failure.ts';
import { writeArchiveJson } from '../services/archive-json/write-archive-json.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ArchiveCommandOptions extends CommonOptions {
  readonly output?: string;
}

/** `masthead archive [PUBLICATION]`: all of it as JSON, to be rebuilt elsewhere. */
export const archiveCommand = (
  terminal: Terminal,
  title: string | undefined,
  options: ArchiveCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const listed = await archive['publications.list']({});
    if (!listed.ok) return terminal.failure(listed.error);
    const wanted = title?.toLowerCase();
    const publication = listed.value.find(
      (it) => it.title.toLowerCase() === wanted || it.slug === wanted,
    );
    if (wanted && !publication) {
      const titles = listed.value.map((it) => `"${it.title}"`);
      const message = `No publication is called “${title}”. These are there:`;
      return terminal.failure(failure('not-found', message), titles);
    }
    const target = resolve(options.output ?? `${publication?.slug ?? 'archive'}.json`);
    const written = await terminal.job((job) =>
      writeArchiveJson(archive, publication ?? null, target, job),
    );
    if (!written.ok) return terminal.failure(written.error);
    const { path, bytes, issues } = written.value;
    const size = `${Math.ceil(bytes / 1024)} KB`;
    terminal.result(written.value, [`${path} (${issues} issues, ${size})`]);
    return exitCodes.done;
  });
