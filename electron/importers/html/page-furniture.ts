import { normaliseName } from '../../../shared/references/normalise-name.ts';
import type { PagePart } from './page-parts.ts';

/** A part of a page that belongs to the site and not to the text, with the name of its kind. */
export interface Furniture {
  readonly part: PagePart;
  readonly kind: string;
}

export interface Furnished {
  readonly text: readonly PagePart[];
  readonly furniture: readonly Furniture[];
}

const LONGEST_MASTHEAD = 160;
const LONGEST_IMPRINT = 700;
const MOST_BUTTONS = 14;

/**
 * Parts the text of a page from its furniture: what its element calls so, and from both ends bars
 * of links, the masthead, the imprint. Between texts nothing is taken.
 */
export function takePageFurniture(
  parts: readonly PagePart[],
  publication: string | null,
): Furnished {
  const said = new Map<PagePart, string>();
  for (const part of parts) if (part.role) said.set(part, part.role);
  for (const part of aroundBody(parts)) said.set(part, 'what stands around the article');
  const open = parts.filter((part) => !said.has(part) && (part.text || part.images.length > 0));
  const fromTop = countFurniture(open, (part) => headKind(part, publication));
  const body = open.slice(fromTop.length);
  const fromBottom = countFurniture(body.toReversed(), tailKind);
  const isAllFurniture = fromBottom.length === body.length;
  const ends = [...fromTop, ...(isAllFurniture ? [] : fromBottom)];
  for (const { part, kind } of ends) said.set(part, kind);
  return {
    text: parts.filter((part) => !said.has(part)),
    furniture: parts.flatMap((part) => {
      const kind = said.get(part);
      return kind ? [{ part, kind }] : [];
    }),
  };
}

/** Of the words of a page, the share that its main element must hold to be believed. */
const MAIN_SHARE = 0.3;

/** What stands outside of the one element that says it holds the text. */
function aroundBody(parts: readonly PagePart[]): PagePart[] {
  const open = parts.filter(({ role }) => !role);
  const length = (some: readonly PagePart[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  for (const element of ['main', 'article'] as const) {
    const inside = open.filter(({ within }) => within === element);
    if (inside.length === 0 || length(inside) < length(open) * MAIN_SHARE) continue;
    return open.filter((part) => part.within !== element && (part.text || part.images.length > 0));
  }
  return [];
}

/** The run of furniture at the beginning; a page must keep something. */
function countFurniture(
  parts: readonly PagePart[],
  kindOf: (part: PagePart) => string | null,
): Furniture[] {
  const found: Furniture[] = [];
  for (const part of parts.slice(0, -1)) {
    const kind = kindOf(part);
    if (!kind) break;
    found.push({ part, kind });
  }
  return found;
}

function headKind(part: PagePart, publication: string | null): string | null {
  if (isBar(part)) return 'navigation';
  const isShort = part.text.length <= LONGEST_MASTHEAD && part.links.length === 0;
  const isNamed =
    publication !== null &&
    ` ${normaliseName(part.text)} `.includes(` ${normaliseName(publication)} `);
  return isShort && isNamed && part.headings.length <= 1 ? 'a masthead' : null;
}

const tailKind = (part: PagePart): string | null =>
  isBar(part) ? 'navigation' : isImprint(part) ? 'an imprint' : null;

const buttons =
  /^(?:table of )?contents$|^(?:the )?(?:front|first|last|home|main|title|previous|next)\s?(?:page|section|article|chapter)?$|^(?:home|index|back|prev|up|top|toc|next|search|help|archives?|faq|subscribe|contact(?: us)?|about(?: us)?|mirrors?|site map|copyright|back to top|top of page)$/i;

/** Links by which one leafs: most of them say so, in words or on pictures, and little stands between. */
export function isBar({ text, linked, links, images, headings }: PagePart): boolean {
  if (links.length === 0 || links.length > MOST_BUTTONS || headings.length > 0) return false;
  const loose = text.replace(/[^\p{L}\p{N}]/gu, '').length - linked;
  if (loose > 12 + images.length) return false;
  const labels = links.map(({ words }) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  return labels.filter((label) => buttons.test(label)).length * 2 >= labels.length;
}

const imprints = [
  /©|\(c\)\s?(?:19|20)\d\d|\bcopyright\b/i,
  /\ball rights reserved\b/i,
  /\bpublished (?:in|by)\b/i,
  /\b(?:this|these) pages? (?:(?:is|are|was|were) )?(?:written|maintained|created|designed|copyright|last)/i,
  /\blast (?:updated|modified|changed|revised)\b/i,
  /\bweb ?master\b/i,
];

/** A list of pages over it makes it more than an imprint. */
const MOST_PAGES = 3;

function isImprint({ text, headings, links }: PagePart): boolean {
  if (text === '' || text.length > LONGEST_IMPRINT) return false;
  if (links.filter(({ href }) => !/^[a-z]+:/i.test(href)).length > MOST_PAGES) return false;
  const signs = imprints.filter((pattern) => pattern.test(text)).length;
  return signs >= 2 || (signs === 1 && text.length <= 200 && headings.length <= 1);
}
