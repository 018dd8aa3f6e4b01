import type { Failure } from '../../../shared/kernel/failure.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';

/** Milliseconds after which the bytes of a file that nobody asks for any more are let go. */
const HELD_FOR = 30_000;

/** Keeps the file that is being looked at: it is asked for stretch by stretch. */
export class HeldOriginal {
  readonly #archive: Pick<Archive, 'readOriginal'>;
  #held: { readonly hash: string; readonly bytes: Uint8Array } | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(archive: Pick<Archive, 'readOriginal'>) {
    this.#archive = archive;
  }

  async bytes(hash: string): Promise<Result<Uint8Array, Failure>> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#held = null;
    }, HELD_FOR).unref();
    if (this.#held?.hash === hash) return ok(this.#held.bytes);
    const read = await this.#archive.readOriginal(hash);
    if (read.ok) this.#held = { hash, bytes: read.value };
    return read;
  }
}
