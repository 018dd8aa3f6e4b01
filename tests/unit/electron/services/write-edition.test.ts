import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEdition } from '../../../../electron/services/write-edition.ts';
import { CommandTypesetter } from '../../../../electron/typesetting/command-typesetter.ts';
import { editionFormatNames, editionFormats } from '../../../../shared/editions/edition-formats.ts';
import { exportOptions } from '../../../../shared/editions/edition-options.ts';
import { validationReport } from '../../../../shared/editions/validation.ts';
import type { IssueDocument } from '../../../../shared/issues/issue-document.ts';
import { buildIssueDocument } from '../../../support/issue-document.ts';
import { randomIssue } from '../../../support/random-issue.ts';
import { elementsOfXml } from '../../../support/well-formed-xml.ts';
import { textsOfZip } from '../../../support/zip-file.ts';

const job = { signal: new AbortController().signal, progress: () => undefined };
/** The PDF has tests of its own; nothing else asks for a typesetter. */
const noTypesetter = new CommandTypesetter(async () => null);
const formats = editionFormatNames.filter((format) => format !== 'pdf');

async function write(format: (typeof formats)[number], document: IssueDocument) {
  const options = exportOptions.parse({ format });
  const written = await writeEdition(options, { document, pictures: new Map() }, noTypesetter, job);
  if (!written.ok) throw new Error(written.error.message);
  return written.value;
}

describe('every edition but the PDF', () => {
  it.each(formats)('as %s: the same bytes for the same issue, and a report', async (format) => {
    const [document] = fc.sample(randomIssue, { numRuns: 1, seed: 11 });
    const first = await write(format, document as IssueDocument);
    const second = await write(format, document as IssueDocument);
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    expect(validationReport.parse({ format, checks: first.checks }).checks.length).toBeGreaterThan(
      1,
    );
  });

  it.each(formats)('as %s tells on which day what was put right', async (format) => {
    const stated = {
      id: 'correction-1',
      kind: 'correction' as const,
      right: 'There were 14 ships.',
      wrong: '40 ships',
      by: 'Ana Marr',
      at: '2031-05-03T10:00:00.000Z',
      revision: 3,
    };
    const document = buildIssueDocument({
      briefings: [{ headline: 'Ice' }],
      statedCorrections: { 'briefing-0': [stated] },
    });
    const { bytes } = await write(format, document);
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const files = isZip ? Object.values(textsOfZip(bytes)) : [new TextDecoder().decode(bytes)];
    const words = files
      .join(' ')
      .replace(/=\r?\n/g, '')
      .replace(/<[^>]*>|&#60;.*?&#62;|\*\*/g, '')
      .replace(/\s+/g, ' ');
    expect(words).toMatch(/Corrected on May 3, 2031: There were 14 ships\.|"at": "2031-05-03/);
    expect(words).toContain('40 ships');
  });

  it('that is XML is well formed, and JSON is JSON, whatever an issue holds', async () => {
    await fc.assert(
      fc.asyncProperty(randomIssue, async (document) => {
        for (const format of formats) {
          const { extension } = editionFormats[format];
          if (!/xml$|json$/.test(extension)) continue;
          const text = new TextDecoder().decode((await write(format, document)).bytes);
          if (extension.endsWith('xml')) elementsOfXml(text);
          else JSON.parse(text);
        }
      }),
      { numRuns: 15 },
    );
  });
});
