import type { Passage } from '../../../shared/imports/passage.ts';
import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { countedFindings } from '../document/counted-findings.ts';
import { markupBlocks } from '../document/markup-blocks.ts';
import { PictureKeeper } from '../document/picture-keeper.ts';
import { readDocuments } from '../document/read-documents.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer } from '../importer.ts';
import { readRtf } from './read-rtf.ts';
import type { RtfUnit } from './rtf-collector.ts';

/** Rich text of Word, WordPad, TextEdit and their kin; each is an issue. */
export const rtfImporter = {
  id: 'rtf',
  version: 1,
  recognises: ({ bytes }) =>
    /^(?:\u00ef\u00bb\u00bf)?\s{0,20}\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 40)))
      ? 0.98
      : 0,
  read({ name, bytes }) {
    const refuse = (kind: 'file-too-large' | 'unreadable-file', message: string) =>
      err(failure(kind, message, { file: name }));
    if (bytes.length > importLimits.richTextBytes) {
      const megabytes = importLimits.richTextBytes / 1024 / 1024;
      return refuse('file-too-large', `The file is larger than the ${megabytes} MB that are read.`);
    }
    const keeper = new PictureKeeper();
    const read = readRtf(bytes, keeper);
    if (!read.ok) return err({ ...read.error, file: name });
    const { collected, properties, runningHeads, isWhole } = read.value;
    const { html, notes, units, title, findings, stretches } = collected;
    const document = readDocuments({
      blocks: markupBlocks(html),
      notes: new Map(
        notes.map((note) => [note.key, { label: note.label, blocks: markupBlocks(note.html) }]),
      ),
      title,
      properties: { title: properties.get('title'), created: properties.get('created') },
      runningHeads,
      source: {
        units: units.map(({ text }) => text),
        passages: (first, last) => [passageOf(units, first, last)],
      },
    });
    const { drafts } = document;
    if (drafts.length === 0)
      return refuse('unreadable-file', 'There is not a single word in the document.');
    const warnings = [
      ...(isWhole ? [] : [CUT_OFF]),
      ...document.warnings,
      ...countedFindings(findings),
      ...keeper.warnings(),
    ];
    return ok({
      drafts,
      encoding: null,
      warnings,
      stretches: [
        ...document.stretches,
        ...stretches,
        { place: 'the words of RTF', bytes: [0, bytes.length], fate: 'markup' },
      ],
      pictures: keeper.pictures,
    });
  },
} satisfies Importer;

const CUT_OFF: ImportWarning = {
  message: 'The file seems to be cut off: its last parts are not closed. Look for a complete copy.',
};

function passageOf(units: readonly RtfUnit[], first: number, last: number): Passage {
  const place =
    first === last ? `paragraph ${first + 1}` : `paragraphs ${first + 1} to ${last + 1}`;
  const start = units[first]?.start;
  const end = units[last]?.end;
  return { place, ...(start !== undefined && end !== undefined && { bytes: [start, end] }) };
}
