import type { WrittenSite } from './write-site.ts';

/** What became of a web archive, line by line. */
export function siteInWords(site: WrittenSite): string[] {
  const { folder, issues, files, bytes, cancelled } = site;
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return [
    cancelled
      ? `${folder}: cancelled; what was written stays, and the same command completes it`
      : `${folder}/index.html (${issues} issues, ${files} files, ${megabytes} MB)`,
    changesInWords(site),
    ...site.validation.checks
      .filter(({ outcome }) => outcome !== 'ok')
      .map(({ words, place }) => (place ? `${words} (${place})` : words)),
  ];
}

type Changes = Pick<WrittenSite, 'written' | 'unchanged' | 'removed'>;

/** What differs from the time before. */
export const changesInWords = ({ written, unchanged, removed }: Changes): string =>
  `${written} written, ${unchanged} unchanged, ${removed} removed`;
