import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import { detectHtmlEncoding } from '../html/detect-html-encoding.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure, ImportFile, ReadingOptions } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode } from '../text/detect-encoding.ts';
import { TextPlaces } from '../text-places.ts';
import { readBrokenXml, type XmlReading } from './read-broken-xml.ts';

/** A file of XML with all that is told of how it was read. */
export interface XmlExport extends XmlReading {
  /** The text that the offsets of elements count in. */
  readonly source: string;
  readonly places: TextPlaces;
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
}

export function readXmlExport(
  file: ImportFile,
  options?: ReadingOptions,
): Result<XmlExport, ImportFailure> {
  const { detected, warnings: ofEncoding } = detectHtmlEncoding(
    file.bytes,
    chosenEncoding(options),
  );
  const read = readTextFile(file, { detected, isText: true });
  if (!read.ok) return read;
  const source = read.value.decoded;
  const reading = readBrokenXml(source);
  return ok({
    ...reading,
    source,
    places: new TextPlaces(source, file.bytes, detected),
    encoding: detected.encoding,
    warnings: [...ofEncoding, ...read.value.warnings, ...faultWarnings(reading)],
  });
}

/** The beginning of a file as text, by which its format is told. */
export function openingOfXml({ bytes }: ImportFile): string {
  const sample = bytes.subarray(0, importLimits.declarationBytes * 4);
  return decode(sample, detectHtmlEncoding(sample).detected).trimStart();
}

/** For a refusal: where the first fault of the file is, if there is one. */
export function brokenAt({ faults: [first] }: XmlReading): string {
  if (!first) return '';
  return ` Its XML is broken at line ${first.line}, column ${first.column}: ${first.message}.`;
}

function faultWarnings({ faults, stoppedAt, entities }: XmlReading): ImportWarning[] {
  const named = entities.slice(0, 5).join(', ');
  return [
    ...faults.map(({ message, line, column }) => ({
      message: `Its XML is broken (${message}); what follows was read as well as it can be.`,
      place: `line ${line}, column ${column}`,
    })),
    ...(stoppedAt === null
      ? []
      : [{ message: 'Its XML has too many faults; the rest was not read.' }]),
    ...(entities.length > 0
      ? [{ message: `It defines entities of its own (${named}); they were dropped, not expanded.` }]
      : []),
  ];
}
