import type { LabelKind } from './labelled-set.ts';
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
  return inColumns([head, ...rows]);
}

const KINDS: readonly LabelKind[] = ['sources', 'cross_reference', 'mixed', 'not_a_citation'];

/** One row for each kind of label in each kind of passage; shares are of all labels. */
export function kindTable(scores: Readonly<Record<string, Score>>): string {
  const head = ['', 'kind of label', 'labels', 'found', 'kind', 'structure', 'false alarms'];
  const rows = KINDS.flatMap((kind) =>
    Object.entries(scores).map(([name, { kinds }]) => {
      const { count, found, sameKind, exact, falseAlarms } = kinds[kind];
      const isNegative = kind === 'not_a_citation';
      const shares = [found, sameKind, exact].map((part) =>
        isNegative || count === 0 ? '-' : (part / count).toFixed(3),
      );
      return [name, kind, String(count), ...shares, isNegative ? String(falseAlarms) : '-'];
    }),
  );
  return inColumns([head, ...rows]);
}

const inColumns = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.padStart(16)).join('')).join('\n');

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
