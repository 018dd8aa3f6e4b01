import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure, ImportFile, ReadingOptions } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import { TextPlaces } from '../text-places.ts';

export interface JsonFile {
  readonly value: unknown;
  /** The text in which places are told. */
  readonly source: string;
  readonly places: TextPlaces;
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
}

/** A file of JSON; one that is broken is refused with the place where it breaks. */
export function readJsonFile(
  file: ImportFile,
  options?: ReadingOptions,
): Result<JsonFile, ImportFailure> {
  const detected = chosenEncoding(options) ?? detectEncoding(file.bytes);
  const read = readTextFile(file, { detected, isText: true });
  if (!read.ok) return read;
  const { decoded: source, encoding, warnings } = read.value;
  try {
    const value: unknown = JSON.parse(source);
    return ok({
      value,
      source,
      places: new TextPlaces(source, file.bytes, detected),
      encoding,
      warnings,
    });
  } catch (thrown) {
    const message = `It is no whole JSON: ${faultOf(thrown, source)}.`;
    return err(failure('unreadable-file', message, { file: file.name, hint: 'Export it again.' }));
  }
}

/** The beginning of a file as text, by which its format is told. */
export function openingOfJson({ bytes }: ImportFile): string {
  const sample = bytes.subarray(0, importLimits.sampleBytes);
  return decode(sample, detectEncoding(sample)).trimStart();
}

function faultOf(thrown: unknown, source: string): string {
  const words = thrown instanceof Error ? thrown.message : '';
  const at = /\(line (?<line>\d+) column (?<column>\d+)\)/.exec(words)?.groups;
  if (at) return `it breaks at line ${at.line}, column ${at.column}`;
  return `it ends too early, on line ${source.split('\n').length}`;
}
