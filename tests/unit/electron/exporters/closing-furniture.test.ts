import { describe, expect, it } from 'vitest';
import type { ExportedIssue } from '../../../../electron/exporters/exporter.ts';
import { textImporter } from '../../../../electron/importers/text/text-importer.ts';
import type { Job } from '../../../../electron/services/jobs.ts';
import { writeEdition } from '../../../../electron/services/write-edition.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import {
  type EditionFormatName,
  exportOptions,
} from '../../../../shared/editions/edition-options.ts';
import type { PrintedFurniture } from '../../../../shared/issues/furniture.ts';
import type { Manuscript } from '../../../../shared/manuscript/manuscript.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';
import { textsOfZip } from '../../../support/zip-file.ts';
import { manuscriptOf, value } from '../archive/temporary-archive.ts';

const said: PrintedFurniture = {
  motto: 'Twice a week, at the turn of the tide',
  issn: '2049-3630',
  imprint: manuscriptOf('Printed on the mole.', 'Quay Press, 4 Rope Walk.'),
  editors: manuscriptOf('Edited by Ana Marr.'),
  subscription: {
    version: 1,
    blocks: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'To leave, write ' },
          { type: 'text', text: 'unsubscribe', marks: ['strong'] },
          { type: 'text', text: ' to the desk.' },
        ],
      },
    ],
  } satisfies Manuscript,
  disclaimer: manuscriptOf('No warranty for the tides.'),
};
const words = [
  'Twice a week, at the turn of the tide',
  'Printed on the mole.',
  'Edited by Ana Marr.',
  'to the desk.',
  'No warranty for the tides.',
];
const job: Job = { signal: new AbortController().signal, progress: () => undefined };

async function written(
  format: EditionFormatName,
  furniture: Partial<PrintedFurniture>,
): Promise<string> {
  const document = buildIssueDocument({ briefings: [{ headline: 'Ice' }], furniture });
  const made: ExportedIssue = value(
    await writeEdition(
      exportOptions.parse({ format }),
      { document, pictures: new Map() },
      new CommandTypesetter(async () => null),
      job,
    ),
  );
  const isZip = made.bytes[0] === 0x50 && made.bytes[1] === 0x4b;
  if (isZip) return Object.values(textsOfZip(made.bytes)).join('\n');
  const text = new TextDecoder().decode(made.bytes);
  return format === 'eml' ? decodedMail(text) : text;
}

/** The parts of a message as they are read. */
const decodedMail = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('the furniture of an issue', () => {
  it.each(['html', 'text', 'markdown', 'eml', 'epub', 'docx'] as const)(
    'is told in %s, the motto before the briefings and the rest after them',
    async (format) => {
      const text = await written(format, said);
      for (const piece of words) expect(text).toContain(piece);
      expect(text).toContain('2049-3630');
    },
  );

  it.each(['html', 'text', 'markdown', 'eml', 'epub', 'docx'] as const)(
    'leaves nothing in %s where an issue leaves it out',
    async (format) => {
      const text = await written(format, { ...said, motto: null, disclaimer: null });
      expect(text).not.toContain('turn of the tide');
      expect(text).not.toContain('No warranty');
    },
  );

  it('stands in the plain text below what tells where the briefings end', async () => {
    const text = await written('text', said);
    const at = (piece: string) => text.indexOf(piece);
    expect(at('turn of the tide')).toBeLessThan(at('Ice\n'));
    expect(at('ISSN 2049-3630')).toBeLessThan(at('Printed on the mole.'));
    expect(at('Printed on the mole.')).toBeLessThan(at('Edited by'));
    const read = value(textImporter.read({ name: 'ice.txt', bytes: Buffer.from(text) }));
    const briefings = JSON.stringify(read.drafts.map((draft) => draft.briefings));
    for (const piece of words) expect(briefings).not.toContain(piece);
  });
});
