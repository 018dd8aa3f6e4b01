import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { ImportSource } from '../services/imports/add-files.ts';

/**
 * The files that these paths name; a folder stands for all files in it and its folders, by name,
 * without hidden ones. Nothing is read yet, but what is not there, or may not be read, is a failure at once.
 */
export async function expandFiles(
  paths: readonly string[],
): Promise<Result<ImportSource[], Failure<'unreadable-file'>>> {
  const sources: ImportSource[] = [];
  for (const path of paths) {
    try {
      const { isFolder } = await lookAt(path);
      const files = isFolder ? await filesIn(path) : [path];
      for (const file of files) {
        await access(file, constants.R_OK);
        sources.push(sourceOf(file, isFolder ? relative(path, file) : basename(file)));
      }
    } catch (error) {
      const at = error as NodeJS.ErrnoException;
      return err(unreadable(at.path ?? path, at));
    }
  }
  return ok(sources);
}

const lookAt = async (path: string) => ({ isFolder: (await stat(path)).isDirectory() });

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}

const sourceOf = (path: string, name: string): ImportSource => ({
  name,
  load: () =>
    readFile(path).then(
      (bytes) => ({ name, bytes }),
      () => null,
    ),
});

function unreadable(path: string, { code }: NodeJS.ErrnoException): Failure<'unreadable-file'> {
  const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
  return failure('unreadable-file', `${path} ${why}. Nothing was imported.`, { file: path });
}
