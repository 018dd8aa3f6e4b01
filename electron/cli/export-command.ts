import { resolve } from 'node:path';
import type { PaperName } from '../../shared/designs/house-design.ts';
import { type EditionFormatName, exportOptions } from '../../shared/editions/edition-options.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { exportIssue, suggestedName } from '../services/exports.ts';
import { openTypesetter } from '../typesetting/open-typesetter.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findIssue } from './find-issue.ts';
import { reportLines } from './report-lines.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface ExportCommandOptions extends CommonOptions {
  readonly format: EditionFormatName;
  /** What is chosen about the format; a format takes of it what it knows. */
  readonly standard?: 'a-2a' | 'ua-1';
  readonly paper?: PaperName;
  readonly width?: number;
  readonly sources?: 'in-text' | 'numbered';
  readonly from?: string;
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
    const { output, ...chosen } = options;
    const form = exportOptions.parse(chosen);
    const document = await archive.issueDocument(found.issue.id);
    if (!document.ok) return terminal.failure(document.error);
    const target = resolve(output ?? suggestedName(document.value, form));
    const issueId = found.issue.id;
    const typesetter = openTypesetter();
    try {
      const written = await terminal.job((job) =>
        exportIssue({ archive, typesetter }, issueId, form, target, job),
      );
      if (!written.ok) return terminal.failure(written.error);
      const { path, bytes, pages, validation } = written.value;
      const size = `${Math.ceil(bytes / 1024)} KB`;
      const sum = [...(pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`]), size];
      terminal.result(written.value, [`${path} (${sum.join(', ')})`, ...reportLines(validation)]);
      return exitCodes.done;
    } finally {
      await typesetter.close();
    }
  });
