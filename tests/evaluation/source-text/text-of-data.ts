import { decodedSource } from './decoded-source.ts';
import type { SourceFile } from './source-text.ts';

/** The words of a feed, an export of a platform or a table; null for any other file. */
export function textOfData(
  { bytes, encoding }: Pick<SourceFile, 'bytes' | 'encoding'>,
  textOfMarkup: (markup: string) => string,
): string | null {
  const text = decodedSource(bytes, encoding);
  if (text === null) return null;
  const opening = text.slice(0, 20_000).trimStart();
  if (feedRoot.test(opening)) return textOfFeed(text, textOfMarkup);
  if (/^[{[]/.test(opening)) return textOfJson(text, textOfMarkup);
  return null;
}

/** Past instructions, remarks and a document type, under any prefix. */
const feedRoot =
  /^\ufeff?(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:\w+:)?(?:rss|rdf|feed|channel)[\s>]/i;

/** Of a site's export: what it never showed its readers, and files that are not in it. */
const unpublished =
  /<wp:status>\s*(?:<!\[CDATA\[)?\s*(?:draft|auto-draft|pending|future|private|trash)\b|<wp:post_type>\s*(?:<!\[CDATA\[)?\s*(?:attachment|nav_menu_item|revision)\b/;

/** Orders to a site within its texts: "[caption id=… align=…]". What stands between them is text. */
const shortcode = /\[\/?(?:wp_)?(?:caption|gallery|audio|video|playlist|embed)(?:\s[^\]<>]*)?\]/g;

/** The longest form of each item, since a summary repeats it. */
const textOfFeed = (xml: string, textOfMarkup: (markup: string) => string): string =>
  [...xml.matchAll(/<((?:\w+:)?(?:item|entry))[\s>][\s\S]*?<\/\1\s*>/gi)]
    .filter(([item]) => !unpublished.test(item))
    .map(([whole]) => {
      const item = whole.replace(/<svg[\s>][\s\S]*?<\/svg\s*>/gi, ' ').replace(shortcode, ' ');
      const bodies = [
        ...item.matchAll(
          /<(content:encoded|content|description|summary)((?:\s[^>]*)?)>([\s\S]*?)<\/\1\s*>/gi,
        ),
      ].map(([, , how = '', body = '']) =>
        /\bmode\s*=\s*["']base64/i.test(how)
          ? Buffer.from(body, 'base64').toString('utf8')
          : markupOf(body),
      );
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
    const published: unknown = JSON.parse(json, (_, value: unknown) =>
      isUnpublished(value) ? null : value,
    );
    JSON.parse(JSON.stringify(published), (key, value: unknown) => {
      const isBody = /^(?:html|content_html|content_text|title)$/.test(key);
      if (isBody && typeof value === 'string') found.push(textOfMarkup(value));
      return value;
    });
    return found.join('\n');
  } catch {
    return null;
  }
}

/** A post of a platform that its site never showed, which is left out until a person takes it. */
const isUnpublished = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  (value.status === 'draft' || value.status === 'scheduled');
