import { createHash, randomUUID } from 'node:crypto';
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { SiteFile } from '../../exporters/site/site.ts';
import { explainWriting } from '../write-whole-file.ts';
import {
  type ListedFile,
  MANIFEST_NAME,
  manifestHead,
  manifestLine,
  readManifest,
} from './site-manifest.ts';

type FolderFailure = Failure<'conflict' | 'target-unwritable' | 'disk-full'>;

export interface SiteChanges {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files of somebody else that stand where one of ours would, and were left as they are. */
  readonly foreign: readonly string[];
  /** Of all that is in the archive now. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * A folder with a web archive in it. Only what differs is written, each file whole or not at all,
 * and only files that its list names as ours are replaced or removed. A process that ends amid the
 * work leaves a folder that the next one completes.
 */
export class SiteFolder {
  readonly path: string;
  readonly #publicationId: Identifier;
  readonly #known: Map<string, ListedFile>;
  readonly #wanted = new Map<string, ListedFile>();
  readonly #foreign: string[] = [];
  readonly #folders = new Set<string>();
  #written = 0;

  private constructor(
    path: string,
    publicationId: Identifier,
    known: ReadonlyMap<string, ListedFile>,
  ) {
    this.path = path;
    this.#publicationId = publicationId;
    this.#known = new Map(known);
  }

  /** A folder that is empty, or holds the web archive of this publication. */
  static async open(
    path: string,
    publicationId: Identifier,
  ): Promise<Result<SiteFolder, FolderFailure>> {
    try {
      await mkdir(path, { recursive: true });
      const listed = await readList(path);
      if (listed && listed.publicationId !== publicationId) return err(ofAnother(path));
      if (!listed && !(await isEmpty(path))) return err(holdsOthers(path));
      if (!listed) await writeFile(join(path, MANIFEST_NAME), manifestHead(publicationId));
      return ok(new SiteFolder(path, publicationId, listed?.files ?? new Map()));
    } catch (error) {
      return err(explainFolder(error as NodeJS.ErrnoException, path));
    }
  }

  /** Whether a file of this content is listed already. */
  holds({ path, content }: SiteFile): boolean {
    return this.#known.get(path)?.hash === hashOf(bytesOf(content));
  }

