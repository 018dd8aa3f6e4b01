import { resolve } from 'node:path';
import { siteOptions } from '../../shared/editions/site-options.ts';
import { siteInWords } from '../services/site/site-in-words.ts';
import { writeSite } from '../services/site/write-site.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findPublication } from './find-publication.ts';
import type { Terminal } from './terminal.ts';
import { type CommonOptions, withArchive } from './with-archive.ts';

export interface SiteCommandOptions extends CommonOptions {
  readonly into: string;
  /** Where it will stand on the web. */
  readonly address?: string;
  readonly drafts?: boolean;
}

/** `masthead site PUBLICATION --into FOLDER`: a web archive, written or brought up to date. */
export const siteCommand = (
  terminal: Terminal,
  wanted: string,
  { into, address, drafts, ...common }: SiteCommandOptions,
): Promise<ExitCode> =>
  withArchive(terminal, common, 'existing', async (archive) => {
    const found = await findPublication(archive, wanted);
    if (!found.ok) return terminal.failure(found.error.failure, found.error.suggestions);
    const options = siteOptions.parse({ address: address ?? '', drafts: drafts ?? false });
    const folder = resolve(into);
    const written = await terminal.job((job) =>
      writeSite(archive, { publication: found.value, options, folder }, job),
    );
    if (!written.ok) return terminal.failure(written.error);
    terminal.result(written.value, siteInWords(written.value));
    return written.value.cancelled ? exitCodes.failed : exitCodes.done;
  });
