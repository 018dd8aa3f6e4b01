import type { FileReport, ImportReport } from '../../shared/contract/import-procedures.ts';
import type { PlannedFile } from '../../shared/imports/import-plan.ts';
import type { Archive } from '../archive/archive.ts';
import type { ImportSource } from '../services/imports/add-files.ts';
import { writeImportReport } from '../services/imports/export-import-report.ts';
import { type ImportOptions, importFiles, tryFiles } from '../services/imports/import-files.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { expandFiles } from './expand-files.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ImportCommandOptions extends CommonOptions {
  readonly publication?: string;
  readonly recipe?: string;
  readonly dryRun?: boolean;
  /** Where the account of every stretch of every file is written. */
  readonly report?: string;
}

/** `masthead import FILES…` */
export async function importCommand(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const sources = await expandFiles(paths);
  if (!sources.ok) return terminal.failure(sources.error);
  const how = { publicationTitle: options.publication, recipe: options.recipe };
  return withArchive(terminal, options, 'create', (archive) =>
    options.dryRun
      ? tryOut(terminal, archive, sources.value, how)
      : store(terminal, archive, sources.value, how, options.report),
  );
}

async function store(
  terminal: Terminal,
  archive: Archive,
  sources: readonly ImportSource[],
  how: ImportOptions,
  report: string | undefined,
): Promise<ExitCode> {
  const imported = await terminal.job((job) => importFiles(archive, sources, how, job));
  if (!imported.ok) return terminal.failure(imported.error);
  if (report !== undefined) {
    const { batchId } = imported.value;
    const written = await terminal.job((job) => writeImportReport(archive, batchId, report, job));
    if (!written.ok) return terminal.failure(written.error);
  }
  return tellReport(terminal, imported.value);
}

function tellReport(terminal: Terminal, report: ImportReport): ExitCode {
  const { files } = report;
  terminal.result(report, [...files.flatMap(linesOf), sumOf(files)]);
  return files.some(({ outcome }) => outcome === 'kept') ? exitCodes.keptUnread : exitCodes.done;
}

async function tryOut(
  terminal: Terminal,
  archive: Archive,
  sources: readonly ImportSource[],
  how: ImportOptions,
): Promise<ExitCode> {
  const tried = await terminal.job((job) => tryFiles(archive, sources, how, job));
  if (!tried.ok) return terminal.failure(tried.error);
  const { plan, files } = tried.value;
  terminal.result({ plan, files }, [
    ...files.map(plannedLine),
    `${plan.issues} issues with ${plan.briefings} briefings would be stored; ${plan.questions} questions, ${plan.doubles} doubles. Nothing was stored.`,
  ]);
  return plan.fates.kept ? exitCodes.keptUnread : exitCodes.done;
}

const plannedLine = ({ name, fate, explanation, confidence }: PlannedFile): string => {
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)} % sure)`;
  return `${name}: ${fate}. ${explanation}${sure}`;
};

const linesOf = ({ name, outcome, explanation, warnings }: FileReport): string[] => [
  `${name}: ${outcome}. ${explanation}`,
  ...warnings.map(({ message, place }) => `  ${place ? `${place}: ` : ''}${message}`),
];

function sumOf(files: readonly FileReport[]): string {
  const count = (outcome: FileReport['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  return `${count('imported')} imported, ${count('duplicate')} known before, ${count('kept')} kept unread.`;
}
