import type { ImportFile } from '../../electron/importers/importer.ts';

/** A file to import, of these lines or bytes. */
export function textFile(
  content: string | readonly string[] | Uint8Array,
  name = 'issue.txt',
): ImportFile {
  if (content instanceof Uint8Array) return { name, bytes: content };
  const text = typeof content === 'string' ? content : content.join('\n');
  return { name, bytes: Buffer.from(text, 'utf8') };
}
