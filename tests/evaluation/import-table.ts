import type { ImportScore, Share } from './import-score.ts';

/** A table for people: what was expected, what came of it, and the share. */
export function importTable(score: ImportScore): string {
  const { files, accounted, issues, dates, textKept, references, titles, encodings } = score;
  const { seconds } = score;
  const rows: [string, string, string, string][] = [
    ['', 'expected', 'right', 'share'],
    row('files accounted for', { expected: files, right: accounted }),
    row('issues', issues),
    row('dates', dates),
    row('references', references),
    ...(titles ? [row('titles', titles)] : []),
    ...(encodings ? [row('encodings', encodings)] : []),
    ['text kept', '', '', textKept === null ? 'not known' : percent(textKept)],
    ['seconds', '', '', `${seconds} (${(files / seconds).toFixed(1)} files a second)`],
  ];
  const lines = rows.map(
    ([name, expected, right, share]) =>
      name.padEnd(22) + expected.padStart(10) + right.padStart(10) + share.padStart(12),
  );
  const missed =
    references && `references wrong: ${references.wrong}, missing: ${references.missing}`;
  return [...lines, ...(missed ? [missed] : [])].join('\n');
}

export const errorLines = (errors: readonly string[]): string =>
  errors.length === 0 ? '\nNothing is wrong.' : `\n${errors.join('\n')}`;

function row(name: string, share: Share | null): [string, string, string, string] {
  if (!share) return [name, '', '', 'not known'];
  const { expected, right } = share;
  return [name, String(expected), String(right), percent(expected === 0 ? 1 : right / expected)];
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
