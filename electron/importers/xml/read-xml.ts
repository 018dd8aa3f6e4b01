import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { ImportFailure } from '../importer.ts';
import { decode, detectEncoding, isKnownEncoding } from '../text/detect-encoding.ts';

/** An element as it opens; names are without their prefix, attributes by their local names. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** As written, with its prefix. */
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** As written, those that declare namespaces too. */
  readonly writtenAttributes: readonly (readonly [name: string, value: string])[];
}

/** What is told of a file of XML, in its order. */
export interface XmlReader {
  open?(element: XmlElement): void;
  close?(element: XmlElement): void;
  text?(characters: string): void;
}

/** What a file may hold before it is refused. */
interface XmlBounds {
  readonly depth?: number;
  readonly elements?: number;
}

/**
 * Reads XML by its stream, in linear time and without a tree. Entities of its own making are never
 * resolved, and nothing is fetched: a file that declares any is refused.
 */
export function readXml(
  bytes: Uint8Array,
  reader: XmlReader,
  { depth = importLimits.xmlDepth, elements = importLimits.xmlElements }: XmlBounds = {},
): Result<null, ImportFailure> {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let count = 0;
  let fault: string | null = null;
  parser.on('error', (error) => {
    fault ??= `It is no well-formed XML (${error.message.slice(0, 120)}).`;
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fault ??= DECLARES_ENTITIES;
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > elements) fault ??= `It has more than ${elements.toLocaleString('en')} elements.`;
    if (open.length >= depth) fault ??= `Its elements are nested more than ${depth} deep.`;
    const element = elementOf(tag);
    open.push(element);
    if (fault === null) reader.open?.(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && fault === null) reader.close?.(element);
  });
  const text = (characters: string) => {
    if (fault === null) reader.text?.(characters);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const xml = decodeXml(bytes);
  for (let at = 0; at < xml.length && fault === null; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK));
  }
  if (fault === null) parser.close();
  return fault === null ? ok(null) : err(failure('unreadable-file', fault));
}

const DECLARES_ENTITIES = 'It declares entities of its own, which may hide what is in it.';
/** So much is read before it is looked whether to go on. */
const CHUNK = 8 * 1024;

/** What the bytes prove decides; else what the file says of itself, if there is such a thing. */
function decodeXml(bytes: Uint8Array): string {
  const detected = detectEncoding(bytes);
  if (detected.sure) return decode(bytes, detected);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<name>[\w.:-]{2,40})/.exec(head);
  const { name } = declared?.groups ?? {};
  return name && isKnownEncoding(name)
    ? decode(bytes, { ...detected, encoding: name })
    : decode(bytes, detected);
}

function elementOf(tag: SaxesTagNS): XmlElement {
  const written: SaxesAttributeNS[] = Object.values(tag.attributes);
  return {
    name: tag.local,
    namespace: tag.uri,
    written: tag.name,
    attributes: new Map(written.map(({ local, value }) => [local, value])),
    writtenAttributes: written.map(({ name, value }) => [name, value]),
  };
}
