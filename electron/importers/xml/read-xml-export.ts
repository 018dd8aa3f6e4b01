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

/** The beginning of a file as text, by which its format is told, past what a document type defines. */
export function openingOfXml({ bytes }: ImportFile): string {
  const sample = bytes.subarray(0, SAMPLE);
  const { detected } = detectHtmlEncoding(sample);
  const opening = decode(sample, detected).trimStart();
  const isOpen = /^[^[]{0,800}<!doctype\s[^[>]{0,500}\[(?![\s\S]*\]\s*>)/i.test(opening);
  const end = isOpen ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(']>') : -1;
  if (end === -1) return opening;
  return decode(bytes.subarray(end + 2, end + 2 + SAMPLE), {
    ...detected,
    markLength: 0,
  }).trimStart();
}

const SAMPLE = importLimits.declarationBytes * 4;

/** For a refusal: where the first fault of the file is, and what of it was dropped. */
export function whatIsWrong({ faults: [first], entities }: XmlReading): string {
  const broken = first
    ? ` Its XML is broken at line ${first.line}, column ${first.column}: ${first.message}.`
    : '';
  return entities.length > 0 ? `${broken} ${dropped(entities)}` : broken;
}

const dropped = (entities: readonly string[]): string =>
  `It defines entities of its own (${entities.slice(0, 5).join(', ')}); they were dropped, not expanded.`;

function faultWarnings({ faults, stoppedAt, entities }: XmlReading): ImportWarning[] {
  return [
    ...faults.map(({ message, line, column }) => ({
      message: `Its XML is broken (${message}); what follows was read as well as it can be.`,
      place: `line ${line}, column ${column}`,
    })),
    ...(stoppedAt === null
      ? []
      : [{ message: 'Its XML has too many faults; the rest was not read.' }]),
    ...(entities.length > 0 ? [{ message: dropped(entities) }] : []),
  ];
}
