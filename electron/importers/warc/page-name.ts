import { harmlessName } from '../zip/harmless-name.ts';

/**
 * The way of a page on its site, host first, as the name of a file: it leads nowhere, and no other
 * page of the archive has it. What has no place on a site is called by its record.
 */
export function pageName(uri: string, place: string, taken: Set<string>): string {
  const url = /^https?:/i.test(uri) ? URL.parse(uri) : null;
  const way = url ? decoded(`${url.host}${url.pathname}`).replace(/\/$/, '/index.html') : place;
  const query = url
    ? decoded(url.search)
        .replace(/[^\p{L}\p{N}=&._-]+/gu, '-')
        .slice(0, 100)
    : '';
  const name = harmlessName(`${way}${query}`.slice(0, 300));
  let own = name;
  for (let count = 2; taken.has(own); count += 1) own = `${name} (${count})`;
  taken.add(own);
  return own;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
