import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ImportFailure, ImportFile, ReadIssues } from '../importer.ts';
import { openPdf } from './open-pdf.ts';
import { readPdfIssue } from './pdf-issues.ts';
import { readDocument } from './printed-document.ts';
import { type ReadPages, readPages } from './read-pages.ts';
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
      return makeIssues(file, await readPages(opened.value.document));
    } finally {
      await opened.value.close();
    }
  },
} satisfies Importer;

function makeIssues(file: ImportFile, read: ReadPages): Result<ReadIssues, ImportFailure> {
  const document = readDocument(read.pages);
  const told = tellPages(read, document);
  const issue = readPdfIssue(document.blocks, document);
  if (!issue)
    return err(
      failure(told.refusal.kind, told.refusal.message, {
        file: file.name,
        hint: told.refusal.hint,
      }),
    );
  return ok({
    drafts: [issue.draft],
    encoding: null,
    warnings: told.warnings,
    stretches: [...issue.stretches, ...told.stretches].slice(0, importLimits.pageParts),
  });
}
