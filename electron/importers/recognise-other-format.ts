/** A format that a file is surely of, though nothing here reads it yet. */
export interface OtherFormat {
  /** With its article, as in "This is a PDF document." */
  readonly name: string;
  readonly hint: string;
}

const convert =
  'Save it as plain text or Markdown with the programme that made it, and import that.';
const unpack = 'Unpack it and import what is in it.';
const saveAnew = 'Open it in Word or LibreOffice, save it as .docx, and import that.';
const retype = 'Its words, if it has any, must be typed.';

/** By the opening bytes, hexadecimal. */
const signatures: readonly [opening: RegExp, name: string, hint?: string][] = [
  [/^(?:526172211a07|377abcaf|1f8b08|425a68..314159|fd377a585a)/, 'a compressed file', unpack],
  [/^d0cf11e0a1b1/, 'a document of an older Office', saveAnew],
  [/^(?:89504e47|ffd8ff|474946383[79]61|52494646.{8}57454250)/, 'a picture', retype],
  [
    /^(?:494433..00|4f676753|664c6143|52494646.{8}(?:57415645|415649)|.{8}66747970)/,
    'a sound or film',
  ],
  [/^(?:7f454c46|4d5a..00|cafebabe|53514c69746520666f726d6174203300)/, 'a programme or database'],
];

/** By its content; null for what may well be plain text or Markdown. */
export function recogniseOtherFormat(bytes: Uint8Array, opening: string): OtherFormat | null {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('hex');
  const binary = signatures.find(([pattern]) => pattern.test(head));
  if (binary) return { name: binary[1], hint: binary[2] ?? convert };
  const start = opening.slice(0, 4096).trimStart();
  if (isXmlFile(start)) return { name: 'an XML file', hint: convert };
  return isJson(start) ? { name: 'a file of data (JSON)', hint: convert } : null;
}

/** Only the beginning is looked at: brackets, then a key or a value as JSON writes them. */
const isJson = (start: string): boolean =>
  /^(?:\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*(?:[{[]|"(?:[^"\\]|\\.){0,500}"\s*[,\]]))/.test(start);

/** A feed or another file of XML that is no page, perhaps under remarks; by its first letters. */
export const isXmlFile = (start: string): boolean =>
  /^(?:<!--[\s\S]{0,4000}?-->\s*){0,5}<(?:\?xml[\s?]|!doctype (?!html)\w|[a-z]\w*:\w|(?:rss|feed|rdf|opml|svg|channel)[\s>])/i.test(
    start,
  );
