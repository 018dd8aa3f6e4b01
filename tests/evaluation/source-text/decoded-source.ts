import iconv from 'iconv-lite';

/** The letters of a file, read without the importers; null in an encoding that nothing here knows. */
export function decodedSource(bytes: Uint8Array, encoding: string | null): string | null {
  const name = encoding ?? 'UTF-8';
  if (iconv.encodingExists(name)) return iconv.decode(Buffer.from(bytes), name);
  return /^iso-?2022-?jp$/i.test(name) ? new TextDecoder('iso-2022-jp').decode(bytes) : null;
}
