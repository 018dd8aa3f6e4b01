import { linesOfPlan } from '../../../shared/assembly/issue-plan.ts';
import {
  type MissingBeforePrint,
  mustBeMet,
} from '../../../shared/assembly/missing-before-print.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import { issnWithCheckDigit } from '../../../shared/issues/issn.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { placedAt } from '../../../shared/numbering/check-run.ts';
import { checklistOf } from '../checklist-of.ts';
import type { Connection } from '../connection.ts';
import { isTray, plannedSections, planOf } from '../queries/assembly-queries.ts';
import { briefingsOfIssue } from '../queries/briefing-queries.ts';
import type { StoredIssue } from '../queries/issue-queries.ts';
import { readStoredPublication } from '../queries/publication-queries.ts';
import { begunCorrectionOf, rulesOf } from '../queries/publishing-queries.ts';
import { cardsOf, furnitureLines, pageOf } from './board-operations.ts';
import { presentIssue } from './issue-operations.ts';
import { checkNumbering } from './numbering-operations.ts';

export function readMissing(
  connection: Connection,
  { issueId }: RequestFor<'assembly.missing'>,
): OutcomeFor<'assembly.missing'> {
  const found = presentIssue(connection, issueId);
  return found.ok ? ok(missingIn(connection, found.value)) : found;
}

/** What an issue must have and has not; none where it may be published. */
export const mustHaves = (connection: Connection, issue: StoredIssue): MissingBeforePrint[] =>
  missingIn(connection, issue).filter(mustBeMet);

function missingIn(connection: Connection, issue: StoredIssue): MissingBeforePrint[] {
  if (isTray(connection, issue.issue)) return [{ kind: 'tray' }];
  const missing = [
    ...ofIssue(connection, issue),
    ...numberingOf(connection, issue),
    ...ofBriefings(connection, issue),
  ];
  return missing.toSorted((one, other) => Number(mustBeMet(other)) - Number(mustBeMet(one)));
}

function ofIssue(connection: Connection, issue: StoredIssue): MissingBeforePrint[] {
  const plan = planOf(connection, issue);
  const rules = rulesOf(connection, issue.publication);
  const page = pageOf(connection, issue, plan);
  const cards = cardsOf(connection, issue.issue, rules, page);
  const filled = new Set(cards.map(({ section }) => section));
  const furniture = furnitureLines(connection, issue, page);
  const lines = cards.reduce((sum, card) => sum + card.lines, furniture);
  const room = linesOfPlan(plan, page);
  const { issn } = readStoredPublication(connection, issue.publication);
  const expected = issn && issnWithCheckDigit(issn);
  return [
    ...(issue.date === null ? [{ kind: 'no-date' as const }] : []),
    ...(cards.length === 0 ? [{ kind: 'no-briefings' as const }] : []),
    ...cards.flatMap(({ id, headline, status, isReady }) =>
      isReady ? [] : [{ kind: 'not-ready' as const, briefingId: id, headline, status }],
    ),
    ...cards.flatMap(({ id, headline, wordCount }) =>
      wordCount > 0 ? [] : [{ kind: 'no-text' as const, briefingId: id, headline }],
    ),
    ...plannedSections(connection, issue.issue).flatMap((section) =>
      filled.has(section) ? [] : [{ kind: 'empty-section' as const, section }],
    ),
    ...(room !== null && lines > room ? [{ kind: 'too-long' as const, lines, room }] : []),
    ...(issn && expected && issn !== expected
      ? [{ kind: 'wrong-issn' as const, issn, expected }]
      : []),
  ];
}

/** Where it departs from the rule of its publication, unless that was explained. */
function numberingOf(connection: Connection, issue: StoredIssue): MissingBeforePrint[] {
  const checked = checkNumbering(connection, { publicationId: issue.publicationId });
  if (!checked.ok) return [];
  return checked.value.findings.flatMap(({ finding, explanation }) => {
    const isOfIt =
      finding.kind === 'doubled'
        ? finding.ids.includes(issue.id)
        : finding.kind === 'missing' || finding.kind === 'gap'
          ? finding.after === issue.id
          : placedAt(finding) === issue.id;
    return isOfIt && explanation === null
      ? [{ kind: 'numbering' as const, departure: finding }]
      : [];
  });
}

function ofBriefings(connection: Connection, issue: StoredIssue): MissingBeforePrint[] {
  const { checklist } = rulesOf(connection, issue.publication);
  return briefingsOfIssue(connection, issue.issue).flatMap((stored) => {
    const of = { briefingId: stored.id, headline: stored.headline };
    const unmet = checklistOf(connection, stored, checklist).filter(({ isMet }) => !isMet);
    return [
      ...(begunCorrectionOf(connection, stored.briefing)
        ? [{ kind: 'correcting' as const, ...of }]
        : []),
      ...unmet.map(({ words, against = null, isRequired = false }) => ({
        kind: 'unchecked' as const,
        ...of,
        words,
        against,
        isRequired,
      })),
    ];
  });
}
