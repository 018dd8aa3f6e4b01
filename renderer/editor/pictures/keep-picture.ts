import { MAX_PICTURE_BYTES } from '../../../shared/contract/picture-procedures.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { bridge, upload } from '../../bridge.ts';
import { say } from '../../wording/say.ts';

/** Sends a picture to the archive; answers with what a picture of a text names as its source. */
export async function keepPicture(file: File): Promise<Result<string, Failure>> {
  const name = file.name || say('The picture');
  if (file.size > MAX_PICTURE_BYTES) {
    return err(
      failure('file-too-large', say('“{name}” is larger than 40 MB.', { name }), {
        hint: say('Save it smaller: for print, 3,000 pixels across are plenty.'),
      }),
    );
  }
  const sent = await upload(file, name);
  if (!sent.ok) return sent;
  const kept = await bridge.call('pictures.keep', { uploadId: sent.value });
  return kept.ok ? ok(kept.value.source) : kept;
}
