import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { Entry } from '../entries/entry.ts';
import { lineOf, looksLikeMarkup } from '../feed/feed-text.ts';
import type { PlacedElement } from '../xml/read-broken-xml.ts';
import { postMarkup } from './post-markup.ts';
import type { Attachment } from './shortcodes.ts';

/** What the export says beside its posts. */
export interface WxrSite {
  readonly language: string | null;
  /** By their ids on the site. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** What writers are called, by the name under which they log in. */
  readonly writers: ReadonlyMap<string, string>;
}

/** A post or page of any state; who knows the file tells its name and passages. */
export function wxrPost(item: PlacedElement, site: WxrSite): Omit<Entry, 'name' | 'passages'> {
  const child = childText(item);
  const title = lineOf(asText(child('title')));
  const { html, warnings } = postMarkup(contentOf(item), site.attachments);
  const link = child('link').trim();
  const [section = null, ...further] = namesUnder(item, 'category');
  return {
    title: title || null,
    body: { form: 'html', text: html },
    date: dateOf(item),
    section,
    byline: writersOf(item, site.writers),
    language: site.language,
    address: /^https?:\/\/\S+$/i.test(link) ? link : null,
    summary: lineOf(asText(child('excerpt:encoded'))),
    unfinished: states.get(child('wp:status').trim()),
    isAlone: child('wp:post_type').trim() === 'page',
    warnings: [
      ...warnings,
      ...leftOut([...further, ...namesUnder(item, 'post_tag')]),
      ...featured(item, site.attachments),
    ],
  };
}

/** The text of its first child of a name; empty where there is none. */
export const childText =
  (item: PlacedElement) =>
  (name: string): string =>
    item.children.find((child) => child.name === name)?.text ?? '';

/** A stray end of a section shows that the text held one of its own. */
const contentOf = (item: PlacedElement): string =>
  childText(item)('content:encoded').replace(/\]\]>\s*$/, '');

const asText = (text: string) =>
  ({ form: looksLikeMarkup(text) ? 'html' : 'plain', text }) as const;

/** The day by the site's own clock, else by Greenwich's. */
function dateOf(item: PlacedElement): string | null {
  const child = childText(item);
  const told = [child('wp:post_date'), child('wp:post_date_gmt'), child('pubdate')];
  return told.map((date) => date.trim()).find((date) => /[1-9]/.test(date)) ?? null;
}

const states: ReadonlyMap<string, string> = new Map([
  ['draft', 'It is a draft on its site.'],
  ['auto-draft', 'It is a draft on its site.'],
  ['pending', 'It waits for review on its site.'],
  ['future', 'It was not to appear before a later day.'],
  ['private', 'It is private on its site.'],
  ['trash', 'It is in the bin of its site.'],
]);

/** Several writers are filed like categories by an extension that many sites use. */
function writersOf(item: PlacedElement, writers: ReadonlyMap<string, string>): string | null {
  const together = filedUnder(item, 'author').map((text) => text.trim());
  const logins = together.length > 0 ? together : [childText(item)('dc:creator').trim()];
  const names = logins.map((login) => writers.get(login) ?? login).filter((name) => name !== '');
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

/** The category that sites file everything under says nothing. */
function namesUnder(item: PlacedElement, domain: string): string[] {
  const names = filedUnder(item, domain).map((text) => lineOf(asText(text)));
  return [...new Set(names)].filter((name) => name !== '' && !/^uncategori[sz]ed$/i.test(name));
}

const filedUnder = (item: PlacedElement, domain: string): string[] =>
  item.children
    .filter(({ name, attributes }) => name === 'category' && attributes.get('domain') === domain)
    .map(({ text }) => text);

function leftOut(further: readonly string[]): ImportWarning[] {
  const named = [...new Set(further)].slice(0, 10).join(', ');
  return named === '' ? [] : [{ message: `Left out besides its first category: ${named}.` }];
}

function featured(item: PlacedElement, attachments: WxrSite['attachments']): ImportWarning[] {
  const thumbnail = item.children.find(
    (child) => child.name === 'wp:postmeta' && childText(child)('wp:meta_key') === '_thumbnail_id',
  );
  const picture = thumbnail && attachments.get(childText(thumbnail)('wp:meta_value').trim());
  if (!picture) return [];
  const address = picture.address.slice(0, 200);
  return [{ message: `The picture over it is not in the file: ${address}.` }];
}
