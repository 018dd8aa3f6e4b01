import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { chosenEncoding } from '../chosen-encoding.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer, ReadingOptions } from '../importer.ts';
import { type MarkedLines, placeBriefings } from '../markdown/place-briefings.ts';
import { readMarkdownIssue } from '../markdown/read-markdown-issue.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import { type RstDocument, rstToMarkdown } from './rst-to-markdown.ts';

/** reStructuredText, as Pelican and Sphinx have it; one issue a file. */
export const restructuredTextImporter = {
  id: 'restructured-text',
  version: 2,
  recognises({ bytes }) {
    const sample = bytes.subarray(0, importLimits.sampleBytes);
    const text = decode(sample, detectEncoding(sample)).replace(/\r\n?/g, '\n');
    const found = signs.filter((sign) => sign.test(text)).length;
    return found >= 2 ? 0.96 : 0;
  },
  read(file, options?: ReadingOptions) {
    const read = readTextFile(file, { detected: chosenEncoding(options) });
    if (!read.ok) return read;
    const { text, encoding, warnings, places } = read.value;
    const spaced = text.replace(/\t/g, '    ');
    const { fields, markdown, directives } = rstToMarkdown(spaced);
    const issue = readMarkdownIssue({ fields, body: markdown, warnings: [] });
    if (!issue) {
      const message = 'There is no text in the file besides its title.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const list = [...directives].join(', ');
    const message = `Directives that a briefing has no form for were read as text: ${list}.`;
    const { draft, stretches } = placeBriefings(issue.draft, markedLines(spaced, fields), (span) =>
      places.lines(span),
    );
    return ok({
      drafts: [draft],
      encoding,
      stretches,
      warnings: [...warnings, ...(directives.size > 0 ? [{ message }] : [])],
    });
  },
} satisfies Importer;

/** The title with its rules, the fields under it, and nothing else, stand before the text. */
function markedLines(text: string, fields: RstDocument['fields']): MarkedLines {
  const lines = text.split('\n');
  const title = normaliseTitle(fields.get('title')?.[0] ?? '');
  const isHead = (line: string, index: number) =>
    line.trim() === '' ||
    (title !== '' && normaliseTitle(line) === title) ||
    (fields.size > 0 && /^([=\-~#*+^"'`:.<>_])\1{2,}\s*$/.test(line)) ||
    (fields.size > 0 && /^:[\w -]{1,40}:/.test(line)) ||
    (/^\s+\S/.test(line) && /^(?::[\w -]{1,40}:|\s)/.test(lines[index - 1] ?? ''));
  const start = lines.findIndex((line, index) => !isHead(line, index));
  return {
    lines,
    metadata: { start: 0, end: fields.size === 0 ? 0 : Math.max(start, 0) },
    masthead: null,
    markup: silentLines(lines),
  };
}

/** Targets of links, and remarks with the lines set in under them; directives print something. */
function silentLines(lines: readonly string[]): number[] {
  const silent: number[] = [];
  lines.forEach((line, index) => {
    const isRemark = /^\.\.(?:\s|$)(?![\w-]{1,40}::|\[)/.test(line);
    const goesOn = /^\s+\S/.test(line) && silent.at(-1) === index - 1;
    if (isRemark || goesOn) silent.push(index);
  });
  return silent;
}

/** Each may stand in other texts too; two of them hardly do. */
const signs: readonly RegExp[] = [
  /^(?=.*\S)(?!\s)[^\n]{3,200}\n([=\-~#*^])\1{3,}[ \t]*\n/m,
  /^:[a-z][\w -]{1,30}: \S/im,
  /^\.\. _[^\n]{1,200}: \S+$/m,
  /^\.\. [\w-]{1,40}::/m,
  /`[^`\n]{1,200}`__?(?!\w)/,
];
