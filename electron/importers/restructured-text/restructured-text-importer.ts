import { failure } from '../../../shared/kernel/failure.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { importLimits } from '../import-limits.ts';
import type { Importer } from '../importer.ts';
import { readMarkdownIssue } from '../markdown/read-markdown-issue.ts';
import { readTextFile } from '../read-text-file.ts';
import { decode, detectEncoding } from '../text/detect-encoding.ts';
import { rstToMarkdown } from './rst-to-markdown.ts';

/** reStructuredText, as Pelican and Sphinx have it; one issue a file. */
export const restructuredTextImporter = {
  id: 'restructured-text',
  version: 1,
  recognises({ bytes }) {
    const sample = bytes.subarray(0, importLimits.sampleBytes);
    const text = decode(sample, detectEncoding(sample)).replace(/\r\n?/g, '\n');
    const found = signs.filter((sign) => sign.test(text)).length;
    return found >= 2 ? 0.96 : 0;
  },
  read(file) {
    const read = readTextFile(file);
    if (!read.ok) return read;
    const { text, encoding, warnings } = read.value;
    const { fields, markdown, directives } = rstToMarkdown(text.replace(/\t/g, '    '));
    const draft = readMarkdownIssue({ fields, body: markdown, warnings: [] });
    if (!draft) {
      const message = 'There is no text in the file besides its title.';
      return err(failure('unreadable-file', message, { file: file.name }));
    }
    const list = [...directives].join(', ');
    const message = `Directives that a briefing has no form for were read as text: ${list}.`;
    return ok({
      drafts: [draft],
      encoding,
      warnings: [...warnings, ...(directives.size > 0 ? [{ message }] : [])],
    });
  },
} satisfies Importer;

/** Each may stand in other texts too; two of them hardly do. */
const signs: readonly RegExp[] = [
  /^(?=.*\S)(?!\s)[^\n]{3,200}\n([=\-~#*^])\1{3,}[ \t]*\n/m,
  /^:[a-z][\w -]{1,30}: \S/im,
  /^\.\. _[^\n]{1,200}: \S+$/m,
  /^\.\. [\w-]{1,40}::/m,
  /`[^`\n]{1,200}`__?(?!\w)/,
];
