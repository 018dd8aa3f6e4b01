import type { ExportOptions } from '../../shared/editions/edition-options.ts';
import { ok } from '../../shared/kernel/result.ts';
import { exportNewsml } from '../exporters/agencies/export-newsml.ts';
import { exportNinjs } from '../exporters/agencies/export-ninjs.ts';
import { exportBagit } from '../exporters/bagit/export-bagit.ts';
import { exportDocx } from '../exporters/docx/export-docx.ts';
import { exportEpub } from '../exporters/epub/export-epub.ts';
import type { ExportOutcome } from '../exporters/exporter.ts';
import { exportAtom } from '../exporters/feed/export-atom.ts';
import { exportJsonFeed } from '../exporters/feed/export-json-feed.ts';
import { exportHtml } from '../exporters/html/export-html.ts';
import { exportJson } from '../exporters/json/export-json.ts';
import { exportMail } from '../exporters/mail/export-mail.ts';
import { exportMarkdown } from '../exporters/markdown/export-markdown.ts';
import { exportDublinCore } from '../exporters/records/export-dublin-core.ts';
import { exportMarcxml } from '../exporters/records/export-marcxml.ts';
import { exportText } from '../exporters/text/export-text.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';
import type { EditionInput } from './edition-input.ts';
import type { Job } from './jobs.ts';

/** One issue in one format; nothing is written to the disk. */
export async function writeEdition(
  options: ExportOptions,
  input: EditionInput,
  typesetter: Typesetter,
  job: Job,
): Promise<ExportOutcome> {
  job.progress('Writing the edition', 0, null);
  switch (options.format) {
    case 'pdf': {
      // The library that reads PDF is loaded for it alone: the application starts without.
      const { exportPdf } = await import('../exporters/pdf/export-pdf.ts');
      return exportPdf({ ...input, options }, typesetter, job);
    }
    case 'html':
      return ok(exportHtml({ ...input, options }));
    case 'text':
      return ok(exportText({ ...input, options }));
    case 'eml':
      return ok(exportMail({ ...input, options }));
    case 'atom':
      return ok(exportAtom({ ...input, options }));
    case 'bagit':
      return ok(exportBagit({ ...input, options }));
    case 'docx':
      return ok(exportDocx({ ...input, options }));
    case 'dublin-core':
      return ok(exportDublinCore({ ...input, options }));
    case 'epub':
      return ok(exportEpub({ ...input, options }));
    case 'json':
      return ok(exportJson({ ...input, options }));
    case 'json-feed':
      return ok(exportJsonFeed({ ...input, options }));
    case 'marcxml':
      return ok(exportMarcxml({ ...input, options }));
    case 'newsml-g2':
      return ok(exportNewsml({ ...input, options }));
    case 'ninjs':
      return ok(exportNinjs({ ...input, options }));
    case 'markdown':
      return ok(exportMarkdown({ ...input, options }));
  }
}
