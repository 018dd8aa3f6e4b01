import type { FileReport } from '../../../shared/contract/import-procedures.ts';
import { say } from '../../wording/say.ts';

/** "3 files: 2 imported, 1 kept unread." */
export function batchSummary(files: readonly FileReport[]): string {
  const count = (outcome: FileReport['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  const [imported, duplicate, kept] = [count('imported'), count('duplicate'), count('kept')];
  const parts = [
    imported > 0 && say('{files, plural, other {# imported}}', { files: imported }),
    duplicate > 0 && say('{files, plural, other {# already in the archive}}', { files: duplicate }),
    kept > 0 && say('{files, plural, other {# kept unread}}', { files: kept }),
  ];
  return say('{files, plural, one {# file} other {# files}}: {parts}.', {
    files: files.length,
    parts: parts.filter(Boolean).join(', '),
  });
}

/** "9 briefings · 31 citations · 4 of 6 references resolved" */
export function issueCounts(issue: FileReport['issues'][number]): string {
  const { briefings, citations, references, resolved } = issue;
  return [
    say('{briefings, plural, one {# briefing} other {# briefings}}', { briefings }),
    say('{citations, plural, one {# citation} other {# citations}}', { citations }),
    references === 0
      ? say('no references')
      : say(
          '{resolved, number} of {references, plural, one {# reference} other {# references}} resolved',
          { resolved, references },
        ),
  ].join(' · ');
}
