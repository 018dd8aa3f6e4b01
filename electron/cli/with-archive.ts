import { existsSync } from 'node:fs';
import { failure } from '../../shared/kernel/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { openArchive } from '../archive/open-archive.ts';
import { archiveLocation } from '../services/archive-location.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Every command takes these. */
export interface CommonOptions {
  readonly archive?: string;
  readonly json?: boolean;
}

/** Opens the archive for one command, and closes it whatever happens. Only an import founds one. */
export async function withArchive(
  terminal: Terminal,
  { archive: chosen }: CommonOptions,
  mode: 'create' | 'existing',
  work: (archive: Archive) => Promise<ExitCode>,
): Promise<ExitCode> {
  const path = chosen ?? archiveLocation();
  if (mode === 'existing' && !existsSync(archivePaths(path).database)) {
    return terminal.failure(
      failure('not-found', `There is no archive at ${path}.`, {
        file: path,
        hint: 'Name another with --archive, or found one with `masthead import`.',
      }),
    );
  }
  const opened = await openArchive(path, { create: mode === 'create' });
  if (!opened.ok) return terminal.failure(opened.error);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
