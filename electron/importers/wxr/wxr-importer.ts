import type { Stretch } from '../../../shared/imports/stretch.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Entry } from '../entries/entry.ts';
import { stretchesAround } from '../entries/entry-stretches.ts';
import { issuesOfEntries } from '../entries/issues-of-entries.ts';
import { feedChannel, itemsIn } from '../feed/feed-channel.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import type { TextPlaces } from '../text-places.ts';
import type { PlacedElement } from '../xml/read-broken-xml.ts';
import { openingOfXml, readXmlExport, whatIsWrong } from '../xml/read-xml-export.ts';
import type { Attachment } from './shortcodes.ts';
import { childText, wxrPost } from './wxr-post.ts';

/** Exports of WordPress ("WordPress eXtended RSS"), whole or broken. */
export const wxrImporter = {
  id: 'wxr',
  version: 1,
  recognises(file) {
    const opening = openingOfXml(file);
    const isExport = /<(?:rss|channel)[\s>]/i.test(opening) && /\bxmlns:wp=|<wp:/i.test(opening);
    return isExport && opening.startsWith('<') ? 0.99 : 0;
  },
  read(file, options?: ReadingOptions) {
    const read = readXmlExport(file, options);
    if (!read.ok) return read;
    const { root, source, places, encoding, warnings, stoppedAt } = read.value;
    const refuse = (message: string) =>
      err(failure('unreadable-file', message + whatIsWrong(read.value), { file: file.name }));
    if (!root) return refuse('There is no export of a site in the file.');
    const channel = feedChannel(root, source);
    const items = itemsIn(root);
    const site = {
      language: channel.language,
      attachments: attachmentsIn(items),
      writers: writersIn(channel.element),
    };
    const stretches = stretchesAround(items, source, places, stoppedAt);
    const entries: Entry[] = [];
    for (const [index, item] of items.entries()) {
      const name = `item ${index + 1}`;
      const reason = reasonUnread(item, index);
      if (reason) {
        const passage = places.passage(name, item.start, item.end);
        stretches.push({ ...passage, fate: 'unread', reason });
        continue;
      }
      const { comments, passages } = withoutComments(item, name, places);
      if (comments) stretches.push(comments);
      entries.push({ ...wxrPost(item, site), name, passages });
    }
    if (entries.length === 0) {
      return refuse('There is no post or page with a title or text in the export.');
    }
    const drafts = issuesOfEntries(entries, {
      publication: channel.title,
      base: channel.base ?? channel.address,
    });
    return ok({ drafts, encoding, warnings, stretches });
  },
} satisfies Importer;

/** What a site keeps beside its texts. */
const kinds: readonly [type: RegExp, reason: string][] = [
  [/^attachment$/, 'An attachment: its file is not in the export.'],
  [/^(?:nav_menu_item|wp_navigation)$/, 'An entry of a menu.'],
  [/^revision$/, 'An older revision of a text.'],
  [
    /^(?:wp_global_styles|wp_template(?:_part)?|wp_font_\w+|custom_css|customize_changeset)$/,
    'How the site looks.',
  ],
  [
    /^(?:oembed_cache|user_request|acf-field(?:-group)?|feedback|jp_\w+|wpcf7_contact_form)$/,
    'Kept by an extension of the site.',
  ],
];

function reasonUnread(item: PlacedElement, index: number): string | null {
  if (index >= importLimits.entries) {
    return `Only the first ${importLimits.entries.toLocaleString('en')} items are read.`;
  }
  const child = childText(item);
  const type = child('wp:post_type').trim();
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
  const address = child('wp:attachment_url').trim();
  if (kind) return address ? `${kind} It stood at ${address.slice(0, 300)}` : kind;
  const isEmpty = child('content:encoded').trim() === '' && child('title').trim() === '';
  return isEmpty ? 'It has neither title nor text.' : null;
}

function attachmentsIn(items: readonly PlacedElement[]): ReadonlyMap<string, Attachment> {
  const attachments = items.filter((item) => childText(item)('wp:attachment_url') !== '');
  return new Map(
    attachments.map((item) => {
      const child = childText(item);
      const address = child('wp:attachment_url').trim();
      return [child('wp:post_id').trim(), { address, caption: child('excerpt:encoded').trim() }];
    }),
  );
}

const writersIn = ({ children }: PlacedElement): ReadonlyMap<string, string> =>
  new Map(
    children
      .filter(({ name }) => name === 'wp:author' || name === 'wp:wp_author')
      .map((author) => {
        const child = childText(author);
        const login = child('wp:author_login').trim();
        return [login, child('wp:author_display_name').trim() || login];
      }),
  );

/** Readers' comments stand in the item that they are on, one after the other. */
function withoutComments(item: PlacedElement, name: string, places: TextPlaces) {
  const found = item.children.filter((child) => child.name === 'wp:comment');
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) {
    return { comments: null, passages: [places.passage(name, item.start, item.end)] };
  }
  const before = places.passage(name, item.start, first.start);
  const comments: Stretch = {
    ...places.passage(`comments on ${name}`, first.start, last.end),
    fate: 'unread',
    reason: found.length === 1 ? '1 comment.' : `${found.length} comments.`,
  };
  return { comments, passages: [before, places.passage(name, last.end, item.end)] };
}
