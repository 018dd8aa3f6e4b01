import { followLink, parseAddress } from '../references/site-address.ts';
import type { PageFile } from './merge-pages.ts';

/**
 * Pages as the tables of contents among `all` list them. One that is not listed follows what is
 * listed of its folder; the rest comes last, by name.
 */
export function inPageOrder(pages: readonly PageFile[], all: readonly PageFile[]): PageFile[] {
  const places = new Map<string, number>();
  for (const name of all.flatMap(leadsTo)) if (!places.has(name)) places.set(name, places.size);
  const folders = new Map<string, number>();
  for (const [name, place] of places) {
    const folder = folderOf(name);
    if (!folders.has(folder)) folders.set(folder, place);
  }
  const shallowest = Math.min(...pages.map(({ name }) => name.split('/').length));
  const isDeep = (name: string) => name.split('/').length > shallowest;
  const rank = ({ name }: PageFile): number =>
    places.get(name) ??
    (isDeep(name) ? folders.get(folderOf(name)) : undefined) ??
    Number.POSITIVE_INFINITY;
  const ranked = pages.map((page) => ({
    page,
    rank: rank(page),
    isListed: places.has(page.name) ? 0 : 1,
  }));
  ranked.sort(
    (one, other) =>
      (one.rank === other.rank ? 0 : one.rank - other.rank) ||
      one.isListed - other.isListed ||
      byName.compare(stemOf(one.page.name), stemOf(other.page.name)),
  );
  return ranked.map(({ page }) => page);
}

/** Only a page that is a list of others orders them; links in articles do not. */
function leadsTo({ name, draft }: PageFile): string[] {
  const from = parseAddress(name);
  if (!draft.page?.isContents || !from) return [];
  return draft.page.contents.flatMap((href) => followLink(href, from)?.path ?? []);
}

const byName = new Intl.Collator('en', { numeric: true });
const stemOf = (name: string): string => name.replace(/\.\w{2,5}$/, '');
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
