import type { IssueDraft } from '../../../shared/issues/issue-draft.ts';
import { type Masthead, readMasthead } from '../../../shared/issues/read-masthead.ts';
import { splitBriefings } from '../../../shared/issues/split-briefings.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { markdownToManuscript } from '../../../shared/manuscript/markdown-codec/markdown-to-manuscript.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import { readFrontMatter } from './front-matter.ts';
import { issueFields } from './issue-fields.ts';
import { withoutAttributeLists, withoutUndefinedLinks } from './kramdown.ts';
import { withoutLiquid } from './liquid.ts';

/** Markdown with or without front matter, one issue a file. */
export const markdownImporter: Importer = {
  id: 'markdown',
  version: 2,
  recognises({ bytes }) {
    const sample = bytes.subarray(0, importLimits.sampleBytes);
    return confidence(decode(sample, detectEncoding(sample)).replace(/\r\n?/g, '\n'));
  },
  read(file) {
    const read = readTextFile(file);
    if (!read.ok) return read;
    const { text, encoding, warnings } = read.value;
    const draft = readIssue(text);
    if (!draft) {
      const message = 'There is no text in the file besides its front matter.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    return ok({ drafts: [draft], encoding, warnings });
  },
};

const signs: readonly [pattern: RegExp, weight: number][] = [
  [/^\s*---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\n|$)/, 0.8],
  [/^\s*---[ \t]*\n[\w-]+:/, 0.4],
  [/^#{1,6} {1,3}\S/m, 0.6],
  [/\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)/, 0.5],
  [/^ {0,3}\[[^\]\n]{1,300}\]: \S+/m, 0.4],
  [/\*\*[^*\s][^*\n]{0,300}\*\*/, 0.3],
  [/^\|?[ :]*-{3,}[ :]*\|[-| :]*$/m, 0.3],
  [/^(?:> {0,3}){1,40}\S/m, 0.1],
];

/** The signs that a writer of Markdown leaves, weighed. */
const confidence = (sample: string): number =>
  Math.min(
    signs.reduce((sum, [pattern, weight]) => sum + (pattern.test(sample) ? weight : 0), 0),
    0.95,
  );

function readIssue(text: string): IssueDraft | null {
  const { fields, body, warnings } = readFrontMatter(text);
  const { byline, ...told } = issueFields(fields);
  const { masthead, rest } = fields.size > 0 ? { masthead: null, rest: body } : takeMasthead(body);
  const { markdown, isKramdown, warnings: leftOut } = plainMarkdown(rest, fields.size > 0);
  const duplicateLabels = isKramdown ? 'last' : 'first';
  const split = splitBriefings(
    markdownToManuscript(limitDepth(markdown), { duplicateLabels }).blocks,
  );
  if (split.briefings.length === 0) return null;
  return {
    publication: told.publication ?? masthead?.publication ?? null,
    language: told.language,
    volume: told.volume ?? masthead?.volume ?? null,
    number: told.number ?? masthead?.number ?? null,
    date: told.date ?? masthead?.date ?? null,
    datePrecision: masthead?.datePrecision ?? told.datePrecision,
    title: told.title ?? masthead?.title ?? split.title,
    addresses: [...told.addresses],
    briefings: split.briefings
      .slice(0, importLimits.briefings)
      .map((briefing) => ({ ...briefing, byline: briefing.byline ?? byline })),
    warnings: [
      ...warnings,
      ...told.warnings,
      ...(masthead?.warnings ?? []),
      ...leftOut,
      ...split.warnings,
    ],
  };
}

/** A masthead in the text itself, perhaps as a heading or in bold type. */
function takeMasthead(body: string): { readonly masthead: Masthead | null; readonly rest: string } {
  const lines = body.split('\n');
  const plain = lines
    .slice(0, 200)
    .map((line) => line.replace(/^\s*#{1,6}\s|[*_]{1,2}(?=\S|$)|\\$/g, ''));
  const masthead = readMasthead(plain);
  if (!masthead) return { masthead: null, rest: body };
  const above = lines.slice(0, masthead.start);
  return { masthead, rest: [...above, ...lines.slice(masthead.end)].join('\n') };
}

/**
 * The source of a page of a site, with orders to Jekyll in it, is kramdown, whose last definition of a label counts. Orders left in place would join the definitions under them.
 */
function plainMarkdown(body: string, hasFrontMatter: boolean) {
  const isKramdown =
    /^[ \t]*\{%[^\n]*%\}/m.test(body) || (hasFrontMatter && /\{%|\{\{|\{:/.test(body));
  if (!isKramdown) return { markdown: body, isKramdown, warnings: [] };
  const { text, warnings } = withoutLiquid(body);
  const linked = withoutUndefinedLinks(withoutAttributeLists(text));
  const message = `${linked.found} ${linked.found === 1 ? 'link leads' : 'links lead'} to addresses that other files of its site hold; their words were kept.`;
  return {
    markdown: linked.text,
    isKramdown,
    warnings: [...warnings, ...(linked.found > 0 ? [{ message }] : [])],
  };
}

/** Marks of quotations and lists at the beginning of a line, beyond what is read. */
const limitDepth = (markdown: string): string =>
  markdown.replace(
    new RegExp(
      `^((?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])){${importLimits.markdownDepth}})(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t]))+`,
      'gm',
    ),
    '$1',
  );
