import { htmlToManuscript } from '../../../shared/manuscript/html-codec/html-to-manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import type { EntryText } from '../entries/entry.ts';
import type { PlacedElement } from '../xml/read-broken-xml.ts';

/** What an element of a feed holds, by what it says of itself and by what it looks like. */
export function feedText(element: PlacedElement, source: string): EntryText {
  const type = element.attributes.get('type')?.toLowerCase().trim() ?? '';
  const mode = element.attributes.get('mode')?.toLowerCase();
  if (mode === 'base64') return byType(fromBase64(element.text), type);
  if (type === 'xhtml' || element.children.length > 0) {
    return { form: 'html', text: innerMarkup(element, source) };
  }
  return byType(element.text, type);
}

/** The same on one line, without markup. */
export const feedLine = (element: PlacedElement, source: string): string =>
  lineOf(feedText(element, source));

export function lineOf({ form, text }: EntryText): string {
  const words = form === 'html' ? projectManuscript(htmlToManuscript(text)).text : text;
  return words.replace(/\s+/g, ' ').trim();
}

/** Text where nothing looks like a tag or a character's name: it may then keep its lines. */
export const looksLikeMarkup = (text: string): boolean =>
  /<\/?[a-z][^<>]{0,2000}>|<!--|&(?:[a-z]{2,31}|#\d{1,7}|#x[\da-f]{1,6});/i.test(text);

function byType(text: string, type: string): EntryText {
  if (type === 'text' || type === 'text/plain') return { form: 'plain', text };
  const isMarkup = type === 'html' || type === 'text/html' || looksLikeMarkup(text);
  return { form: isMarkup ? 'html' : 'plain', text };
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

/** Markup that is written into the feed itself, under whatever prefix. */
const innerMarkup = ({ inner: [start, end] }: PlacedElement, source: string): string =>
  source
    .slice(start, end)
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/(<\/?)[\w-]{1,40}:(?=[a-z])/gi, '$1');
