import type { BriefingSummary } from '../../../shared/issues/briefing.ts';
import type { IssueSummary } from '../../../shared/issues/issue.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { useCommand } from '../../app/commands.ts';
import { goTo } from '../../app/use-place.ts';
import { openSheet } from '../../app/view-state.ts';
import { say } from '../../wording/say.ts';
import {
  citationsOfBriefing,
  citationsOfIssue,
  citationWords,
} from '../exports/citations-sheet.ts';
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
    title: say('Show the page of the issue'),
    section: 'Issue',
    enabled: briefing !== undefined,
    run: () => goTo({ kind: 'issue', issueId }),
  });
  useCommand({
    id: 'issue.details',
    title: say('Details of the issue…'),
    section: 'Issue',
    keywords: say('volume number date title status'),
    run: () => openSheet({ kind: 'issue-details', issueId }),
  });
  useCommand({
    id: 'issue.new',
    title: say('New issue…'),
    section: 'Issue',
    run: () => openSheet({ kind: 'new-issue', publicationId: issue.publicationId }),
  });
  useCommand({
    id: 'issue.replace',
    title: say('Replace in this issue'),
    section: 'Issue',
    keywords: say('find substitute change words'),
    run: () => goTo({ kind: 'replace', issueId }),
  });
  useCommand({
    id: 'issue.export',
    title: say('Export the issue…'),
    section: 'Issue',
    shortcut: 'Mod+E',
    keywords: say('pdf html print save'),
    run: () => openSheet({ kind: 'export', issueId }),
  });
  useCommand({
    id: 'issue.citations',
    title: say('Export the citations of the issue…'),
    section: 'Issue',
    keywords: citationWords,
    run: () => openSheet(citationsOfIssue(issue)),
  });
  useCommand({
    id: 'issue.remove',
    title: say('Put the issue into the trash'),
    section: 'Issue',
    keywords: say('delete'),
    run: () => removeIssue(issueId, goTo),
  });
  useCommand({
    id: 'briefing.new',
    title: say('New briefing'),
    section: 'Briefing',
    shortcut: 'Mod+Alt+N',
    run: () => createBriefing(issueId),
  });
  useCommand({
    id: 'briefing.next',
    title: say('Next briefing'),
    section: 'Briefing',
    shortcut: 'Alt+PageDown',
    enabled: at + 1 < briefings.length,
    run: () => open(1),
  });
  useCommand({
    id: 'briefing.previous',
    title: say('Previous briefing'),
    section: 'Briefing',
    shortcut: 'Alt+PageUp',
    enabled: at > 0,
    run: () => open(-1),
  });
  useCommand({
    id: 'briefing.moveUp',
    title: say('Move the briefing up'),
    section: 'Briefing',
    shortcut: 'Alt+ArrowUp',
    keys: 'self',
    enabled: at > 0,
    run: () => shift(-1),
  });
  useCommand({
    id: 'briefing.moveDown',
    title: say('Move the briefing down'),
    section: 'Briefing',
    shortcut: 'Alt+ArrowDown',
    keys: 'self',
    enabled: briefing !== undefined && at + 1 < briefings.length,
    run: () => shift(1),
  });
  useCommand({
    id: 'briefing.citations',
    title: say('Export the citations of the briefing…'),
    section: 'Briefing',
    keywords: citationWords,
    enabled: briefing !== undefined,
    run: () => (briefing ? openSheet(citationsOfBriefing(briefing)) : undefined),
  });
  useCommand({
    id: 'briefing.correction',
    title: say('This briefing corrects another…'),
    section: 'Briefing',
    keywords: say('correction erratum mark'),
    enabled: briefing !== undefined,
    run: () => briefing && openSheet({ kind: 'correction', briefingId: briefing.id }),
  });
  useCommand({
    id: 'briefing.remove',
    title: say('Put the briefing into the trash'),
    section: 'Briefing',
    keywords: say('delete'),
    enabled: briefing !== undefined,
    run: () => (briefing ? removeBriefing(briefing) : undefined),
  });
  return null;
}
