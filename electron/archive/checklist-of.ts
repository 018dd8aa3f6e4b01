import type { CheckedItem } from '../../shared/contract/publishing-procedures.ts';
import { checkBriefing } from '../../shared/publishing/check-briefing.ts';
import type { ChecklistItem } from '../../shared/publishing/publishing-rules.ts';
import type { Connection } from './connection.ts';
import { proofreadWaiting } from './proofreading.ts';
import { readBriefingSummary, type StoredBriefing } from './queries/briefing-queries.ts';
import { countFindingsByRule } from './queries/finding-queries.ts';
import { ticksOf } from './queries/publishing-queries.ts';
import { readRevision } from './queries/revision-queries.ts';

/** The points of a checklist as they stand for a briefing. */
export function checklistOf(
  connection: Connection,
  stored: StoredBriefing,
  items: readonly ChecklistItem[],
): CheckedItem[] {
  const { briefing, revision, headline } = stored;
  const body = readRevision(connection, briefing, revision);
  const { danglingCount: dangling } = readBriefingSummary(connection, briefing);
  const asksForFindings = items.some(({ check }) => check === 'no-findings');
  const findings = asksForFindings ? openFindings(connection, stored) : 0;
  const ticks = new Map(ticksOf(connection, briefing).map(({ item, ...tick }) => [item, tick]));
  return items.map((item): CheckedItem => {
    const ticked = ticks.get(item.id);
    if (!item.check || !body)
      return { ...item, isMet: ticked !== undefined, ...(ticked && { ticked }) };
    const { manuscript } = body;
    const against = checkBriefing(item.check, { headline, manuscript, dangling, findings });
    return { ...item, isMet: against === 0, against };
  });
}

/** The words of the points without which nothing is published, as far as they are not met. */
export const whatHoldsBack = (
  connection: Connection,
  stored: StoredBriefing,
  items: readonly ChecklistItem[],
): string[] =>
  checklistOf(
    connection,
    stored,
    items.filter(({ isRequired }) => isRequired),
  ).flatMap(({ isMet, words }) => (isMet ? [] : [words]));

/** The briefing is looked at first where it has changed. */
function openFindings(connection: Connection, { briefing }: StoredBriefing): number {
  proofreadWaiting(connection, { briefings: [briefing] });
  return countFindingsByRule(connection, { kind: 'briefing', briefing })
    .filter(({ isLeft }) => isLeft === 0)
    .reduce((sum, { count }) => sum + count, 0);
}
