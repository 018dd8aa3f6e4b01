import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { Entry, EntryText } from '../entries/entry.ts';
import { type JsonRecord, textAt } from '../json/json-record.ts';
import { cardToHtml } from './card-to-html.ts';
import type { GhostSite } from './ghost-site.ts';
import { lexicalToHtml } from './lexical-to-html.ts';
import { mobiledocToHtml } from './mobiledoc-to-html.ts';

/** A post or page of any state; who knows the file tells its name and passages. */
export function ghostPost(post: JsonRecord, site: GhostSite): Omit<Entry, 'name' | 'passages'> {
  const text = (key: string) => textAt(post, key);
  const id = text('id') ?? '';
  const { body, warnings } = bodyOf(post, site.meta.get(id));
  const [section = null, ...further] = site.tags.get(id) ?? [];
  const writer = site.users.get(text('author_id') ?? '');
  const writers = site.writers.get(id) ?? (writer ? [writer] : []);
  return {
    title: text('title'),
    body,
    date: localTime(text('published_at') ?? text('created_at'), site.timeZone),
    publication: site.newsletters.get(text('newsletter_id') ?? '') ?? null,
    section,
    byline: writers.length > 0 ? writers.join(', ') : null,
    language: text('locale') ?? site.language,
    address: addressOf(post),
    summary: text('custom_excerpt'),
    unfinished: states.get(text('status') ?? ''),
    isAlone: text('type') === 'page' || post.page === 1 || post.page === true,
    warnings: [...warnings, ...furtherTags(further)],
  };
}

const states: ReadonlyMap<string, string> = new Map([
  ['draft', 'It is a draft on its site.'],
  ['scheduled', 'It was not to appear before a later day.'],
]);

/** As its site would show it; else from what it is edited as. */
function bodyOf(
  post: JsonRecord,
  meta: JsonRecord | undefined,
): { body: EntryText; warnings: readonly ImportWarning[] } {
  const [html, lexical, mobiledoc, plain] = ['html', 'lexical', 'mobiledoc', 'plaintext'].map(
    (key) => textAt(post, key),
  );
  const written = html
    ? { html, unknown: [] }
    : (lexical && lexicalToHtml(lexical)) || (mobiledoc && mobiledocToHtml(mobiledoc)) || null;
  if (!written) return { body: { form: 'plain', text: plain ?? '' }, warnings: [] };
  const named = written.unknown.slice(0, 10).join(', ');
  return {
    body: { form: 'html', text: withoutSite(pictureOver(post, meta) + written.html) },
    warnings: named === '' ? [] : [{ message: `Cards of its editor were left out: ${named}.` }],
  };
}

/** What stands for the address of the site; links then count from its top. */
const withoutSite = (text: string): string => text.replaceAll('__GHOST_URL__', '');

/** Its canonical address, else the one that its slug gives it on its site. */
function addressOf(post: JsonRecord): string | null {
  const canonical = withoutSite(textAt(post, 'canonical_url') ?? '');
  if (/^https?:\/\/\S+$/i.test(canonical)) return canonical;
  const slug = textAt(post, 'slug') ?? '';
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,200}$/u.test(slug) ? `/${slug}/` : null;
}

/** Stamps are of Greenwich; a day is told by the clock of the site. */
function localTime(stamp: string | null, timeZone: string | null): string | null {
  if (stamp === null) return null;
  const isZoned = /Z|[+-]\d\d:?\d\d$/.test(stamp);
  const text = /^\d{13}$/.test(stamp)
    ? Number(stamp)
    : `${stamp.replace(' ', 'T')}${isZoned ? '' : 'Z'}`;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return stamp;
  try {
    const local = moment.toLocaleString('sv', { timeZone: timeZone ?? 'UTC' });
    return local.replace(' ', 'T');
  } catch {
    // The site names a zone that is none.
    return moment.toISOString();
  }
}

function furtherTags(further: readonly string[]): ImportWarning[] {
  const named = further.slice(0, 10).join(', ');
  return named === '' ? [] : [{ message: `Left out besides its first tag: ${named}.` }];
}

/** The picture that stands over a post, with its words. */
function pictureOver(post: JsonRecord, meta: JsonRecord | undefined): string {
  const src = textAt(post, 'feature_image') ?? '';
  if (!/^(?:https?:\/|__GHOST_URL__)?\//i.test(src)) return '';
  const words = (key: string) => (meta && textAt(meta, key)) ?? '';
  return (
    cardToHtml('image', {
      src,
      alt: words('feature_image_alt'),
      caption: words('feature_image_caption'),
    }) ?? ''
  );
}
