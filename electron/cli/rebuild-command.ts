import { readFile } from 'node:fs/promises';
import { failure } from '../../shared/kernel/failure.ts';
import { readArchiveJson, rebuildArchive } from '../services/archive-json/rebuild-archive.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

/** `masthead rebuild FILE` */
export async function rebuildCommand(
  terminal: Terminal,
  path: string,
  options: CommonOptions,
): Promise<ExitCode> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    return terminal.failure(failure('not-found', 'There is no such file.', { file: path }));
  }
  const file = readArchiveJson(text, path);
  if (!file.ok) return terminal.failure(file.error);
  return withArchive(terminal, options, 'create', async (archive) => {
    const rebuilt = await terminal.job((job) => rebuildArchive(archive, file.value, job));
    if (!rebuilt.ok) return terminal.failure(rebuilt.error);
    const { publications, issues, briefings } = rebuilt.value;
    const sum = `Publications: ${publications}, issues: ${issues}, briefings: ${briefings}.`;
    terminal.result(rebuilt.value, [sum]);
    return exitCodes.done;
  });
}
