import type { Handlers } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';
import { chosenEncoding } from '../../importers/chosen-encoding.ts';
import { decode, detectEncoding } from '../../importers/text/detect-encoding.ts';

/** So much of a file is looked at, and so many of its lines are shown. */
const preview = { bytes: 64 * 1024, lines: 200, lineLength: 300 };

/** Shows how a file of a plan begins in one encoding or another, before it is read so. */
export const previewHandlers = ({
  archive,
}: {
  readonly archive: Pick<Archive, 'importedOriginal'>;
}): Pick<Handlers, 'imports.preview'> => ({
  'imports.preview': async ({ batchId, file, encoding }) => {
    const original = await archive.importedOriginal(batchId, file);
    if (!original) return err(gone());
    const bytes = original.bytes.subarray(0, preview.bytes);
    const text = decode(bytes, chosenEncoding({ encoding }) ?? detectEncoding(bytes));
    const lines = text.split(/\r\n|\r|\n/).slice(0, preview.lines);
    return ok({ lines: lines.map((line) => line.slice(0, preview.lineLength)) });
  },
});

const gone = () =>
  failure('not-found', 'This file does not belong to the import any more.', {
    hint: 'Open the import again.',
  });
