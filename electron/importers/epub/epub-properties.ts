import type { DocumentProperties } from '../document/read-document.ts';
import type { EpubPackage } from './epub-package.ts';

/** What an e-book says of itself, as properties of the issue that it is. */
export function epubProperties({ statements }: EpubPackage): DocumentProperties {
  const all = (...names: string[]) =>
    names.flatMap((name) => statements.filter((it) => it.name.toLowerCase() === name));
  const one = (...names: string[]) => all(...names)[0]?.value ?? null;
  const dates = all('date', 'dcterms:issued', 'dcterms:date');
  const published =
    dates.find(({ kind }) => kind === 'publication') ?? dates.find(({ kind }) => kind === null);
  const series = one('calibre:series', 'belongs-to-collection');
  const place = one('calibre:series_index', 'group-position');
  const writers = all('creator').filter(({ kind }) => kind === null || kind === 'aut');
  const addresses = all('source', 'identifier').map(({ value }) => value);
  return {
    title: one('title'),
    publication: series,
    number: series && place ? place.replace(/\.0+$/, '') : null,
    date: published?.value.replace(/T.*$/s, '') ?? null,
    created: one('dcterms:modified') ?? dates.find(({ kind }) => kind !== null)?.value ?? null,
    byline: writers.map(({ value }) => value).join(', ') || null,
    language: one('language'),
    addresses: addresses.filter((it) => /^https?:\/\/\S+$/i.test(it)).slice(0, 5),
  };
}
