import type { Share } from './import-score.ts';
import type { FormScore, FormsScore } from './score-forms.ts';

/** A table for people: how near each format came to the same issues as web pages. */
export function formsTable({ forms, together }: FormsScore): string {
  const head = ['format', 'issues', 'alike, mean', 'least', 'headings', 'links'];
  const lines = [head, ...forms.map(row)].map(([name = '', ...cells]) =>
    [name.padEnd(14), ...cells.map((cell) => cell.padStart(13))].join(''),
  );
  return [...lines, `all formats in one import: ${of(together)} issues`].join('\n');
}

const row = ({ format, issues, likeness, headings, links }: FormScore): string[] => [
  format,
  of(issues),
  percent(likeness.mean),
  percent(likeness.least),
  of(headings),
  of(links),
];

const of = ({ right, expected }: Share): string => `${right} of ${expected}`;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
