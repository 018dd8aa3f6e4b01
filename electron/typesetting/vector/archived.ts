/**
 * Reads values where the serializer of the engine (rkyv 0.7 in 32 bits, little-endian) has put them.
 * Offsets are in bytes from the beginning; a pointer is relative to its own place.
 */
export class Archived {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  tag(at: number): number {
    return this.#view.getUint8(at);
  }

  integer(at: number): number {
    return this.#view.getUint32(at, true);
  }

  float(at: number): number {
    return this.#view.getFloat32(at, true);
  }

  pointer(at: number): number {
    return at + this.#view.getInt32(at, true);
  }

  text(at: number): string {
    return this.#decoder.decode(this.bytes(at));
  }

  bytes(at: number): Uint8Array {
    const start = this.pointer(at);
    return this.#bytes.subarray(start, start + this.integer(at + 4));
  }

  /** The places of the elements of a list whose elements are so many bytes long. */
  elements(at: number, size: number): number[] {
    const start = this.pointer(at);
    return Array.from({ length: this.integer(at + 4) }, (_, index) => start + index * size);
  }

  /** Fifty-three bits of a fingerprint: enough to tell the some thousand items of one document apart. */
  shortFingerprint(at: number): number {
    return this.integer(at) + (this.integer(at + 4) % 2 ** 21) * 2 ** 32;
  }

  /** Sixteen bytes that stand for some content. */
  fingerprint(at: number): string {
    return [0, 4, 8, 12].map((offset) => this.integer(at + offset).toString(36)).join('-');
  }
}
