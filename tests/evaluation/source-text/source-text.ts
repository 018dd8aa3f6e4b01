import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { textOfData } from './text-of-data.ts';
import { textOfLines, textOfMarkup } from './text-of-lines.ts';
import { textOfMail } from './text-of-mail.ts';
import { textOfPackage } from './text-of-package.ts';
import { textOfPdf } from './text-of-pdf.ts';
import { textOfRtf } from './text-of-rtf.ts';

/** A file of the report with what its words are found by. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the report has it. */
  readonly encoding: string | null;
  readonly warnings: readonly ImportWarning[];
}

/**
 * The words that a source bears for its readers, found without the importers; null for a file
 * whose words nothing here can find.
 */
export async function sourceText(file: SourceFile): Promise<string | null> {
  const { bytes } = file;
  const opening = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').trimStart();
  if (opening.startsWith('%PDF')) return textOfPdf(bytes);
  if (opening.startsWith('PK\u0003\u0004')) return textOfPackage(bytes);
  if (opening.startsWith('{\\rtf')) return textOfRtf(bytes);
  if (isMail(opening)) return textOfMail(bytes, file.warnings);
  return textOfData(file, textOfMarkup) ?? textOfLines(bytes, file.encoding, file.warnings);
}

const isMail = (opening: string): boolean =>
  /^(?:[\w-]{1,60}:.*\r?\n(?:[ \t].*\r?\n)*){0,40}?(?:MIME-Version|Content-Type|Message-ID|Received|Return-Path|Subject|From):/i.test(
    opening,
  ) && /^(?:Subject|From|To|Date|Received):/im.test(opening);
