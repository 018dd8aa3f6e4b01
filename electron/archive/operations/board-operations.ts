import type { Board, BoardCard, BoardSection } from '../../../shared/assembly/board.ts';
import type { IssuePlan } from '../../../shared/assembly/issue-plan.ts';
import { estimateHead, estimateLines } from '../../../shared/column-fill/estimate-lines.ts';
import { type HousePage, housePage } from '../../../shared/column-fill/house-page.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { furnitureTexts } from '../../../shared/issues/furniture.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { invariant } from '../../../shared/kernel/invariant.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { printedManuscript } from '../../../shared/manuscript/settle-changes.ts';
import { nextStatuses, type PublishingRules } from '../../../shared/publishing/publishing-rules.ts';
import type { Connection } from '../connection.ts';
import { isFrozen } from '../edition-lock.ts';
import { issueFurniture } from '../issue-furniture.ts';
import { isLocked } from '../publishing-lock.ts';
import {
  isTray,
  plannedSections,
  planOf,
  putPlan,
  trayOf,
  unpublishedIssues,
} from '../queries/assembly-queries.ts';
import {
  briefingsOfIssue,
  readBriefingSummary,
  type StoredBriefing,
} from '../queries/briefing-queries.ts';
import { designOf } from '../queries/design-queries.ts';
import { numberOut } from '../queries/edition-queries.ts';
import { furnitureLeftOut } from '../queries/furniture-queries.ts';
import { type IssueKey, readIssueSummary, type StoredIssue } from '../queries/issue-queries.ts';
import { readStoredPublication } from '../queries/publication-queries.ts';
import { rulesOf } from '../queries/publishing-queries.ts';
import { readRevision } from '../queries/revision-queries.ts';
import { standingUnder } from '../standing-under.ts';
import { presentIssue } from './issue-operations.ts';

/** So many other issues are offered for a briefing to move to. */
const SIBLINGS = 12;

export function readBoard(
  connection: Connection,
  { issueId }: RequestFor<'assembly.board'>,
): OutcomeFor<'assembly.board'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  const plan = planOf(connection, issue);
  const rules = rulesOf(connection, issue.publication);
  const out = numberOut(connection, issue.issue);
  const state = out === 0 ? 'draft' : isFrozen(connection, issue.issue) ? 'frozen' : 'reopened';
  const page = pageOf(connection, issue, plan);
  const cards = cardsOf(connection, issue.issue, rules, page);
  const sections = boardSections(cards, plannedSections(connection, issue.issue));
  const board: Board = {
    issue: readIssueSummary(connection, issue.issue),
    edition: { state, out },
    sections,
    isGathered: areGathered(cards, sections),
    plan,
    page: { lines: page.lines, pitch: page.pitch },
    furnitureLines: furnitureLines(connection, issue, page),
    furnitureLeftOut: furnitureLeftOut(connection, issue.issue),
    tray: trayBeside(connection, issue, rules, page),
    siblings: siblingsOf(connection, issue),
  };
  return ok(board);
}

export function changePlan(
  connection: Connection,
  { issueId, plan }: RequestFor<'assembly.plan'>,
): OutcomeFor<'assembly.plan'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  putPlan(connection, found.value.issue, plan);
  return ok(plan);
}

/** The page of an issue as its publication prints it, on the paper that is planned. */
export const pageOf = (
  connection: Connection,
  { publication }: StoredIssue,
  { paper }: IssuePlan,
): HousePage => housePage(designOf(connection, publication), paper);

/** The briefings of an issue with what the board shows of them, in the order of print. */
export const cardsOf = (
  connection: Connection,
  issue: IssueKey,
  rules: PublishingRules,
  page: HousePage,
): BoardCard[] =>
  briefingsOfIssue(connection, issue).map((stored) => cardOf(connection, stored, rules, page));

function cardOf(
  connection: Connection,
  stored: StoredBriefing,
  rules: PublishingRules,
  { column }: HousePage,
): BoardCard {
  const { id, headline, section, byline, opening, wordCount, danglingCount } = readBriefingSummary(
    connection,
    stored.briefing,
  );
  const body = readRevision(connection, stored.briefing, stored.revision);
  invariant(body, 'a briefing has its newest revision');
  const { blocks } = printedManuscript(body.manuscript);
  const { status, assignee } = standingUnder(connection, rules, stored);
  const mayBePublished = nextStatuses(rules, status).some(
    ({ id: next }) => next === rules.published,
  );
  return {
    id,
    headline,
    section: section?.trim() || null,
    byline,
    opening,
    wordCount,
    danglingCount,
    lines:
      estimateHead({ headline, section: null, byline }, column) + estimateLines(blocks, column),
    status: rules.statuses.find((one) => one.id === status)?.name ?? status,
    isReady: status === rules.published || mayBePublished,
    isLocked: isLocked(connection, stored),
    assignee,
  };
}

/** Planned sections in their order, and those of briefings where they come first. */
export function boardSections(
  cards: readonly BoardCard[],
  planned: readonly string[],
): BoardSection[] {
  const names = new Set<string>(planned);
  for (const { section } of cards) if (section !== null) names.add(section);
  const cardsUnder = (name: string | null) => cards.filter(({ section }) => section === name);
  const lead = cardsUnder(null);
  const sections = [...names].map((name) => ({ name, cards: cardsUnder(name) }));
  return lead.length > 0 || names.size === 0
    ? [{ name: null, cards: lead }, ...sections]
    : sections;
}

/** Whether print goes through the briefings as the board does. */
function areGathered(cards: readonly BoardCard[], sections: readonly BoardSection[]): boolean {
  const shown = sections.flatMap((section) => section.cards);
  return shown.every((card, place) => card === cards[place]);
}

/** About how many lines the furniture takes that an issue prints. */
export function furnitureLines(
  connection: Connection,
  issue: StoredIssue,
  { column }: HousePage,
): number {
  const { issn } = readStoredPublication(connection, issue.publication);
  const furniture = issueFurniture(connection, issue, issn);
  return furnitureTexts.reduce(
    (lines, text) => lines + estimateLines(furniture[text]?.blocks ?? [], column),
    0,
  );
}

function trayBeside(
  connection: Connection,
  { issue, publication }: StoredIssue,
  rules: PublishingRules,
  page: HousePage,
): Board['tray'] {
  if (isTray(connection, issue)) return null;
  const tray = trayOf(connection, publication);
  if (tray === null) return { issueId: null, cards: [] };
  const { id } = readIssueSummary(connection, tray);
  return { issueId: id, cards: cardsOf(connection, tray, rules, page) };
}

const siblingsOf = (connection: Connection, { issue, publication }: StoredIssue) =>
  unpublishedIssues(connection, publication, SIBLINGS + 1)
    .filter((sibling) => sibling !== issue)
    .slice(0, SIBLINGS)
    .map((sibling) => {
      const summary = readIssueSummary(connection, sibling);
      return { id: summary.id, label: issueLabel(summary) };
    });
