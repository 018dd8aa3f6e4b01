import { expect, it } from 'vitest';
import { importFiles } from '../../../../../electron/services/imports/import-files.ts';
import { previewHandlers } from '../../../../../electron/services/imports/preview-file.ts';
import { temporaryArchive, value } from '../../archive/temporary-archive.ts';

const files = [
  { name: 'quay.txt', bytes: Buffer.from('Caf\u00e9 am Kai\r\nein zweites Wort', 'latin1') },
  { name: 'quay.csv', bytes: Buffer.from('Headline;Body\nFog;It lay over the quay.\n') },
];

it('shows how a file begins in one encoding or another, and the rows of a table', async () => {
  const archive = await temporaryArchive();
  const sources = files.map((file) => ({ name: file.name, load: async () => file }));
  const job = { signal: new AbortController().signal, progress: () => {} };
  const { batchId } = value(await importFiles(archive, sources, {}, job));
  const preview = previewHandlers({ archive })['imports.preview'];

  const latin = value(await preview({ batchId, file: 0, encoding: 'windows-1252' }));
  expect(latin).toEqual({ lines: ['Café am Kai', 'ein zweites Wort'], rows: null });
  const wrong = value(await preview({ batchId, file: 0, encoding: 'utf-8' }));
  expect(wrong.lines[0]).toBe('Caf\ufffd am Kai');
  const table = value(await preview({ batchId, file: 1 }));
  expect(table.rows).toEqual([
    ['Headline', 'Body'],
    ['Fog', 'It lay over the quay.'],
  ]);
  expect(await preview({ batchId, file: 2 })).toMatchObject({ error: { kind: 'not-found' } });
});
