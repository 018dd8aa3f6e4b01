import { randomUUID } from 'node:crypto';
import { sourceKey } from '../../../shared/authority/source-key.ts';
import { confirmReading } from '../../../shared/citations/decided-reading.ts';
import { readTagged } from '../../../shared/citations/read-tagged.ts';
import type { OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type {
  ReviewCorrection,
  ReviewItemKey,
  ReviewOutcome,
  ReviewVerdict,
} from '../../../shared/contract/review-procedures.ts';
import { failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { ConfirmedReading, Decision } from '../../../shared/manuscript/decision.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { findSpanState, type PlacedState, sentenceAt } from '../../../shared/review/span-state.ts';
import {
  type ReviewStep,
  reversed,
  reviewStep,
  takeStep,
} from '../../../shared/review/take-step.ts';
import type { ReviewChunk, SteppedReview } from '../archive.ts';
import { reviseTags } from '../briefing-revising.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import { likelySource } from '../likely-source.ts';
import { issueOfBriefing, readStoredBriefing } from '../queries/briefing-queries.ts';
import { resolutionsOf } from '../queries/reference-queries.ts';
import {
  findReviewItem,
  leaveWords,
  type StoredReviewItem,
  takeUpWords,
} from '../queries/review-item-queries.ts';
import {
  type ActKey,
  insertStep,
  markAct,
  markStep,
  nextRedo,
  nextUndo,
  putAct,
  stepsOfAct,
} from '../queries/review-journal-queries.ts';
import { readRevision } from '../queries/revision-queries.ts';
import { keyOfLeft, listReviewOf } from '../review-deriving.ts';

/** What the journal keeps of one item: what became of its span, or the words that were set aside. */
type JournalStep = ReviewStep | { readonly left: string };

export function decideOne(
  connection: Connection,
  { verdict, correction, ...key }: RequestFor<'review.decide'>,
): OutcomeFor<'review.decide'> {
  const item = findReviewItem(connection, key.briefingId, key.id);
  if (!item) return err(failure('not-found', 'This no longer waits in the queue.'));
  const words = `${verdictWords[verdict]} ${quoted(item.printed)}`;
  const outcome = decideItems(connection, randomUUID(), words, verdict, [item], correction);
  if (outcome.changed > 0) return ok(outcome);
  return err(
    failure('conflict', `${quoted(item.printed)} cannot be decided like this.`, {
      hint: 'Its words were changed meanwhile, or belong to another citation that is settled.',
    }),
  );
}

export function decideChunk(
  connection: Connection,
  { actId, words, verdict, items }: ReviewChunk,
): ReviewOutcome {
  const found = items.flatMap(
    ({ briefingId, id }: ReviewItemKey) => findReviewItem(connection, briefingId, id) ?? [],
  );
  const outcome = decideItems(connection, actId, words, verdict, found, undefined);
  return { ...outcome, refused: items.length - outcome.changed };
}

/**
 * Takes back, or does again, steps of the last act. A span that a person has changed since keeps
 * what it has, and is counted as refused.
 */
export function stepLastAct(
  connection: Connection,
  direction: 'undo' | 'redo',
  limit: number,
): SteppedReview | null {
  const isUndone = direction === 'redo';
  const act = isUndone ? nextRedo(connection) : nextUndo(connection);
  if (!act) return null;
  const stored = stepsOfAct(connection, act.act, isUndone, limit);
  const planned = stored.map(({ briefing, step }) => {
    const known = readStep(step);
    return { briefing, step: isUndone || 'left' in known ? known : reversed(known) };
  });
  const { briefings, taken } = takeSteps(connection, planned, isUndone);
  for (const { position } of stored) markStep(connection, act.act, position, !isUndone);
  const hasMore = stepsOfAct(connection, act.act, isUndone, 1).length > 0;
  if (!hasMore) markAct(connection, act.act, !isUndone);
  return {
    words: act.words,
    changed: taken.length,
    refused: planned.length - taken.length,
    briefingIds: idsOf(connection, briefings),
    hasMore,
  };
}

const verdictWords = { accept: 'Accepted', reject: 'Rejected', leave: 'Left' } as const;

const LONGEST_QUOTED = 60;
const quoted = (printed: string): string =>
  `“${printed.length > LONGEST_QUOTED ? `${printed.slice(0, LONGEST_QUOTED)}…` : printed}”`;

function decideItems(
  connection: Connection,
  actId: Identifier,
  words: string,
  verdict: ReviewVerdict,
  items: readonly StoredReviewItem[],
  correction: ReviewCorrection | undefined,
): ReviewOutcome {
  const texts = new Map<BriefingKey, Manuscript>();
  const planned = items.flatMap((item) => {
    const text = texts.get(item.briefing) ?? newestText(connection, item.briefing);
    texts.set(item.briefing, text);
    const step = planStep(connection, item, text, verdict, correction);
    return step ? [{ briefing: item.briefing, step }] : [];
  });
  const { briefings, taken } = takeSteps(connection, planned, true);
  if (taken.length > 0) {
    const act: ActKey = putAct(connection, actId, words, new Date().toISOString());
    for (const { briefing, step } of taken) insertStep(connection, act, briefing, step);
  }
  return {
    words,
    changed: taken.length,
    refused: items.length - taken.length,
    briefingIds: idsOf(connection, briefings),
  };
}

interface PlannedStep {
  readonly briefing: BriefingKey;
  readonly step: JournalStep;
}

/** Takes steps, each briefing's together as one revision; answers those that could be taken. */
function takeSteps(
  connection: Connection,
  planned: readonly PlannedStep[],
  isForward: boolean,
): { briefings: Set<BriefingKey>; taken: PlannedStep[] } {
  const taken: PlannedStep[] = [];
  const briefings = new Set<BriefingKey>();
  for (const [briefing, steps] of Map.groupBy(planned, (one) => one.briefing)) {
    const before = taken.length;
    let text = newestText(connection, briefing);
    for (const one of steps) {
      const next = takeOne(connection, briefing, one.step, text, isForward);
      if (!next) continue;
      text = next;
      taken.push(one);
    }
    if (taken.length === before) continue;
    briefings.add(briefing);
    const isTagged = taken.slice(before).some(({ step }) => !('left' in step));
    if (isTagged) {
      reviseTags(connection, readStoredBriefing(connection, briefing), 'review', () => text);
    } else if (isPresent(connection, briefing)) {
      listReviewOf(connection, briefing, issueOfBriefing(connection, briefing));
    }
  }
  return { briefings, taken };
}

/** What is in the trash has nothing that waits. */
const isPresent = (connection: Connection, briefing: BriefingKey): boolean =>
  readStoredBriefing(connection, briefing).trashedAt === null &&
  issueOfBriefing(connection, briefing).trashedAt === null;

function takeOne(
  connection: Connection,
  briefing: BriefingKey,
  step: JournalStep,
  text: Manuscript,
  isForward: boolean,
): Manuscript | null {
  if (!('left' in step)) return takeStep(text, step);
  if (isForward) leaveWords(connection, briefing, step.left);
  else takeUpWords(connection, briefing, step.left);
  return text;
}

/** What a verdict means for the span of an item; null where its text has moved on. */
function planStep(
  connection: Connection,
  item: StoredReviewItem,
  text: Manuscript,
  verdict: ReviewVerdict,
  correction: ReviewCorrection | undefined,
): JournalStep | null {
  const { start, end, printed } = item;
  if (verdict === 'leave') {
    return { left: keyOfLeft(item.reason, printed, sentenceAt(text, start, end)) };
  }
  const before = item.occurrence === null ? null : findSpanState(text, item.id);
  if (item.occurrence !== null && !before) return null;
  const base: PlacedState = before ?? {
    ...{ id: randomUUID(), tag: item.tag, start, end, printed },
    sentence: sentenceAt(text, start, end),
  };
  const after = { ...base, ...correction?.span, tag: correction?.tag ?? base.tag };
  const { id, tag } = after;
  return {
    before,
    after: {
      ...{ id, tag, start: after.start, end: after.end, printed: after.printed },
      sentence: sentenceAt(text, after.start, after.end),
      decision: decisionOf(connection, item, after, verdict, correction),
    },
  };
}

/** Where the question is whether a name is that of a known source, no is no to that alone. */
function decisionOf(
  connection: Connection,
  item: StoredReviewItem,
  after: PlacedState,
  verdict: ReviewVerdict,
  correction: ReviewCorrection | undefined,
): Decision {
  if (item.reason !== 'same-source') {
    return verdict === 'reject'
      ? { verdict: 'rejected' }
      : acceptance(connection, item, after, correction);
  }
  const sources = verdict === 'accept' ? likelyRecord(connection, item) : {};
  return acceptance(connection, item, after, {
    ...correction,
    sources: { ...sources, ...correction?.sources },
  });
}

/** The known record for the printed name that is doubted. */
function likelyRecord(
  connection: Connection,
  { briefing, reading, nameKey }: StoredReviewItem,
): Record<string, Identifier> {
  const { date } = issueOfBriefing(connection, briefing);
  const names = reading?.groups.flatMap(({ sources }) => sources.map(({ name }) => name)) ?? [];
  const printed = names.find((name) => sourceKey(name) === nameKey);
  const likely = printed === undefined ? null : likelySource(connection, printed, date);
  return printed !== undefined && likely ? { [printed]: likely.record.id } : {};
}

function acceptance(
  connection: Connection,
  item: StoredReviewItem,
  { printed, decision: earlier }: Pick<PlacedState, 'printed' | 'decision'>,
  correction: ReviewCorrection | undefined,
): Decision {
  const reading = correction?.reading ?? readingOf(connection, item, printed);
  const issueIds = correction?.issueIds ?? likeliestIssues(connection, item);
  const sources = { ...earlier?.sources, ...correction?.sources };
  return {
    verdict: 'accepted',
    ...(Object.keys(sources).length > 0 && { sources }),
    ...(issueIds?.some((id) => id !== null) && { issueIds }),
    reading: { ...reading, printed },
  };
}

/** What was shown of the same words; other words are read as what they are taken for. */
function readingOf(
  connection: Connection,
  { briefing, reading, printed: shown }: StoredReviewItem,
  printed: string,
): ConfirmedReading {
  const context = readingContextOfIssue(connection, issueOfBriefing(connection, briefing));
  const meant = reading && printed === shown ? reading : readTagged(printed, context);
  return meant ? confirmReading(meant) : { printed, kind: 'sources', groups: [], references: [] };
}

/** For each reference that may mean several issues, the likeliest; the others resolve themselves. */
function likeliestIssues(
  connection: Connection,
  { occurrence }: StoredReviewItem,
): (Identifier | null)[] | undefined {
  if (occurrence === null) return undefined;
  return resolutionsOf(connection, occurrence).map(({ state, candidates }) =>
    state === 'ambiguous' ? (candidates[0]?.issueId ?? null) : null,
  );
}

function newestText(connection: Connection, briefing: BriefingKey): Manuscript {
  const { revision } = readStoredBriefing(connection, briefing);
  const body = readRevision(connection, briefing, revision);
  return body?.manuscript ?? { version: 1, blocks: [] };
}

const idsOf = (connection: Connection, briefings: Iterable<BriefingKey>): Identifier[] =>
  [...briefings].map((briefing) => readStoredBriefing(connection, briefing).id);

function readStep(step: unknown): JournalStep {
  if (typeof step === 'object' && step !== null && 'left' in step) {
    return { left: String(step.left) };
  }
  return reviewStep.parse(step);
}
