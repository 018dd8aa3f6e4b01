import { editionFormats } from '../../shared/editions/edition-formats.ts';
import type { ExportOptions } from '../../shared/editions/edition-options.ts';
import type { IssueSummary } from '../../shared/issues/issue.ts';
import type { Publication } from '../../shared/issues/publication.ts';
import { readableSlug } from '../exporters/citations/readable-slug.ts';
import { issueStem } from '../exporters/issue-file-name.ts';

/**
 * Names the files of an issue one after the other, by a pattern of its facts or, where that is
 * empty, as exports are called. Two of one format differ: "ledger.pdf", "ledger-x-4.pdf",
 * "ledger-2.pdf"; so do those of a later edition of the same issue: "ledger-edition-2.pdf".
 */
export function editionNames(
  issue: NamedIssue,
  pattern = '',
  edition = 1,
): (options: ExportOptions) => string {
  const named = baseName(issue, pattern);
  const base = edition === 1 ? named : `${named}-edition-${edition}`;
  const taken = new Set<string>();
  return (options) => {
    const { extension } = editionFormats[options.format];
    let name = `${base}.${extension}`;
    // Whoever gets several PDFs tells by its name which is for the press.
    if (taken.has(name) && options.format === 'pdf' && options.standard !== 'none')
      name = `${base}-${options.standard}.${extension}`;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}.${extension}`;
    taken.add(name);
    return name;
  };
}

/** Of an issue, what its files are named after. */
export interface NamedIssue {
  readonly publication: Pick<Publication, 'slug'>;
  readonly issue: IssueSummary;
}

/** What they are called before what tells the format. */
export function baseName({ publication, issue }: NamedIssue, pattern: string): string {
  const own = issueStem(publication.slug, issue);
  if (pattern === '') return own;
  const facts: Readonly<Record<string, string | null>> = {
    publication: publication.slug,
    date: issue.date,
    volume: issue.volume,
    number: issue.number,
  };
  const named = pattern.replace(/\{(\w+)\}/g, (_, fact: string) => readableSlug(facts[fact] ?? ''));
  return named.replace(/^[\s.-]+|[\s.-]+$/g, '') || own;
}
