import type { FileReport } from '../../../shared/contract/import-procedures.ts';

/** "3 files: 2 imported, 1 kept unread." */
export function batchSummary(files: readonly FileReport[]): string {
  const count = (outcome: FileReport['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  const parts = [
    [count('imported'), 'imported'],
    [count('duplicate'), 'already in the archive'],
    [count('kept'), 'kept unread'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map((part) => part.join(' '));
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}: ${told.join(', ')}.`;
}

/** "9 briefings · 31 citations · 4 of 6 references resolved" */
export function issueCounts(issue: FileReport['issues'][number]): string {
  const { briefings, citations, references, resolved } = issue;
  return [
    `${briefings} ${briefings === 1 ? 'briefing' : 'briefings'}`,
    `${citations} ${citations === 1 ? 'citation' : 'citations'}`,
    references === 0
      ? 'no references'
      : `${resolved} of ${references} ${references === 1 ? 'reference' : 'references'} resolved`,
  ].join(' · ');
}
