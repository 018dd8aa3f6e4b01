import { createHash } from 'node:crypto';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { importLimits } from '../import-limits.ts';

/** Pictures that every window can show, by their first bytes. */
const shown = /^(?:89504e470d0a1a0a|ffd8ff|474946383[79]61|52494646.{8}57454250)/;

/** Keeps the pictures of one file, each once, and counts what it could not keep. */
export class PictureKeeper {
  readonly #pictures = new Map<string, Uint8Array>();
  #size = 0;
  #unshown = 0;
  #tooMany = 0;

  /** By which a manuscript shows it: "sha256:…"; null for what cannot be shown. */
  keep(bytes: Uint8Array): string | null {
    if (!shown.test(Buffer.from(bytes.subarray(0, 16)).toString('hex'))) {
      this.#unshown += 1;
      return null;
    }
    const source = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (this.#pictures.has(source)) return source;
    if (this.#size + bytes.length > importLimits.pictureBytes) {
      this.#tooMany += 1;
      return null;
    }
    this.#size += bytes.length;
    this.#pictures.set(source, bytes);
    return source;
  }

  get pictures(): readonly Uint8Array[] {
    return [...this.#pictures.values()];
  }

  warnings(): ImportWarning[] {
    const megabytes = importLimits.pictureBytes / 1024 / 1024;
    return [
      ...leftOut(this.#unshown, 'in a format that cannot be shown here, such as WMF or TIFF'),
      ...leftOut(this.#tooMany, `beyond the ${megabytes} MB of pictures that one file may have`),
    ];
  }
}

function leftOut(count: number, why: string): ImportWarning[] {
  if (count === 0) return [];
  const what = count === 1 ? 'A picture is' : `${count} pictures are`;
  return [
    { message: `${what} ${why}; the kept original still has ${count === 1 ? 'it' : 'them'}.` },
  ];
}
