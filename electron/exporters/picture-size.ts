import type { Picture } from './issue-pictures.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How many pixels a picture has, by its own head; null where that cannot be read. */
export function pictureSize({ kind, bytes }: Picture): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case 'png':
      return sizeOf(bytes.length >= 24 ? [view.getUint32(16), view.getUint32(20)] : null);
    case 'gif':
      return sizeOf(bytes.length >= 10 ? [view.getUint16(6, true), view.getUint16(8, true)] : null);
    case 'jpeg':
      return sizeOf(jpegSize(view));
    case 'webp':
      return null;
  }
}

const sizeOf = (pair: readonly [number, number] | null): PictureSize | null =>
  pair && pair[0] > 0 && pair[1] > 0 ? { width: pair[0], height: pair[1] } : null;

/** In the first frame of a JPEG; its parts follow each other with their lengths. */
function jpegSize(view: DataView): [number, number] | null {
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
