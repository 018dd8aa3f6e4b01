import type { FileReport } from '../../shared/contract/import-procedures.ts';
import { importFiles } from '../services/imports/import-files.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { expandFiles } from './expand-files.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ImportCommandOptions extends CommonOptions {
  readonly publication?: string;
}

/** `masthead import FILES…` */
export async function importCommand(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const sources = await expandFiles(paths);
  if (!sources.ok) return terminal.failure(sources.error);
  return withArchive(terminal, options, 'create', async (archive) => {
    const imported = await terminal.job((job) =>
      importFiles(archive, sources.value, { publicationTitle: options.publication }, job),
    );
    if (!imported.ok) return terminal.failure(imported.error);
    const { files } = imported.value;
    terminal.result(imported.value, [...files.flatMap(linesOf), sumOf(files)]);
    return files.some(({ outcome }) => outcome === 'kept') ? exitCodes.keptUnread : exitCodes.done;
  });
}

const linesOf = ({ name, outcome, explanation, warnings }: FileReport): string[] => [
  `${name}: ${outcome}. ${explanation}`,
  ...warnings.map(({ message, place }) => `  ${place ? `${place}: ` : ''}${message}`),
];

function sumOf(files: readonly FileReport[]): string {
  const count = (outcome: FileReport['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  return `${count('imported')} imported, ${count('duplicate')} known before, ${count('kept')} kept unread.`;
}
