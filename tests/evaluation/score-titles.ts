import { inlineText } from '../../shared/manuscript/inline-text.ts';
import type { Share } from './import-score.ts';
import type { ExpectedTitle } from './import-truth.ts';
import { type ImportedFolder, issuesOf } from './imported-folder.ts';

/** A title is right where it heads an issue of its file, or something within one. */
export function scoreTitles(
  imported: ImportedFolder,
  expected: readonly ExpectedTitle[],
  errors: string[],
): Share {
  const heads = new Map<string, Set<string>>();
  const right = expected.filter(({ file, title }) => {
    const known = heads.get(file) ?? headsOf(imported, file);
    heads.set(file, known);
    const isThere = known.has(plain(title));
    if (!isThere) errors.push(`${file}: nothing is headed “${title}”`);
    return isThere;
  });
  return { expected: expected.length, right: right.length };
}

function headsOf(imported: ImportedFolder, file: string): Set<string> {
  const within = imported.report.files.filter(({ name }) => name.startsWith(`${file}/`));
  const documents = [file, ...within.map(({ name }) => name)].flatMap((name) =>
    issuesOf(imported, name),
  );
  const heads = documents.flatMap(({ publication, issue, briefings }) => [
    publication.title,
    issue.title ?? '',
    ...briefings.flatMap(({ headline, section, manuscript }) => [
      headline,
      section ?? '',
      ...manuscript.blocks.map((block) =>
        block.type === 'heading' || block.type === 'paragraph' ? inlineText(block.content) : '',
      ),
    ]),
  ]);
  return new Set(heads.map(plain));
}

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
