import type { IssueDocument } from '../../shared/issues/issue-document.ts';

/** The kinds of picture that both typesetter and browsers show, and that run no code. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp';

export interface Picture {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
}

/** Stored bytes by their hash (`sha256:…`), or null where the archive has none. */
export type ReadBytes = (hash: string) => Promise<Uint8Array | null>;

/** Pictures by the `source` of their blocks; what is missing or no picture is left out. */
export async function issuePictures(
  document: IssueDocument,
  readBytes: ReadBytes,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const source of pictureSources(document)) {
    const bytes = await readBytes(source);
    const kind = bytes && pictureKind(bytes);
    if (bytes && kind) pictures.set(source, { kind, bytes });
  }
  return pictures;
}

/** The pictures that an issue shows, each once. */
export function pictureSources({ briefings }: IssueDocument): ReadonlySet<string> {
  const blocks = briefings.flatMap(({ manuscript }) => manuscript.blocks);
  return new Set(
    blocks.flatMap((block) => (block.type === 'image' && block.source ? [block.source] : [])),
  );
}

/** By the first bytes; the name and type that a file came with prove nothing. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 12));
  if (opening.startsWith('\u0089PNG\r\n')) return 'png';
  if (opening.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (/^GIF8[79]a/.test(opening)) return 'gif';
  if (opening.startsWith('RIFF') && opening.endsWith('WEBP')) return 'webp';
  return null;
}
