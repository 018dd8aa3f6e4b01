import type { PlacedElement } from '../xml/read-broken-xml.ts';
import { feedLine } from './feed-text.ts';

/** What a feed says of all its items. */
export interface FeedChannel {
  readonly element: PlacedElement;
  readonly title: string | null;
  /** The page of the site that it belongs to. */
  readonly address: string | null;
  readonly language: string | null;
  /** What `xml:base` declares. */
  readonly base: string | null;
}

/** A channel stands within the root in RSS; in Atom the root tells of itself. */
export function feedChannel(root: PlacedElement, source: string): FeedChannel {
  const element = root.children.find(({ name }) => name === 'channel') ?? root;
  const child = (...names: string[]) => element.children.find(({ name }) => names.includes(name));
  const title = child('title');
  const around = root === element ? [element] : [root, element];
  const language =
    child('language', 'dc:language')?.text ||
    around.map(({ attributes }) => attributes.get('xml:lang')).findLast(Boolean);
  return {
    element,
    title: (title && feedLine(title, source)) || null,
    address: addressOf(element),
    language: languageTag(language),
    base: baseOf(around, null),
  };
}

/** In the order of the file, wherever its makers put them. */
export const itemsIn = (element: PlacedElement): PlacedElement[] =>
  element.children.flatMap((child) =>
    child.name === 'item' || child.name === 'entry' ? [child] : itemsIn(child),
  );

const addressOf = ({ children }: PlacedElement): string | null =>
  children
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') !== 'self')
    .map(({ attributes, text }) => (attributes.get('href') ?? text).trim())
    .find((address) => /^https?:/i.test(address)) ?? null;

/** As BCP 47 has it, if it can be one. */
export function languageTag(told: string | undefined): string | null {
  const tag = told?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(tag)
    ? tag.replace(/^[a-z]+/i, (name) => name.toLowerCase())
    : null;
}

/** Each `xml:base` counts from the one around it. */
export const baseOf = (elements: readonly PlacedElement[], around: string | null): string | null =>
  elements.reduce<string | null>((base, { attributes }) => {
    const own = attributes.get('xml:base');
    return own ? (URL.parse(own, base ?? undefined)?.href ?? base) : base;
  }, around);
