import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { pictureHandlers } from '../../../../electron/services/pictures.ts';
import { failureOf, temporaryArchive, value } from '../archive/temporary-archive.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

let archive: Archive;
beforeEach(async () => {
  archive = await temporaryArchive();
});

const keep = (bytes: Uint8Array | null) =>
  pictureHandlers({
    archive,
    uploads: { take: async () => bytes && { name: 'quay.png', bytes } },
  })['pictures.keep']({ uploadId: 'upload' });

describe('a picture for a text', () => {
  it('is kept by its hash, once, and read back as it came', async () => {
    const { source } = value(await keep(png));
    expect(value(await keep(png)).source).toBe(source);
    const kept = value(await archive.readOriginal(source.replace('sha256:', '')));
    expect([...kept]).toEqual([...png]);
  });

  it('is refused where its bytes are none, whatever its name says', async () => {
    const failure = failureOf(await keep(new TextEncoder().encode('<svg onload="x()">')));
    expect(failure).toMatchObject({
      kind: 'unsupported-format',
      message: '“quay.png” is no picture that can be printed.',
    });
  });

  it('is refused where it is too large, or never came', async () => {
    const large = new Uint8Array(40 * 1024 * 1024 + 1);
    large.set(png);
    expect(failureOf(await keep(large)).kind).toBe('file-too-large');
    expect(failureOf(await keep(null)).kind).toBe('not-found');
  });
});
