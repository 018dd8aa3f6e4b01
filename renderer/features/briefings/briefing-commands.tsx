import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useCommand } from '../../app/commands.ts';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { citationsOfBriefing, citationsOfIssue } from '../exports/citations-sheet.ts';
import { removeIssue } from '../issues/remove-issue.ts';
import { createBriefing } from './create-briefing.ts';
import { removeBriefing } from './remove-briefing.ts';

interface BriefingCommandsProps {
  issue: IssueSummary;
  briefings: readonly BriefingSummary[];
  briefingId: Identifier | null;
  move: (briefing: BriefingSummary, position: number) => Promise<void>;
}

/** What can be done to the open issue and briefing, from anywhere in the window. */
export function BriefingCommands({ issue, briefings, briefingId, move }: BriefingCommandsProps) {
  const issueId = issue.id;
  const at = briefings.findIndex((one) => one.id === briefingId);
  const briefing = briefings[at];
  const open = (step: number) => {
    const next = briefings[at + step];
    if (next) goTo({ kind: 'briefing', issueId, briefingId: next.id }, { replace: true });
  };
  const shift = (step: number) => (briefing ? move(briefing, at + step) : undefined);

  useCommand({
    id: 'issue.page',
    enabled: briefing !== undefined,
    run: () => goTo({ kind: 'issue', issueId }),
  });
  useCommand({
    id: 'issue.details',
    run: () => openSheet({ kind: 'issue-details', issueId }),
  });
  useCommand({
    id: 'issue.new',
    run: () => openSheet({ kind: 'new-issue', publicationId: issue.publicationId }),
  });
  useCommand({
    id: 'issue.replace',
    run: () => goTo({ kind: 'replace', issueId }),
  });
  useCommand({
    id: 'issue.export',
    run: () => openSheet({ kind: 'export', issueId }),
  });
  useCommand({
    id: 'issue.citations',
    run: () => openSheet(citationsOfIssue(issue)),
  });
  useCommand({
    id: 'issue.remove',
    run: () => removeIssue(issueId, goTo),
  });
  useCommand({
    id: 'briefing.new',
    run: () => createBriefing(issueId),
  });
  useCommand({
    id: 'briefing.next',
    enabled: at + 1 < briefings.length,
    run: () => open(1),
  });
  useCommand({
    id: 'briefing.previous',
    enabled: at > 0,
    run: () => open(-1),
  });
  useCommand({
    id: 'briefing.moveUp',
    enabled: at > 0,
    run: () => shift(-1),
  });
  useCommand({
    id: 'briefing.moveDown',
    enabled: briefing !== undefined && at + 1 < briefings.length,
    run: () => shift(1),
  });
  useCommand({
    id: 'briefing.citations',
    enabled: briefing !== undefined,
    run: () => (briefing ? openSheet(citationsOfBriefing(briefing)) : undefined),
  });
  useCommand({
    id: 'briefing.correction',
    enabled: briefing !== undefined,
    run: () => briefing && openSheet({ kind: 'correction', briefingId: briefing.id }),
  });
  useCommand({
    id: 'briefing.remove',
    enabled: briefing !== undefined,
    run: () => (briefing ? removeBriefing(briefing) : undefined),
  });
  return null;
}
