import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PaperName } from '../../shared/designs/house-design.ts';
import { editionFormats } from '../../shared/editions/edition-formats.ts';
import {
  type EditionFormatName,
  exportOptions,
  type OptionsOf,
} from '../../shared/editions/edition-options.ts';
import { publicationEditionNames } from '../../shared/editions/publication-edition.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import { failure } from '../../shared/kernel/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { exportIssue, suggestedName, type WrittenExport } from '../services/exports.ts';
import { changesInWords } from '../services/site/site-in-words.ts';
import { type WrittenListed, writeList } from '../services/write-list.ts';
import { openTypesetter } from '../typesetting/open-typesetter.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findIssue } from './find-issue.ts';
import { reportLines } from './report-lines.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ExportCommandOptions extends CommonOptions {
  readonly format: EditionFormatName;
  /** What is chosen about the format; a format takes of it what it knows. */
  readonly standard?: OptionsOf<'pdf'>['standard'];
  readonly paper?: PaperName;
  /** In millimetres. */
  readonly bleed?: number;
  readonly marks?: boolean;
  readonly black?: OptionsOf<'pdf'>['black'];
  readonly imposition?: OptionsOf<'pdf'>['imposition'];
  readonly width?: number;
  readonly sources?: OptionsOf<'text'>['sources'];
  readonly from?: string;
  /** A saved list of editions, in place of one format. */
  readonly recipe?: string;
  /** The file, or the folder of a list. */
  readonly output?: string;
}

/** `masthead export ISSUE` */
export const exportCommand = (
  terminal: Terminal,
  wanted: string,
  options: ExportCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, options, 'existing', async (archive) => {
    const found = await findIssue(archive, wanted);
    if (!found.issue) {
      const hint =
        found.suggestions.length > 0 ? 'These would be found:' : 'The archive has no issue yet.';
      const message = `No single issue is called “${wanted}”. ${hint}`;
      return terminal.failure(failure('not-found', message), found.suggestions);
    }
    const typesetter = openTypesetter();
    try {
      const write = options.recipe === undefined ? writeOne : writeRecipe;
      return await write(terminal, { archive, typesetter }, found.issue, options);
    } finally {
      await typesetter.close();
    }
  });

interface Parts {
  readonly archive: Archive;
  readonly typesetter: Typesetter;
}

async function writeOne(
  terminal: Terminal,
  parts: Parts,
  issue: IssueSummary,
  { output, ...chosen }: ExportCommandOptions,
): Promise<ExitCode> {
  const form = exportOptions.parse(chosen);
  const document = await parts.archive.issueDocument(issue.id);
  if (!document.ok) return terminal.failure(document.error);
  const target = resolve(output ?? suggestedName(document.value, form));
  const written = await terminal.job((job) => exportIssue(parts, issue.id, form, target, job));
  if (!written.ok) return terminal.failure(written.error);
  terminal.result(written.value, linesOf(written.value));
  return exitCodes.done;
}

/** All editions of a saved list; one that fails costs itself alone, and the exit code tells it. */
async function writeRecipe(
  terminal: Terminal,
  parts: Parts,
  issue: IssueSummary,
  { recipe: name = '', output }: ExportCommandOptions,
): Promise<ExitCode> {
  const recipes = await parts.archive.exportRecipes(issue.publicationId);
  if (!recipes.ok) return terminal.failure(recipes.error);
  const recipe = recipes.value.find((it) => it.name.toLowerCase() === name.toLowerCase());
  if (!recipe) {
    const message = `No list of editions is called “${name}”. These are saved:`;
    return terminal.failure(
      failure('not-found', message),
      recipes.value.map((it) => it.name),
    );
  }
  const { editions, ofPublication, pattern } = recipe;
  const folder = resolve(output ?? recipe.folder ?? '.');
  // Where it cannot be made, every edition says so.
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const order = { issueId: issue.id, editions, ofPublication, pattern, folder };
  const done = await terminal.job((job) => writeList(parts, order, job));
  if (!done.ok) return terminal.failure(done.error);
  const { written } = done.value;
  const lines = written.flatMap(linesOfListed);
  terminal.result({ folder, ...done.value }, lines);
  const isWhole = !done.value.cancelled && written.every(({ report }) => report !== null);
  return isWhole ? exitCodes.done : exitCodes.failed;
}

const nameOfListed = (format: WrittenListed['format']): string =>
  format === 'volume' || format === 'site'
    ? publicationEditionNames[format]
    : editionFormats[format].name;

function linesOfListed({ format, report, failure: fault, changes }: WrittenListed): string[] {
  if (!report) {
    const told = [fault?.message, fault?.hint, fault?.file && `(${fault.file})`];
    return [`${nameOfListed(format)}: ${told.filter(Boolean).join(' ')}`];
  }
  return [...linesOf(report), ...(changes ? [changesInWords(changes)] : [])];
}

export function linesOf({ path, bytes, pages, validation }: WrittenExport): string[] {
  const size = `${Math.ceil(bytes / 1024)} KB`;
  const sum = [...(pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`]), size];
  return [`${path} (${sum.join(', ')})`, ...reportLines(validation)];
}
