import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { DocumentProperties } from '../document/read-document.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ImportFailure, ImportFile, ReadIssues } from '../importer.ts';
import { openPdf } from './open-pdf.ts';
import { readPdfIssues } from './pdf-issues.ts';
import { readPrinted } from './printed-document.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { readProperties } from './read-properties.ts';
import { tellPages } from './tell-pages.ts';

/** PDFs with text: issues and bound volumes of them, in columns or not. */
export const pdfImporter = {
  id: 'pdf',
  version: 1,
  recognises({ bytes }) {
    const opening = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
    const at = opening.indexOf('%PDF-');
    // Some programmes write a few bytes before the mark.
    return at === 0 ? 1 : at > 0 ? 0.9 : 0;
  },
  async read(file) {
    const opened = await openPdf(file);
    if (!opened.ok) return opened;
    try {
      const { document } = opened.value;
      return makeIssues(file, await readPages(document), await readProperties(document));
    } finally {
      await opened.value.close();
    }
  },
} satisfies Importer;

function makeIssues(
  file: ImportFile,
  read: ReadPages,
  properties: DocumentProperties,
): Result<ReadIssues, ImportFailure> {
  const document = readPrinted(read.pages);
  const told = tellPages(read, document);
  const issues = readPdfIssues(document, properties);
  if (issues.drafts.length === 0) {
    const { kind, message, hint } = told.refusal;
    return err(failure(kind, message, { file: file.name, hint }));
  }
  return ok({
    drafts: issues.drafts,
    encoding: null,
    warnings: told.warnings,
    stretches: [...issues.stretches, ...told.stretches].slice(0, importLimits.pageParts),
  });
}
