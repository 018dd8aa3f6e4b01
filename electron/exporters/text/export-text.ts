import { type EditionCheck, passed, warned } from '../../../shared/editions/validation.ts';
import type { ExportedIssue, ExportInput } from '../exporter.ts';
import { issueChecks } from '../issue-checks.ts';
import { lostInText } from './lost-in-text.ts';
import { textEdition } from './text-edition.ts';
import { columnsOf, type TextLine } from './wrap-text.ts';

/** The issue as plain text in UTF-8, its lines no longer than was asked for. */
export function exportText({ document, options }: ExportInput<'text'>): ExportedIssue {
  const lines = textEdition(document, options);
  const text = `${lines.map(({ text: words }) => words).join('\n')}\n`;
  return {
    bytes: new TextEncoder().encode(text),
    pages: null,
    checks: [
      widthCheck(lines, options.width),
      ...issueChecks(document, null),
      ...lostInText(document),
    ],
  };
}

/** Only what cannot be parted, an address mostly, stands on a longer line. */
function widthCheck(lines: readonly TextLine[], width: number): EditionCheck {
  const long = lines.filter(({ text }) => columnsOf(text) > width).length;
  return long === 0
    ? passed('structure', `No line is longer than ${width} columns.`)
    : warned('structure', `Lines longer than ${width} columns, as a word in them is: ${long}.`);
}
