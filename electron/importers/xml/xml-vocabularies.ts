/** Vocabularies of feeds and exports by address, with the prefix under which they are read here. */
const vocabularies: readonly [address: RegExp, prefix: string][] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom\/?$|^https?:\/\/purl\.org\/atom\/ns#/i, ''],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/i, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/?$|^https?:\/\/\w+\.netscape\.com\/rdf\//i, ''],
  [
    /^https?:\/\/(?:backend\.userland\.com|cyber\.law\.harvard\.edu|blogs\.law\.harvard\.edu)\//i,
    '',
  ],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/i, 'dcterms'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml\/?$/i, 'xhtml'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/i, 'rdf'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/i, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/i, 'wp'],
];

/** The prefix of a vocabulary, whatever the file calls it; that of the file for unknown ones. */
export function vocabularyOf(prefix: string, address: string | undefined): string {
  const known = vocabularies.find(([pattern]) => pattern.test(address ?? ''));
  return known ? known[1] : prefix;
}
