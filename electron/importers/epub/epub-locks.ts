import { readXml } from '../xml/read-xml.ts';
import type { DocumentPackage } from '../zip/document-package.ts';
import { partPath } from '../zip/part-path.ts';

/** Fonts are made unusable outside of their book; the text stays open. */
const fontsOnly = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/i;

/** The parts of an e-book that a shop or library has locked. */
export function lockedParts(document: DocumentPackage): ReadonlySet<string> {
  const xml = document.read('META-INF/encryption.xml');
  const locked = new Set<string>();
  if (!xml?.ok) return locked;
  let method = '';
  readXml(xml.value, {
    open({ name, attributes }) {
      if (name === 'EncryptedData') method = '';
      if (name === 'EncryptionMethod') method = attributes.get('Algorithm') ?? method;
      const address = name === 'CipherReference' ? attributes.get('URI') : undefined;
      const part = address === undefined ? null : partPath(address, '');
      if (part && !fontsOnly.test(method)) locked.add(part);
    },
  });
  return locked;
}
