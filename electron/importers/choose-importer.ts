import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { archiveJsonImporter } from './archive-json/archive-json-importer.ts';
import { csvImporter } from './csv/csv-importer.ts';
import { docxImporter } from './docx/docx-importer.ts';
import { epubImporter } from './epub/epub-importer.ts';
import { feedImporter } from './feed/feed-importer.ts';
import { jsonFeedImporter } from './feed/json-feed-importer.ts';
import { ghostImporter } from './ghost/ghost-importer.ts';
import { htmlImporter } from './html/html-importer.ts';
import type {
  Importer,
  ImportFailure,
  ImportFile,
  ReadIssues,
  ReadingOptions,
} from './importer.ts';
import { mailImporter } from './mail/mail-importer.ts';
import { markdownImporter } from './markdown/markdown-importer.ts';
import { mastheadImporter } from './masthead/masthead-importer.ts';
import { mboxImporter } from './mbox/mbox-importer.ts';
import { mediumImporter } from './medium/medium-importer.ts';
import { odtImporter } from './odt/odt-importer.ts';
import { pdfImporter } from './pdf/pdf-importer.ts';
import { restructuredTextImporter } from './restructured-text/restructured-text-importer.ts';
import { rtfImporter } from './rtf/rtf-importer.ts';
import { textImporter } from './text/text-importer.ts';
import { warcImporter } from './warc/warc-importer.ts';
import { wxrImporter } from './wxr/wxr-importer.ts';
import { zipImporter } from './zip/zip-importer.ts';

/** Every format that is read. A new one is entered here. */
export const importers: readonly Importer[] = [
  mastheadImporter,
  mediumImporter,
  warcImporter,
  wxrImporter,
  feedImporter,
  jsonFeedImporter,
  archiveJsonImporter,
  ghostImporter,
  pdfImporter,
  csvImporter,
  htmlImporter,
  restructuredTextImporter,
  markdownImporter,
  mailImporter,
  mboxImporter,
  textImporter,
  docxImporter,
  rtfImporter,
  odtImporter,
  epubImporter,
  zipImporter,
];

/** The importer that is surest of the file, by its content alone. */
export function chooseImporter(file: ImportFile): Importer {
  const [best = textImporter] = importers
    .map((importer) => ({ importer, confidence: importer.recognises(file) }))
    .sort((one, other) => other.confidence - one.confidence)
    .map(({ importer }) => importer);
  return best;
}

/** What a file became, and the importer that read it: "markdown 1". */
export interface ReadFile extends ReadIssues {
  readonly importer: string;
}

/** Reads a file of any format, or says why it cannot be understood. */
export async function readFile(
  file: ImportFile,
  options: ReadingOptions = {},
): Promise<Result<ReadFile, ImportFailure>> {
  const importer = chooseImporter(file);
  const read = await importer.read(file, options);
  if (!read.ok) return err(read.error);
  return ok({ ...read.value, importer: `${importer.id} ${importer.version}` });
}
