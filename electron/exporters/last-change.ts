import type { Briefing } from '../../shared/issues/briefing.ts';
import type { IssueDocument } from '../../shared/issues/issue-document.ts';
import { correctionLines } from './correction-lines.ts';
import { documentMoment } from './document-day.ts';

/**
 * When what readers have of a briefing last became another: its text, what was put right in it, or
 * that a later issue corrects it. ISO 8601 in UTC, to the second; never before its issue was out.
 */
export function briefingChange(briefing: Briefing, document: IssueDocument): string {
  const stated = document.statedCorrections.get(briefing.id) ?? [];
  return latest([
    documentMoment(document),
    briefing.updatedAt,
    ...stated.map(({ at }) => at),
    ...correctionLines(briefing, document, null).flatMap(({ date }) =>
      date === null ? [] : [`${date}T00:00:00Z`],
    ),
  ]);
}

/** The same of an issue: of the one of its briefings that changed last. */
export const documentChange = (document: IssueDocument): string =>
  latest([
    documentMoment(document),
    ...document.briefings.map((briefing) => briefingChange(briefing, document)),
  ]);

const latest = (moments: readonly string[]): string =>
  (moments.toSorted().at(-1) ?? '').replace(/\.\d+Z$/, 'Z');
