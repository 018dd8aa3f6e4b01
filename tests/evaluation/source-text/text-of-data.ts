import iconv from 'iconv-lite';
import type { SourceFile } from './source-text.ts';

/** The words of a feed, an export of a platform or a table; null for any other file. */
export function textOfData(
  { bytes, encoding }: Pick<SourceFile, 'bytes' | 'encoding'>,
  textOfMarkup: (markup: string) => string,
): string | null {
  const text = iconv.decode(Buffer.from(bytes), encoding ?? 'UTF-8');
  const opening = text.slice(0, 2000).trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|rdf:RDF|feed|channel)[\s>]/i.test(opening)
  ) {
    return textOfFeed(text, textOfMarkup);
  }
  if (/^[{[]/.test(opening)) return textOfJson(text, textOfMarkup);
  return null;
}

/** The longest form of each item, since a summary repeats it. */
const textOfFeed = (xml: string, textOfMarkup: (markup: string) => string): string =>
  [...xml.matchAll(/<(item|entry)[\s>][\s\S]*?<\/\1\s*>/gi)]
    .map(([item]) => {
      const bodies = [
        ...item.matchAll(
          /<(content:encoded|content|description|summary)(?:\s[^>]*)?>([\s\S]*?)<\/\1\s*>/gi,
        ),
      ].map(([, , body = '']) => markupOf(body));
      const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(item)?.[1] ?? '';
      const longest = bodies.sort((one, other) => other.length - one.length)[0] ?? '';
      return `${textOfMarkup(markupOf(title))}\n${textOfMarkup(longest)}`;
    })
    .join('\n');

/** As CDATA, or escaped once. */
const markupOf = (body: string): string =>
  body.includes('<![CDATA[')
    ? body.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    : body
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');

function textOfJson(json: string, textOfMarkup: (markup: string) => string): string | null {
  try {
    const found: string[] = [];
    JSON.parse(json, (key, value: unknown) => {
      const isBody = /^(?:html|content_html|content_text|title)$/.test(key);
      if (isBody && typeof value === 'string') found.push(textOfMarkup(value));
      return value;
    });
    return found.join('\n');
  } catch {
    return null;
  }
}