  /** What the list names under a folder ("search/"), with its hashes. */
  listedUnder(folder: string): [string, string][] {
    return [...this.#known]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, { hash }]) => [path, hash]);
  }

  /** The bytes of a file as they were listed; null where it is not there, or another. */
  async read(path: string): Promise<Uint8Array | null> {
    const bytes = await readFile(join(this.path, path)).catch(() => null);
    return bytes && this.#known.get(path)?.hash === hashOf(bytes) ? bytes : null;
  }

  /** The hashes of files that were put or kept. */
  hashesOf(paths: readonly string[]): [string, string][] {
    return paths.flatMap((path): [string, string][] => {
      const listed = this.#wanted.get(path);
      return listed ? [[path, listed.hash]] : [];
    });
  }

  /** The files that were put under a folder, with their hashes, in the order of their paths. */
  putUnder(folder: string): [string, string][] {
    return [...this.#wanted]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, { hash }]): [string, string] => [path, hash])
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** Leaves files of these hashes as they are; false where one of them is not there any more. */
  async keep(files: readonly (readonly [path: string, hash: string])[]): Promise<boolean> {
    const listed = files.map(([path, hash]) => {
      const known = this.#known.get(path);
      return known?.hash === hash ? ([path, known] as const) : null;
    });
    const there = await Promise.all(
      listed.map(
        async (file) => file && (await sizeOf(join(this.path, file[0]))) === file[1].bytes,
      ),
    );
    if (!there.every((isThere) => isThere)) return false;
    for (const file of listed) if (file) this.#wanted.set(...file);
    return true;
  }

  /** Writes those that are not there as they should be. Throws what the disk says. */
  async put(files: readonly SiteFile[]): Promise<void> {
    const changed: Changed[] = [];
    for (const { path, content } of files) {
      if (this.#wanted.has(path)) continue;
      const bytes = bytesOf(content);
      const listed = { hash: hashOf(bytes), bytes: bytes.length };
      const there = await sizeOf(join(this.path, path));
      if (!this.#known.has(path) && there !== null) {
        this.#foreign.push(path);
        continue;
      }
      this.#wanted.set(path, listed);
      const known = this.#known.get(path);
      const isSame = known?.hash === listed.hash && there === listed.bytes;
      if (!isSame) changed.push({ path, bytes, listed });
    }
    if (changed.length > 0) await this.#write(changed);
  }

  /** Removes what is no more, and closes the list. */
  async finish(): Promise<SiteChanges> {
    const gone = [...this.#known.keys()].filter((path) => !this.#wanted.has(path));
    for (const path of gone) await rm(join(this.path, path), { force: true });
    await this.#removeEmpty(gone);
    const lines = [...this.#wanted]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, listed]) => manifestLine(path, listed));
    const draft = join(this.path, `.${randomUUID()}.part`);
    await writeFile(draft, manifestHead(this.#publicationId) + lines.join(''));
    await rename(draft, join(this.path, MANIFEST_NAME));
    return this.#changes(gone.length);
  }

  /** What was done so far, where it does not come to its end. */
  interrupted(): SiteChanges {
    return this.#changes(0);
  }

  #changes(removed: number): SiteChanges {
    const listed = [...this.#wanted.values()];
    return {
      written: this.#written,
      unchanged: this.#wanted.size - this.#written,
      removed,
      foreign: this.#foreign,
      files: this.#wanted.size,
      bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  /** They are listed as ours before they are written, and as finished afterwards. */
  async #write(changed: readonly Changed[]): Promise<void> {
    const begun = { hash: '', bytes: 0 };
    await this.#list(changed.map(({ path }) => manifestLine(path, begun)));
    for (const { path, bytes } of changed) {
      const target = join(this.path, path);
      await this.#makeFolder(dirname(target));
      const draft = `${target}.part`;
      await writeFile(draft, bytes);
      await rename(draft, target);
    }
    await this.#list(changed.map(({ path, listed }) => manifestLine(path, listed)));
    for (const { path, listed } of changed) this.#known.set(path, listed);
    this.#written += changed.length;
  }

  #list(lines: readonly string[]): Promise<void> {
    return appendFile(join(this.path, MANIFEST_NAME), lines.join(''));
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
  }

  async #removeEmpty(gone: readonly string[]): Promise<void> {
    const folders = new Set(gone.flatMap(foldersAbove));
    const deepestFirst = [...folders].sort((one, other) => other.length - one.length);
    for (const folder of deepestFirst) {
      await rmdir(join(this.path, folder)).catch(() => undefined);
    }
  }
}

interface Changed {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly listed: ListedFile;
}

/** Whether a web archive was written to a folder before, or may be: one that is not there yet may. */
export async function mayHoldSite(path: string): Promise<boolean> {
  return (await readList(path)) !== null || (await isEmpty(path));
}

async function readList(path: string) {
  const text = await readFile(join(path, MANIFEST_NAME), 'utf8').catch(() => null);
  return text === null ? null : readManifest(text);
}

/** What systems and versions keep in hidden files counts for nothing. */
const isEmpty = async (path: string): Promise<boolean> =>
  (await readdir(path).catch(() => [])).every((name) => name.startsWith('.'));

const sizeOf = async (path: string): Promise<number | null> =>
  (await stat(path).catch(() => null))?.size ?? null;

const bytesOf = (content: SiteFile['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 24);

function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

/** Why a web archive could not be written into its folder, in words. */
export const explainFolder = (error: NodeJS.ErrnoException, path: string): FolderFailure =>
  error.code === 'EEXIST' || error.code === 'ENOTDIR'
    ? failure('target-unwritable', 'There is a file where the web archive needs a folder.', {
        file: path,
        hint: 'Choose another folder, or move that file away.',
      })
    : (explainWriting(error, path) as FolderFailure);

const holdsOthers = (path: string): FolderFailure =>
  failure('conflict', 'This folder holds other files, and no web archive of Masthead.', {
    file: path,
    hint: 'Choose an empty folder, or the one that the web archive was written to before.',
  });

const ofAnother = (path: string): FolderFailure =>
  failure('conflict', 'This folder holds the web archive of another publication.', {
    file: path,
    hint: 'Choose a folder of its own for each publication.',
  });
