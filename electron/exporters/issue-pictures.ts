import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { Block } from '../../shared/manuscript/manuscript.ts';

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
export const pictureSources = (document: IssueDocument): ReadonlySet<string> =>
  new Set(imagesIn(document).flatMap(({ image }) => image.source ?? []));

type Image = Extract<Block, { type: 'image' }>;

/** A picture of the text, whether or not it can be shown. */
export interface PlacedImage {
  readonly briefing: Briefing;
  readonly image: Image;
}

export const imagesIn = ({ briefings }: IssueDocument): PlacedImage[] =>
  briefings.flatMap((briefing) => imagesOf(briefing).map((image) => ({ briefing, image })));

export const imagesOf = ({ manuscript }: Briefing): Image[] =>
  manuscript.blocks.filter((block) => block.type === 'image');

/** By the first bytes; the name and type that a file came with prove nothing. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 12));
  if (opening.startsWith('\u0089PNG\r\n')) return 'png';
  if (opening.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (/^GIF8[79]a/.test(opening)) return 'gif';
  if (opening.startsWith('RIFF') && opening.endsWith('WEBP')) return 'webp';
  return null;
}
