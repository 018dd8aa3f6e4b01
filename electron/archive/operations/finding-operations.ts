import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor } from '../../../shared/contract/contract.ts';
import type { FindingScope, PlacedFinding } from '../../../shared/contract/finding-procedures.ts';
import { issueLabel } from '../../../shared/issues/issue-label.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { type Finding, findingRules } from '../../../shared/linter/finding.ts';
import type { ProofreadProgress } from '../archive.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { proofreadWaiting } from '../proofreading.ts';
import { briefingsOfIssue, readStoredBriefing } from '../queries/briefing-queries.ts';
import {
  countFindingsByRule,
  countWaiting,
  deleteLeft,
  type FindingPlace,
  findFinding,
  findingsIn,
  insertLeft,
  judgeFindings,
  type StoredFinding,
} from '../queries/finding-queries.ts';
import { findIssue, readStoredIssue } from '../queries/issue-queries.ts';
import { findPublicationKey, readPublication } from '../queries/publication-queries.ts';
import { textOfBriefing } from '../queries/review-item-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

const none = (what: string) => err(failure('not-found', `${what} is not in the archive.`));

/** No publication has more findings of one rule than this. */
const MOST_LEFT = 1_000_000;

/** A briefing or issue is looked at first where it has changed; the archive says how many wait. */
export function countFindings(
  connection: Connection,
  { scope }: Parameters<Handlers['findings.count']>[0],
): OutcomeFor<'findings.count'> {
  const place = placeOf(connection, scope);
  if (!place.ok) return place;
  lookAt(connection, place.value);
  const counts = countFindingsByRule(connection, place.value);
  const count = (rule: string, isLeft: number) =>
    counts.find((each) => each.rule === rule && each.isLeft === isLeft)?.count ?? 0;
  return ok({
    rules: findingRules
      .map((rule) => ({ rule, open: count(rule, 0), left: count(rule, 1) }))
      .filter(({ open, left }) => open + left > 0),
    waiting: isSmall(place.value) ? 0 : countWaiting(connection),
  });
}

export function listFindings(
  connection: Connection,
  { scope, limit, ...page }: Parameters<Handlers['findings.list']>[0],
): OutcomeFor<'findings.list'> {
  const place = placeOf(connection, scope);
  if (!place.ok) return place;
  lookAt(connection, place.value);
  const found = findingsIn(connection, place.value, { ...page, limit: limit + 1 });
  const texts = new Map<BriefingKey, string>();
  const findings = found.slice(0, limit).map((each) => {
    const text = texts.get(each.briefing) ?? textOfBriefing(connection, each.briefing);
    texts.set(each.briefing, text);
    return placed(connection, each, text);
  });
  return ok({ findings, more: found.length > limit });
}

export function leaveFindings(
  connection: Connection,
  { briefingId, fingerprint, extent }: Parameters<Handlers['findings.leave']>[0],
): OutcomeFor<'findings.leave'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing, issue } = found.value;
  const finding = findFinding(connection, briefing, fingerprint);
  if (!finding) return none('This finding');
  const { rule } = finding;
  const { publication } = readStoredIssue(connection, issue);
  const row = { act: randomUUID(), rule, publication };
  const page = { rule, left: false, by: 'rule' as const, offset: 0, limit: MOST_LEFT };
  const place: FindingPlace =
    extent === 'publication' ? { kind: extent, publication } : { kind: 'briefing', briefing };
  const all = extent === 'finding' ? [finding] : findingsIn(connection, place, page);
  if (extent !== 'finding') {
    insertLeft(connection, {
      ...row,
      briefing: extent === 'briefing' ? briefing : null,
      fingerprint: null,
    });
  }
  // By their fingerprints they stay left when the same briefing is imported again.
  const lasting = extent === 'publication' ? [] : all;
  for (const each of lasting) {
    insertLeft(connection, { ...row, briefing: null, fingerprint: each.fingerprint });
  }
  judgeFindings(connection, { publication, rule, ...(extent !== 'publication' && { briefing }) });
  return ok({ actId: row.act, left: all.length });
}

export function restoreFindings(
  connection: Connection,
  { actId }: Parameters<Handlers['findings.restore']>[0],
): OutcomeFor<'findings.restore'> {
  const about = deleteLeft(connection, actId);
  if (!about) return none('This decision');
  const place = { kind: 'publication', publication: about.publication } as const;
  const left = () =>
    countFindingsByRule(connection, place).find(
      ({ rule, isLeft }) => rule === about.rule && isLeft === 1,
    )?.count ?? 0;
  const before = left();
  judgeFindings(connection, about);
  return ok({ restored: before - left() });
}

export function proofreadSome(connection: Connection, limit: number): ProofreadProgress {
  const read = proofreadWaiting(connection, { limit });
  return { read, waiting: countWaiting(connection) };
}

export function findingAt(
  connection: Connection,
  briefingId: Identifier,
  fingerprint: string,
): Result<Finding, Failure<'not-found'>> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing } = found.value;
  proofreadWaiting(connection, { briefings: [briefing] });
  const finding = findFinding(connection, briefing, fingerprint);
  return finding ? ok(finding) : none('This finding');
}

function placeOf(
  connection: Connection,
  { briefingId, issueId, publicationId }: FindingScope,
): Result<FindingPlace, Failure<'not-found'>> {
  if (briefingId !== undefined) {
    const found = presentBriefing(connection, briefingId);
    return found.ok ? ok({ kind: 'briefing', briefing: found.value.briefing }) : found;
  }
  if (issueId !== undefined) {
    const issue = findIssue(connection, issueId);
    return issue ? ok({ kind: 'issue', issue: issue.issue }) : none('This issue');
  }
  if (publicationId !== undefined) {
    const publication = findPublicationKey(connection, publicationId);
    return publication === undefined
      ? none('This publication')
      : ok({ kind: 'publication', publication });
  }
  return ok({ kind: 'archive' });
}

const isSmall = ({ kind }: FindingPlace): boolean => kind === 'briefing' || kind === 'issue';

/** What is small is looked at before it answers; an archive is worked through as a job. */
function lookAt(connection: Connection, place: FindingPlace): void {
  if (place.kind === 'briefing') {
    proofreadWaiting(connection, { briefings: [place.briefing] });
  }
  if (place.kind === 'issue') {
    const briefings = briefingsOfIssue(connection, place.issue).map(({ briefing }) => briefing);
    proofreadWaiting(connection, { briefings });
  }
}

/** So much is shown before and after the words. */
const CONTEXT = 90;
/** Of longer stretches only the beginning is shown. */
const MOST_WORDS = 220;

function placed(
  connection: Connection,
  { briefing, ...finding }: StoredFinding,
  text: string,
): PlacedFinding {
  const stored = readStoredBriefing(connection, briefing);
  const issue = readStoredIssue(connection, stored.issue);
  const { start, end } = finding;
  const words = text.slice(start, end);
  const isLong = words.length > MOST_WORDS;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return {
    ...finding,
    briefingId: stored.id,
    headline: stored.headline,
    issueId: issue.id,
    issueLabel: issueLabel(issue),
    publicationTitle: readPublication(connection, issue.publication).title,
    before: text.slice(Math.max(start - CONTEXT, lineStart), start),
    words: isLong ? `${words.slice(0, MOST_WORDS)}…` : words,
    after: isLong
      ? ''
      : text.slice(end, Math.min(end + CONTEXT, lineEnd < 0 ? text.length : lineEnd)),
  };
}
