/** Finished XML. Only this module makes it from text, so that no text gets in unescaped. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type XmlContent = Xml | string | number | null | undefined | false | readonly XmlContent[];
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element; strings in it are text, null is nothing. */
export function xml(name: string, attributes: XmlAttributes, ...content: XmlContent[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = writeXml(content);
  return new Xml(inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`);
}

export function writeXml(content: XmlContent): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Xml) return content.text;
  if (typeof content === 'string') return escapeXml(content);
  return typeof content === 'number' ? String(content) : content.map(writeXml).join('');
}

/** A whole document in UTF-8. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;

/** Markup of `html/markup.ts` as XML has it: elements without content are closed. */
export const xhtmlOf = (html: string): Xml =>
  new Xml(html.replace(/<(br|hr|img|link|meta)((?:\s[^<>]*)?)>/g, '<$1$2/>'));

/** Characters that XML forbids even as references are left out. */
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
