import type { Handlers } from '../../shared/contract/contract.ts';
import { MAX_PICTURE_BYTES } from '../../shared/contract/picture-procedures.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Archive } from '../archive/archive.ts';
import { pictureKind } from '../exporters/issue-pictures.ts';
import type { Uploads } from './uploads.ts';
import { withinContract } from './within-contract.ts';

interface PictureParts {
  readonly archive: Pick<Archive, 'keepOriginal'>;
  readonly uploads: Pick<Uploads, 'take'>;
}

/** Takes pictures for texts: only what can be printed and shown, told by its bytes. */
export const pictureHandlers = ({
  archive,
  uploads,
}: PictureParts): Pick<Handlers, 'pictures.keep'> => ({
  'pictures.keep': async ({ uploadId }) => {
    const upload = await uploads.take(uploadId);
    if (!upload) {
      return err(
        failure('not-found', 'The picture did not arrive.', { hint: 'Insert it once more.' }),
      );
    }
    const { name, bytes } = upload;
    if (bytes.length > MAX_PICTURE_BYTES) {
      return err(
        failure('file-too-large', `“${name}” is larger than 40 MB.`, {
          file: name,
          hint: 'Save it smaller: for print, 3,000 pixels across are plenty.',
        }),
      );
    }
    if (!pictureKind(bytes)) {
      return err(
        failure('unsupported-format', `“${name}” is no picture that can be printed.`, {
          file: name,
          hint: 'PNG, JPEG, GIF and WebP can. Save it as one of these and insert that.',
        }),
      );
    }
    const kept = await archive.keepOriginal(bytes);
    return kept.ok
      ? ok({ source: `sha256:${kept.value}` })
      : withinContract('pictures.keep', err(kept.error));
  },
});
