import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { DocumentProperties } from '../document/read-document.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ImportFailure, ImportFile, ReadIssues } from '../importer.ts';
import { type OpenPdf, openDamagedPdf, openPdf } from './open-pdf.ts';
import { readPdfIssues } from './pdf-issues.ts';
import { readPrinted } from './printed-document.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { readProperties } from './read-properties.ts';
import { cutOff, tellPages } from './tell-pages.ts';

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
    const read = opened.ok ? await readAndClose(opened.value) : opened.error;
    if ('pages' in read && !isLost(read)) return makeIssues(file, read);
    const damaged = await openDamagedPdf(file);
    const left = damaged && (await readAndClose(damaged));
    if (left && !isLost(left)) return makeIssues(file, left, [cutOff]);
    return 'pages' in read ? makeIssues(file, read) : err(read);
  },
} satisfies Importer;

/** The text of a document, and what it says of itself. */
interface ReadPdf extends ReadPages {
  readonly properties: DocumentProperties;
}

async function readAndClose({ document, close }: OpenPdf): Promise<ReadPdf> {
  try {
    return { ...(await readPages(document)), properties: await readProperties(document) };
  } finally {
    await close();
  }
}

const isLost = ({ damaged, count }: ReadPdf): boolean => damaged.length === count;

function makeIssues(
  file: ImportFile,
  read: ReadPdf,
  warnings: readonly ImportWarning[] = [],
): Result<ReadIssues, ImportFailure> {
  const document = readPrinted(read.pages);
  const told = tellPages(read, document);
  const issues = readPdfIssues(document, read.properties);
  if (issues.drafts.length === 0) {
    const { kind, message, hint } = told.refusal;
    return err(failure(kind, message, { file: file.name, hint }));
  }
  return ok({
    drafts: issues.drafts,
    encoding: null,
    warnings: [...warnings, ...told.warnings],
    stretches: [...issues.stretches, ...told.stretches].slice(0, importLimits.pageParts),
  });
}
