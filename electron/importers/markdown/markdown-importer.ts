import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type MarkedLines, placeBriefings } from './place-briefings.ts';
import { type MarkdownIssue, readMarkdownIssue } from './read-markdown-issue.ts';

/** Markdown with or without front matter, one issue a file. */
export const markdownImporter = {
  id: 'markdown',
  version: 3,
  recognises({ bytes }) {
    const sample = bytes.subarray(0, importLimits.sampleBytes);
    return confidence(decode(sample, detectEncoding(sample)).replace(/\r\n?/g, '\n'));
  },
  read(file, options?: ReadingOptions) {
    const read = readTextFile(file, { detected: chosenEncoding(options) });
    if (!read.ok) return read;
    const { text, encoding, warnings, places } = read.value;
    const frontMatter = readFrontMatter(text);
    const unfinished = unfinishedDate(frontMatter);
    if (unfinished) return err(heldBack(file.name, unfinished));
    const issue = readMarkdownIssue(frontMatter);
    if (!issue) {
      const message = 'There is no text in the file besides its front matter.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const { draft, stretches } = placeBriefings(
      issue.draft,
      markedLines(text, frontMatter, issue),
      (span) => places.lines(span),
    );
    return ok({ drafts: [draft], encoding, warnings, stretches });
  },
} satisfies Importer;

/** Targets of links, orders to a site generator, comments and remarks on how a line is set. */
const markup =
  /^ {0,3}\[[^\]\n]{1,300}\]:(?:\s|$)|^\s*\{%(?:(?!%\}).)*%\}\s*$|^\s*<!--.*-->\s*$|^[ >]*\{:[^{}]*\}\s*$/;

function markedLines(
  text: string,
  { body }: FrontMatter,
  { masthead }: MarkdownIssue,
): MarkedLines {
  const start = text.slice(0, text.length - body.length).split('\n').length - 1;
  const lines = text.split('\n');
  return {
    lines,
    metadata: { start: 0, end: start },
    masthead: masthead && { start: masthead.start + start, end: masthead.end + start },
    markup: lines.flatMap((line, index) => (markup.test(line) ? index : [])),
  };
}

/** A date that its writer meant to fill in: "2021-(TODO: MM-DD)". */
function unfinishedDate({ fields }: FrontMatter): string | null {
  const printed = fields.get('date')?.[0];
  const isOpen = /\b(?:todo|tbd|tba|fixme)\b|\b(?:mm|dd|yyyy|xx)\b|\?\?/i;
  return printed && isOpen.test(printed) ? printed : null;
}

const heldBack = (file: string, date: string) =>
  failure(
    'unreadable-file',
    `This is an unfinished draft: its date reads “${date}”. It was held back, not dated by guess.`,
    { file, hint: 'Fill in the date and import the file again.' },
  );

const signs: readonly [pattern: RegExp, weight: number][] = [
  [/^\s*---[ \t]*\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\n|$)/, 0.8],
  [/^\s*---[ \t]*\n[\w-]+:/, 0.4],
  [/(?:^|\n[ \t]*\n)#{1,6} {1,3}\S/, 0.6],
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
