import type { ImportWarning } from '../../shared/issues/issue-draft.ts';
import { failure } from '../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { importLimits } from './import-limits.ts';
import type { ImportFailure, ImportFile } from './importer.ts';
import { recogniseOtherFormat } from './recognise-other-format.ts';
import { cleanControlCharacters } from './text/clean-control-characters.ts';
import { type DetectedEncoding, decode, detectEncoding } from './text/detect-encoding.ts';
import { LinePlaces } from './text/line-places.ts';

/** A file that is text: decoded, with "\n" as its only line end, without control characters. */
export interface TextFile {
  readonly text: string;
  /** As it was before it was cleaned: by it, places in the file are told. */
  readonly decoded: string;
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
  /** Where its lines stand in the file. */
  readonly places: LinePlaces;
}

/** Bytes that print nothing are this rare in a text, though damage may bring some. */
const MAX_CONTROL_SHARE = 0.02;
/** In a text of a few lines, orders to a terminal may be many. */
const MAX_CONTROLS = 8;

/** What an importer knows already of a file that it recognised. */
interface KnownText {
  /** How its bytes are to be read, where a person or the format itself says so. */
  readonly detected: DetectedEncoding | null;
  /** Set where the format itself tells that this is text, whatever strays into it. */
  readonly isText?: boolean;
}

/** Reads bytes as text, or says why they are none. */
export function readTextFile(
  { name, bytes }: ImportFile,
  known?: KnownText,
): Result<TextFile, ImportFailure> {
  const refuse = (kind: ImportFailure['kind'], message: string, hint?: string) =>
    err(failure(kind, message, { file: name, hint }));

  if (bytes.length === 0) {
    return refuse('unreadable-file', 'The file is empty.', 'Look for a complete copy of it.');
  }
  if (bytes.length > importLimits.textBytes) {
    const megabytes = importLimits.textBytes / 1024 / 1024;
    return refuse(
      'file-too-large',
      `The file is larger than the ${megabytes} MB that are read as one text.`,
      'Split it into its issues and import those.',
    );
  }
  const detected = known?.detected ?? detectEncoding(bytes);
  const decoded = decode(bytes, detected);
  const other = known?.isText ? null : recogniseOtherFormat(bytes, decoded);
  if (other)
    return refuse(
      'unsupported-format',
      `This is ${other.name}, which is not read yet.`,
      other.hint,
    );
  if (!known?.isText && isBinary(decoded)) {
    return refuse(
      'unsupported-format',
      'This is not text: it is full of characters that print nothing.',
      'Save it as plain text or Markdown with the programme that made it, and import that.',
    );
  }
  const { text, warnings } = cleanControlCharacters(decoded);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return refuse('unreadable-file', 'There is not a single word in the file.');
  }
  if (text.split('\n', importLimits.lines + 1).length > importLimits.lines) {
    return refuse(
      'file-too-large',
      `The file has more than ${importLimits.lines.toLocaleString('en')} lines.`,
      'Split it into its issues and import those.',
    );
  }
  const guessed = {
    message: `The file does not say how its letters are encoded; it was read as ${detected.encoding}. Look at letters with accents.`,
  };
  return ok({
    text,
    decoded,
    encoding: detected.encoding,
    warnings: detected.sure ? warnings : [guessed, ...warnings],
    places: new LinePlaces(bytes, detected.encoding, text),
  });
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, importLimits.sampleBytes);
  const silent = sample.match(/(?![\t\n\v\f\r])[\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return silent > Math.max(MAX_CONTROLS, sample.length * MAX_CONTROL_SHARE);
}
