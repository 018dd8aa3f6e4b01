import type { Handlers } from '../../../shared/contract/contract.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Archive } from '../../archive/archive.ts';

/** So much of a file is looked at; so many of its lines and rows, and so much of each, are shown. */
const preview = { bytes: 64 * 1024, lines: 200, rows: 8, length: 300 };

/** Shows how a file of a plan begins in one encoding or another, before it is read so. */
export const previewHandlers = ({
  archive,
}: {
  readonly archive: Pick<Archive, 'importedOriginal'>;
}): Pick<Handlers, 'imports.preview'> => ({
  'imports.preview': async ({ batchId, file, encoding }) => {
    const original = await archive.importedOriginal(batchId, file);
    if (!original) return err(gone());
    // The tables of encodings are the largest part of what the application could load at its start.
    const [{ chosenEncoding }, { decode, detectEncoding }, { findShape }] = await Promise.all([
      import('../../importers/chosen-encoding.ts'),
      import('../../importers/text/detect-encoding.ts'),
      import('../../importers/csv/table-shape.ts'),
    ]);
    const bytes = original.bytes.subarray(0, preview.bytes);
    const text = decode(bytes, chosenEncoding({ encoding }) ?? detectEncoding(bytes));
    const lines = text.split(/\r\n|\r|\n/).slice(0, preview.lines);
    const rows = findShape(text)?.sample.slice(0, preview.rows) ?? null;
    return ok({
      lines: lines.map(cut),
      rows: rows?.map((cells) => cells.map(cut)) ?? null,
    });
  },
});

const cut = (text: string) => text.slice(0, preview.length);

const gone = () =>
  failure('not-found', 'This file does not belong to the import any more.', {
    hint: 'Open the import again.',
  });
