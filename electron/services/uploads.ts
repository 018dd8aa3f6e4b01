import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { MAX_UPLOAD_BYTES } from '../../shared/contract/transfer.ts';
import { type Failure, failure } from '../../shared/kernel/failure.ts';
import type { Identifier } from '../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** A file as the user's machine named it, with its bytes. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type UploadFailure = Failure<'file-too-large' | 'disk-full' | 'cancelled'>;

/** Files that a window has sent and no import has taken yet, in a folder of their own. */
export class Uploads {
  readonly #folder: string;
  readonly #limit: number;
  readonly #names = new Map<Identifier, string>();

  private constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** The folder is emptied: what lies there was left by a run that ended badly. */
  static async open(folder: string, limit = MAX_UPLOAD_BYTES): Promise<Uploads> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Uploads(folder, limit);
  }

  /**
   * Streams a body to the disk; what fails leaves nothing behind. A body that announces more than
   * the limit is not read at all, so that its sender still hears why.
   */
  async receive(
    name: string,
    announcedBytes: number,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<Result<Identifier, UploadFailure>> {
    if (announcedBytes > this.#limit) return err(this.#explain(name, new TooLarge()));
    const uploadId = crypto.randomUUID();
    const path = join(this.#folder, uploadId);
    try {
      await pipeline(
        body ? Readable.fromWeb(body) : Readable.from([]),
        refuseMoreThan(this.#limit),
        createWriteStream(path, { mode: 0o600 }),
      );
    } catch (error) {
      await rm(path, { force: true });
      return err(this.#explain(name, error));
    }
    this.#names.set(uploadId, name);
    return ok(uploadId);
  }

  /** Hands a file over, once; null where there is none of that id. */
  async take(uploadId: Identifier): Promise<Upload | null> {
    const name = this.#names.get(uploadId);
    if (name === undefined) return null;
    this.#names.delete(uploadId);
    const path = join(this.#folder, uploadId);
    const bytes = await readFile(path);
    await rm(path);
    return { name, bytes };
  }

  async close(): Promise<void> {
    this.#names.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #explain(file: string, error: unknown): UploadFailure {
    if (error instanceof TooLarge) {
      const megabytes = Math.floor(this.#limit / 1024 / 1024);
      return failure('file-too-large', `${file} is larger than ${megabytes} MB.`, {
        file,
        hint: 'Split the file and import its parts.',
      });
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      return failure('disk-full', `There is no room on the disk for ${file}.`, {
        file,
        hint: 'Make room on the disk that holds the archive, then import again.',
      });
    }
    return failure('cancelled', `${file} broke off before its end.`, { file });
  }
}

class TooLarge extends Error {}

function refuseMoreThan(limit: number): Transform {
  let received = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, pass) {
      received += chunk.byteLength;
      if (received > limit) pass(new TooLarge());
      else pass(null, chunk);
    },
  });
}
