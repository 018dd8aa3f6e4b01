import Database from 'better-sqlite3';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { DamageError } from './damage-error.ts';

/**
 * What the disk or another programme did to us, in words; null where the error is a bug of ours.
 * The file is named, so that the person knows which disk and which archive is meant.
 */
export function archiveFailure(error: unknown, file: string): Failure | null {
  if (error instanceof DamageError) {
    return failure('archive-damaged', error.message, { file, hint: DAMAGE_HINT });
  }
  const code = errorCode(error);
  if (!code) return null;
  const where = { file };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return failure('disk-full', 'The disk is full. Nothing was lost, but nothing more was saved.', {
      ...where,
      hint: 'Make room on the disk that holds the archive, then try again.',
    });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return failure('archive-busy', 'Another programme is using the archive.', {
      ...where,
      hint: 'Close the other programme, or wait until it has finished, then try again.',
    });
  }
  if (code === 'SQLITE_NOTADB') {
    return failure('archive-damaged', 'This file is not a Masthead archive.', {
      ...where,
      hint: 'Choose the folder of an archive, or put back one of its backups.',
    });
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return failure('archive-damaged', 'The archive is damaged and cannot be read here.', {
      ...where,
      hint: DAMAGE_HINT,
    });
  }
  if (UNWRITABLE.some((known) => code.startsWith(known))) {
    return failure('target-unwritable', 'The archive cannot be written in this folder.', {
      ...where,
      hint: 'Check that the folder exists, is not write-protected and belongs to you.',
    });
  }
  return code.startsWith('SQLITE_IOERR')
    ? failure('archive-damaged', 'The disk reported an error while it read or wrote the archive.', {
        ...where,
        hint: 'Copy the archive to another disk as soon as you can, then run “masthead check”.',
      })
    : null;
}

/** The folder was moved or deleted while it was open, or its disk was taken out. */
export const archiveGone = ({ folder, database }: ArchivePaths): Failure =>
  failure('archive-gone', `The archive is no longer in ${folder}.`, {
    file: database,
    hint: 'Connect its disk again, or put the folder back where it was.',
  });

const DAMAGE_HINT =
  'Run “masthead check” to see what is damaged; the folder “backups” holds earlier copies.';

const UNWRITABLE = [
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'EEXIST',
];

function errorCode(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return undefined;
}
