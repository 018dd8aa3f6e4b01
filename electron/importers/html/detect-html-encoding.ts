import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { importLimits } from '../import-limits.ts';
import { isDamagedUtf8 } from '../text/damaged-utf8.ts';
import { type DetectedEncoding, detectEncoding, isKnownEncoding } from '../text/detect-encoding.ts';

/** How a page is to be read, and what it said of itself wrongly. */
export interface HtmlEncoding {
  readonly detected: DetectedEncoding;
  readonly warnings: readonly ImportWarning[];
}

const declaration =
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*(?<meta>[\w.:-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<xml>[\w.:-]{2,40})/i;

/**
 * What was chosen for the file counts before all; else a byte order mark decides, then what the bytes prove (UTF-8, two bytes a letter), then what the
 * page declares; only where it declares nothing that can be, the letters are asked.
 */
export function detectHtmlEncoding(
  bytes: Uint8Array,
  chosen: DetectedEncoding | null = null,
): HtmlEncoding {
  if (chosen) return { detected: chosen, warnings: [] };
  const byBytes = detectEncoding(bytes);
  const head = Buffer.from(bytes.subarray(0, importLimits.declarationBytes)).toString('latin1');
  const { meta, xml } = declaration.exec(head)?.groups ?? {};
  const declared = knownName(meta ?? xml);
  if (declared === null) return { detected: byBytes, warnings: [] };
  if (byBytes.sure) return { detected: byBytes, warnings: contradiction(declared, byBytes, bytes) };
  if (isUtf8(declared) && isDamagedUtf8(bytes, true)) {
    return { detected: { encoding: 'UTF-8', markLength: 0, sure: true }, warnings: [] };
  }
  if (isUnicode(declared)) {
    const message = `The page declares ${declared} but is not so encoded; it was read as ${byBytes.encoding}.`;
    return { detected: { ...byBytes, sure: true }, warnings: [{ message }] };
  }
  return { detected: { encoding: declared, markLength: 0, sure: true }, warnings: [] };
}

/** Pages that say Latin 1 mean what browsers take for it; UTF-7 is read by none of them. */
function knownName(name: string | undefined): string | null {
  if (!name) return null;
  if (/^(?:iso[-_]?8859[-_]?1|latin-?1|us-ascii|ascii)$/i.test(name)) return 'windows-1252';
  if (/^utf-?7$/i.test(name) || !isKnownEncoding(name)) return null;
  return name.toUpperCase();
}

const isUtf8 = (name: string): boolean => /^utf-?8$/i.test(name);

const isUnicode = (name: string): boolean => /^utf|^ucs|^unicode/i.test(name);

/** Pure ASCII is whatever it is called. */
function contradiction(
  declared: string,
  { encoding }: DetectedEncoding,
  bytes: Uint8Array,
): ImportWarning[] {
  const plain = (name: string) => name.replaceAll('-', '').toUpperCase();
  const isSame = plain(declared) === plain(encoding);
  if (isSame || (encoding === 'UTF-8' && bytes.every((byte) => byte < 0x80))) return [];
  return [
    { message: `The page declares ${declared}, but its letters are ${encoding}; it was read so.` },
  ];
}
