import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import { element, escapeText, openTag } from '../../../shared/manuscript/html-codec/escape-html.ts';

/** A file of the site, which an export only names. */
export interface Attachment {
  readonly address: string;
  readonly caption: string;
}

/**
 * Content without its site's orders in brackets: captions and galleries become figures, embedded
 * pages links. The orders of extensions go and are named, the words between them stay; brackets
 * that are no order are text.
 */
export function withoutShortcodes(
  content: string,
  attachments: ReadonlyMap<string, Attachment>,
): { readonly html: string; readonly warnings: readonly ImportWarning[] } {
  if (!content.includes('[')) return { html: content, warnings: [] };
  const ended = new Set(Array.from(content.matchAll(ends), ([, name = '']) => name.toLowerCase()));
  const unknown = new Set<string>();
  const html = content
    .replace(captions, (_, given: string, inner: string) => figure(inner, attributesOf(given)))
    .replace(embeds, (_, given: string, address?: string) => embedded(given, address))
    .replace(galleries, (_, given: string) => gallery(attributesOf(given), attachments))
    .replace(media, (_, given: string) => mediaLink(attributesOf(given)))
    .replace(listings, '<pre>$1</pre>')
    .replace(escaped, '$1')
    .replace(orders, (whole, name: string, given: string | undefined) => {
      if (given === undefined && !ended.has(name.toLowerCase())) return whole;
      unknown.add(name);
      return '';
    });
  return { html, warnings: warningsOf(unknown) };
}

const ends = /\[\/([a-z][\w-]{1,40})\]/gi;
const captions = /\[(?:wp_)?caption\b([^\]]{0,2000})\]([\s\S]{0,20000}?)\[\/(?:wp_)?caption\]/g;
const embeds =
  /(?<!\[)\[(?:embed|youtube|vimeo)\b([^\]]{0,500})\](?:\s*(https?:[^\s[\]<>"]{1,2000})\s*\[\/embed\])?/g;
const galleries = /(?<!\[)\[gallery\b([^\]]{0,2000})\]/g;
const media = /(?<!\[)\[(?:audio|video)\b([^\]]{0,2000})\](?:\s*\[\/(?:audio|video)\])?/g;
const listings = /(?<!\[)\[(?:source)?code\b[^\]]{0,500}\]([\s\S]{0,50000}?)\[\/(?:source)?code\]/g;
const escaped = /\[(\[\/?[a-z][\w-]{0,40}[^[\]]{0,500}\])\]/g;
const orders =
  /(?<!\[)\[\/?([a-z][\w-]{1,40})((?:\s+[\w-]{1,40}=(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'|[^\s\]"'<>]{1,500}))+)?\s*\/?\](?![([:])/gi;

function attributesOf(given: string): ReadonlyMap<string, string> {
  const found = given.matchAll(/([\w-]{1,40})=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  return new Map(
    Array.from(found, ([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  );
}

/** The words of a caption stand behind its picture, in older posts within the order. */
function figure(inner: string, given: ReadonlyMap<string, string>): string {
  const picture = /(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
  const words = given.get('caption') ?? inner.replace(picture, '').trim();
  return ofItsOwn(element('figure', {}, picture + element('figcaption', {}, words)));
}

function gallery(
  given: ReadonlyMap<string, string>,
  attachments: ReadonlyMap<string, Attachment>,
): string {
  const ids = (given.get('ids') ?? given.get('include') ?? '').split(',').map((id) => id.trim());
  return ids
    .flatMap((id) => attachments.get(id) ?? [])
    .map(({ address, caption }) => {
      const words = caption === '' ? '' : element('figcaption', {}, escapeText(caption));
      return ofItsOwn(
        element('figure', {}, openTag('img', { src: address, alt: caption }) + words),
      );
    })
    .join('');
}

function embedded(given: string, address: string | undefined): string {
  return linkTo(address ?? /https?:[^\s[\]<>"]{1,2000}/.exec(given)?.[0]);
}

const mediaLink = (given: ReadonlyMap<string, string>): string =>
  linkTo(['src', 'mp3', 'mp4', 'ogg', 'm4a', 'webm'].map((name) => given.get(name)).find(Boolean));

const linkTo = (address: string | undefined): string =>
  address ? ofItsOwn(element('a', { href: address }, escapeText(address))) : '';

const ofItsOwn = (html: string): string => `\n\n${html}\n\n`;

function warningsOf(unknown: ReadonlySet<string>): ImportWarning[] {
  if (unknown.size === 0) return [];
  const named = [...unknown].slice(0, 10).join(', ');
  return [{ message: `Orders to its site were left out; words between them stay: ${named}.` }];
}
