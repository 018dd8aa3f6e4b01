import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expandFiles } from '../../electron/cli/expand-files.ts';
import type { ImportSource } from '../../electron/services/imports/add-files.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { comparedText } from '../../shared/likeness/compared-text.ts';
import { likenessOf } from '../../shared/likeness/likeness.ts';
import { type Shingles, shinglesOf } from '../../shared/likeness/shingles.ts';
import { inlineContainers } from '../../shared/manuscript/inline-containers.ts';
import { inlineText } from '../../shared/manuscript/inline-text.ts';
import type { Inline } from '../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../shared/manuscript/plain-text.ts';
import { normaliseName } from '../../shared/references/normalise-name.ts';
import type { Share } from './import-score.ts';
import { importInto, isAboutTheFolder, withThrowawayArchive } from './imported-folder.ts';

/** How near one format came to the same issues as web pages. */
export interface FormScore {
  readonly format: string;
  /** Issues with their number and date. */
  readonly issues: Share;
  /** Of the words of either, the share that both have, in their order: over the issues. */
  readonly likeness: { readonly mean: number; readonly least: number };
  readonly headings: Share;
  /** Links to other issues, by their addresses. */
  readonly links: Share;
}

export interface FormsScore {
  readonly forms: readonly FormScore[];
  /** Issues after all formats came in one import. */
  readonly together: Share;
}

const expectedIssue = z.object({
  number: z.number(),
  date: z.string(),
  headings: z.array(z.string()),
  cross_issue_refs: z.array(z.object({ target_url: z.string() })),
});
const truth = z.object({ numbers: z.array(z.number()), issues: z.array(expectedIssue) });
type Expected = z.infer<typeof expectedIssue>;

/** The form that all others are held against. */
const REFERENCE = 'html';

/** Imports each format of a folder by itself, then all at once; null for other folders. */
export async function scoreForms(folder: string): Promise<FormsScore | null> {
  const path = join(folder, 'expected.json');
  const parsed = truth.safeParse(existsSync(path) && JSON.parse(readFileSync(path, 'utf8')));
  const found = await expandFiles([folder]);
  if (!parsed.success || !found.ok) return null;
  const sources = found.value.filter(({ name }) => !isAboutTheFolder(name));
  const groups = Map.groupBy(sources, ({ name }) => formatOf(name));
  const expected = parsed.data.issues;
  const reference = textsOf(await importedIssues(groups.get(REFERENCE) ?? []), expected);
  const forms: FormScore[] = [];
  for (const [format, files] of [...groups].sort(([one], [other]) => one.localeCompare(other))) {
    forms.push(scoreForm(format, await importedIssues(files), expected, reference));
  }
  const together = (await importedIssues(sources)).length;
  return { forms, together: { expected: expected.length, right: together } };
}

/** "docx/issue-1.docx" is docx; "set.rss.xml" is rss.xml. */
function formatOf(name: string): string {
  const [first = '', second] = name.split('/');
  return second === undefined ? first.split('.').slice(1).join('.') : first;
}

const importedIssues = (sources: readonly ImportSource[]): Promise<IssueDocument[]> =>
  withThrowawayArchive(async (archive) => [
    ...(await importInto(archive, sources)).issues.values(),
  ]);

function scoreForm(
  format: string,
  issues: readonly IssueDocument[],
  expected: readonly Expected[],
  reference: readonly Shingles[],
): FormScore {
  const found = expected.map((it) => issueOf(issues, it));
  const likenesses = textsOf(issues, expected).map(
    (text, at) => likenessOf(text, reference[at] ?? new Set()).together,
  );
  const count = (of: (it: Expected, issue: IssueDocument | undefined) => Share): Share =>
    expected.map((it, at) => of(it, found[at])).reduce(sum, { expected: 0, right: 0 });
  return {
    format,
    issues: { expected: expected.length, right: found.filter((it) => it).length },
    likeness: {
      mean: likenesses.reduce((total, it) => total + it, 0) / Math.max(1, likenesses.length),
      least: Math.min(...likenesses),
    },
    headings: count(({ headings }, issue) =>
      shareIn(headings.map(normaliseName), headingsIn(issue)),
    ),
    links: count(({ cross_issue_refs: refs }, issue) =>
      shareIn(
        refs.map(({ target_url: address }) => address),
        linksIn(issue),
      ),
    ),
  };
}

const issueOf = (
  issues: readonly IssueDocument[],
  { number, date }: Expected,
): IssueDocument | undefined =>
  issues.find(({ issue }) => issue.number === String(number) && issue.date === date);

const textsOf = (issues: readonly IssueDocument[], expected: readonly Expected[]): Shingles[] =>
  expected.map((it) => {
    const briefings = issueOf(issues, it)?.briefings ?? [];
    const texts = briefings.map(({ headline, manuscript }) =>
      comparedText(headline, projectManuscript(manuscript).text),
    );
    return shinglesOf(texts.join('\n\n'));
  });

function headingsIn(issue: IssueDocument | undefined): ReadonlySet<string> {
  const briefings = issue?.briefings ?? [];
  const within = briefings.flatMap(({ manuscript }) =>
    manuscript.blocks.flatMap((block) =>
      block.type === 'heading' ? [inlineText(block.content)] : [],
    ),
  );
  const heads = briefings.flatMap(({ headline, section }) => [headline, section ?? '']);
  return new Set([...within, ...heads].map(normaliseName));
}

function linksIn(issue: IssueDocument | undefined): ReadonlySet<string> {
  const inlines = (issue?.briefings ?? []).flatMap(({ manuscript }) =>
    [...inlineContainers(manuscript)].flatMap((container) => container.inlines.flatMap(within)),
  );
  return new Set(inlines.flatMap((inline) => (inline.type === 'link' ? [inline.href] : [])));
}

const within = (inline: Inline): Inline[] =>
  'content' in inline && inline.type !== 'link' ? [inline, ...inline.content] : [inline];

const shareIn = (wanted: readonly string[], found: ReadonlySet<string>): Share => ({
  expected: wanted.length,
  right: wanted.filter((it) => found.has(it)).length,
});

const sum = (one: Share, other: Share): Share => ({
  expected: one.expected + other.expected,
  right: one.right + other.right,
});
