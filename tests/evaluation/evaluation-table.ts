import type { Miss, Score } from './score.ts';

/** A table for people: one row for each kind of passage. */
export function evaluationTable(scores: Readonly<Record<string, Score>>): string {
  const head = ['', 'labels', 'precision', 'recall', 'F1', 'kind', 'structure', 'false alarms'];
  const rows = Object.entries(scores).map(
    ([name, { span, kind, structure, falseAlarms, count }]) => [
      name,
      String(count),
      ...[span.precision, span.recall, span.f1, kind.accuracy, structure.exact].map((value) =>
        value.toFixed(3),
      ),
      String(falseAlarms),
    ],
  );
  return [head, ...rows].map((row) => row.map((cell) => cell.padStart(12)).join('')).join('\n');
}

export function missLines(misses: readonly Miss[]): string {
  return misses
    .map(({ passage, what, printed, expected, read }) =>
      [
        `\n${passage}: ${what}: ${printed}`,
        expected === undefined ? '' : `  expected ${JSON.stringify(expected)}`,
        read === undefined ? '' : `  read     ${JSON.stringify(read)}`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n');
}
