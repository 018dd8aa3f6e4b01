import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import type { ImportWarning } from '../../shared/issues/issue-draft.ts';
import { projectManuscript } from '../../shared/manuscript/plain-text.ts';
import type { ImportedFolder } from './imported-folder.ts';
import { sourceText } from './source-text/source-text.ts';

/** Below this share of its own text a file is named. */
const NAMED_BELOW = 0.99;

/** The share of the letters and figures of the sources that is in the result; null without files. */
export async function scoreText(
  imported: ImportedFolder,
  errors: string[],
): Promise<number | null> {
  const bags = new Map<string, Map<string, number>>();
  let all = 0;
  let kept = 0;
  for (const { name, hash, issues, outcome, encoding, warnings } of imported.report.files) {
    if (outcome !== 'imported' || issues.length === 0) continue;
    const bytes = await imported.bytesOf(hash);
    const source = await sourceText({ name, bytes, encoding, warnings });
    if (source === null) continue;
    let length = 0;
    let found = 0;
    const documents = issues.map(({ issueId }) => ({ issueId, it: imported.issues.get(issueId) }));
    const wordBags = documents.map(({ issueId, it }) => {
      const bag = bags.get(issueId) ?? (it ? wordsOf(textOf(it)) : new Map<string, number>());
      bags.set(issueId, bag);
      return bag;
    });
    const leftOut = wordsOf(quoted(warnings));
    const ofIssue = wordsOf(quoted(pagesOf(imported, name).flatMap((page) => page.warnings)));
    const missing: string[] = [];
    for (const word of source.replace(UNREADABLE, ' ').match(WORD) ?? []) {
      length += word.length;
      if (takeWord(wordBags, key(word))) found += word.length;
      else if (takeWord([leftOut, ofIssue], key(word))) length -= word.length;
      else missing.push(word);
    }
    all += length;
    kept += found;
    if (found < length * NAMED_BELOW) {
      const share = ((found / length) * 100).toFixed(1);
      errors.push(`${name}: ${share} % of its text, without ${missing.slice(0, 12).join(' ')}`);
    }
  }
  return all === 0 ? null : Math.round((kept / all) * 10_000) / 10_000;
}

/** Words that could not be read here tell nothing of how well they were read there. */
const UNREADABLE = /[\p{L}\p{N}\p{M}]*\ufffd[\p{L}\p{N}\p{M}\ufffd]*/gu;

/** Scripts that part no words count by character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+/gu;
const key = (word: string): string => word.normalize('NFKC').toLowerCase();

function takeWord(bags: readonly Map<string, number>[], word: string): boolean {
  const bag = bags.find((it) => (it.get(word) ?? 0) > 0);
  if (bag) bag.set(word, (bag.get(word) ?? 0) - 1);
  return bag !== undefined;
}

function wordsOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) bag.set(key(word), (bag.get(key(word)) ?? 0) + 1);
  return bag;
}

/** Furniture that is told by its words, since it has no lines of its own. */
const quoted = (warnings: readonly ImportWarning[]): string =>
  warnings
    .filter(({ message, place }) => place === undefined && /^Left out as /.test(message))
    .map(({ message }) => /“(.*)”$/s.exec(message)?.[1] ?? '')
    .join('\n');

/** The file that brought the issue of this one, if that is another. */
function pagesOf({ report }: ImportedFolder, name: string) {
  const own = report.files.find((file) => file.name === name)?.issues[0]?.issueId;
  const bringing = report.files.find(({ issues }) => issues.some(({ issueId }) => issueId === own));
  return bringing && bringing.name !== name ? [bringing] : [];
}

const textOf = ({ publication, issue, briefings }: IssueDocument): string =>
  [
    publication.title,
    issue.title,
    issue.volume,
    issue.number,
    issue.date,
    ...briefings.flatMap(({ headline, section, byline, dateline, manuscript }) => [
      headline,
      section,
      byline,
      dateline,
      projectManuscript(manuscript).text,
      ...manuscript.blocks.map((block) => (block.type === 'image' ? block.alternative : '')),
    ]),
  ]
    .filter(Boolean)
    .join('\n');
