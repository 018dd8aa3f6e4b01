import type { ImportWarning } from '../../../shared/issues/issue-draft.ts';
import type { Entry } from '../entries/entry.ts';
import type { PlacedElement } from '../xml/read-broken-xml.ts';
import { baseOf, type FeedChannel, languageTag } from './feed-channel.ts';
import { feedLine, feedText, lineOf } from './feed-text.ts';

/** An item of RSS or RDF, an entry of Atom; its passage is told by who knows the file. */
export function feedEntry(
  item: PlacedElement,
  source: string,
  channel: Pick<FeedChannel, 'language' | 'base'>,
): Omit<Entry, 'name' | 'passages'> {
  const all = (...names: string[]) =>
    names.flatMap((name) => item.children.filter((child) => child.name === name));
  const lines = (...names: string[]) =>
    all(...names).flatMap((child) => feedLine(child, source) || []);
  const [body, ...others] = bodies(item);
  const summary = others.find(({ name }) => name === 'description' || name === 'summary');
  return {
    title: lines('title')[0] ?? null,
    body: body ? feedText(body, source) : { form: 'plain', text: '' },
    date: lines(...dates)[0] ?? item.attributes.get('lastmod') ?? null,
    section: categories(item)[0] ?? null,
    byline: bylineOf(item, lines('dc:creator')),
    language:
      languageTag(body?.attributes.get('xml:lang') || item.attributes.get('xml:lang')) ??
      channel.language,
    address: addressOf(item),
    base: baseOf([item, ...(body ? [body] : [])], channel.base),
    summary: summary ? lineOf(feedText(summary, source)) : null,
    warnings: [...enclosures(item), ...furtherCategories(item)],
  };
}

const dates = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'created',
  'updated',
  'modified',
];

/**
 * In the order in which they are believed to be the whole text; summaries come last. One of a
 * vocabulary that nobody knows is believed after that of the feed itself.
 */
const texts = [
  'content:encoded',
  'content',
  'xhtml:body',
  'xhtml:div',
  'fullitem',
  'description',
  'summary',
  'abstract',
];

const bodies = (item: PlacedElement): PlacedElement[] =>
  texts
    .flatMap((name) => [
      ...item.children.filter((it) => it.name === name),
      ...item.children.filter((it) => it.name.endsWith(`:${name}`)),
    ])
    .filter(({ text, children }) => text.trim() !== '' || children.length > 0);

function bylineOf(item: PlacedElement, creators: readonly string[]): string | null {
  const authors = item.children
    .filter(({ name }) => name === 'author')
    .map(({ text, children }) => children.find(({ name }) => name === 'name')?.text ?? text)
    .map((author) => /^\S+@\S+ \((?<name>[^()]+)\)$/.exec(author.trim())?.groups?.name ?? author)
    .map((author) => author.replace(/\s+/g, ' ').trim());
  const named = [...new Set([...creators, ...authors])].filter((name) => name !== '');
  return named.length > 0 ? named.join(', ') : null;
}

const relOf = ({ attributes }: PlacedElement): string => attributes.get('rel')?.toLowerCase() ?? '';

function addressOf(item: PlacedElement): string | null {
  const links = item.children.filter(({ name }) => name === 'link');
  const guid = item.children.find(
    ({ name, attributes }) =>
      (name === 'guid' && attributes.get('ispermalink') !== 'false') || name === 'id',
  );
  const told = [
    ...links.filter((link) => /^$|^alternate$/.test(relOf(link))).map(hrefOf),
    item.attributes.get('rdf:about'),
    item.attributes.get('href'),
    guid?.text,
  ].map((address) => address?.trim() ?? '');
  return told.find((address) => /^https?:\/\/\S+$/i.test(address)) ?? null;
}

const hrefOf = ({ attributes, text }: PlacedElement): string => attributes.get('href') ?? text;

const categories = (item: PlacedElement): string[] =>
  item.children
    .filter(({ name }) => name === 'category' || name === 'dc:subject')
    .map(({ attributes, text }) => attributes.get('label') ?? attributes.get('term') ?? text)
    .map((category) => category.replace(/\s+/g, ' ').trim())
    .filter((category) => category !== '' && category.length <= 100);

function furtherCategories(item: PlacedElement): ImportWarning[] {
  const [, ...further] = new Set(categories(item));
  if (further.length === 0) return [];
  const named = further.slice(0, 10).join(', ');
  return [{ message: `Left out besides its first category: ${named}.` }];
}

function enclosures(item: PlacedElement): ImportWarning[] {
  return item.children
    .filter(
      (child) =>
        child.name === 'enclosure' || (child.name === 'link' && relOf(child) === 'enclosure'),
    )
    .flatMap(({ attributes }) => {
      const address = attributes.get('url') ?? attributes.get('href');
      const type = attributes.get('type');
      const kind = type ? ` (${type.slice(0, 60)})` : '';
      return address
        ? [{ message: `An enclosure is not in the file: ${address.slice(0, 200)}${kind}.` }]
        : [];
    });
}
