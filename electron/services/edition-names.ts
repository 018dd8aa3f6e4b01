import { editionFormats } from '../../shared/editions/edition-formats.ts';
import type { ExportOptions } from '../../shared/editions/edition-options.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { readableSlug } from '../exporters/citations/readable-slug.ts';
import { issueStem } from '../exporters/issue-file-name.ts';

/**
 * Names the files of an issue one after the other, by a pattern of its facts or, where that is
 * empty, as exports are called. Two of one format differ: "ledger.pdf", "ledger-2.pdf".
 */
export function editionNames(
  document: IssueDocument,
  pattern = '',
): (options: ExportOptions) => string {
  const base = baseName(document, pattern);
  const taken = new Set<string>();
  return ({ format }) => {
    const { extension } = editionFormats[format];
    let name = `${base}.${extension}`;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}.${extension}`;
    taken.add(name);
    return name;
  };
}

function baseName({ publication, issue }: IssueDocument, pattern: string): string {
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
