import { indexManuscript } from '../../../shared/citations/index-manuscript.ts';
import { comparedText } from '../../../shared/likeness/compared-text.ts';
import { likenessOf } from '../../../shared/likeness/likeness.ts';
import { type Shingles, shinglesOf } from '../../../shared/likeness/shingles.ts';
import { mapInlines } from '../../../shared/manuscript/inline-containers.ts';
import type { Manuscript } from '../../../shared/manuscript/manuscript.ts';
import { projectManuscript } from '../../../shared/manuscript/plain-text.ts';
import { normaliseTitle } from '../../../shared/references/normalise-name.ts';
import { bringDecisions, decidedSpans } from '../../../shared/review/bring-decisions.ts';
import type { IndexedBriefing } from '../archive.ts';
import { unlistBriefing } from '../briefing-listing.ts';
import { writeBriefing } from '../briefing-rewriting.ts';
import { storeBriefing } from '../briefing-storing.ts';
import type { BriefingKey } from '../chronology.ts';
import type { Connection } from '../connection.ts';
import type { ReadyBriefing, ReadyIssue } from '../import-staging.ts';
import { changingIssue } from '../issue-changes.ts';
import { readingContextOfIssue } from '../issue-reading-context.ts';
import {
  allBriefingsOfIssue,
  type StoredBriefing,
  setBriefingPosition,
  setBriefingTrashed,
} from '../queries/briefing-queries.ts';
import { type IssueKey, readStoredIssue, setUnedited } from '../queries/issue-queries.ts';
import { readRevision } from '../queries/revision-queries.ts';
import { isBriefingEdited, isIssueEdited } from '../queries/undo-queries.ts';
import { changeIssue } from './issue-operations.ts';

/** What reading an issue again has changed in it. */
export interface Updated {
  /** The briefing that each of the issue's became, in their order. */
  readonly briefings: readonly BriefingKey[];
  /** For people: "2 briefings changed, 11 as they were; “Silt” was kept as it was edited." */
  readonly words: string;
}

/**
 * Makes an issue what its file says by today's importers. The issue and its briefings keep their
 * ids, so that decisions and references outlive it; what a person has edited is left alone and
 * named, and what is gone from the file goes into the trash.
 */
export function updateRereadIssue(
  connection: Connection,
  issue: IssueKey,
  ready: ReadyIssue,
): Updated {
  const isEdited = isIssueEdited(connection, issue);
  if (!isEdited) redesignate(connection, issue, ready);
  const tally: Tally = { changed: 0, same: 0, come: 0, gone: 0, kept: [] };
  const briefings = changingIssue(connection, issue, () => {
    const before = allBriefingsOfIssue(connection, issue);
    const matches = matchBriefings(connection, before, ready.briefings);
    for (const stored of before) {
      if (![...matches.values()].includes(stored)) takeAway(connection, stored, tally);
    }
    return ready.briefings.map((briefing, position) =>
      bring(connection, issue, { position, stored: matches.get(briefing), briefing }, tally),
    );
  });
  const ofIssue = isEdited && differs(connection, issue, ready) ? ['its details'] : [];
  return { briefings, words: wordsOf({ ...tally, kept: [...ofIssue, ...tally.kept] }) };
}

interface Tally {
  changed: number;
  same: number;
  come: number;
  gone: number;
  readonly kept: string[];
}

function differs(connection: Connection, issue: IssueKey, ready: ReadyIssue): boolean {
  const stored = readStoredIssue(connection, issue);
  const fields = ['volume', 'number', 'date', 'datePrecision', 'title'] as const;
  return fields.some((field) => stored[field] !== ready[field]);
}

function redesignate(connection: Connection, issue: IssueKey, ready: ReadyIssue): void {
  if (!differs(connection, issue, ready)) return;
  const { id: issueId } = readStoredIssue(connection, issue);
  const { volume, number, date, datePrecision, title } = ready;
  changeIssue(connection, { issueId, details: { volume, number, date, datePrecision, title } });
  setUnedited(connection, issue);
}

/** From so much of either text on, two are one briefing that was read otherwise. */
const SAME = 0.5;

/** By headline, else by what it says. */
function matchBriefings(
  connection: Connection,
  before: readonly StoredBriefing[],
  after: readonly ReadyBriefing[],
): Map<ReadyBriefing, StoredBriefing> {
  const matches = new Map<ReadyBriefing, StoredBriefing>();
  const free = new Set(before);
  const take = (briefing: ReadyBriefing, stored: StoredBriefing | undefined) => {
    if (!stored) return;
    matches.set(briefing, stored);
    free.delete(stored);
  };
  for (const briefing of after) {
    const key = normaliseTitle(briefing.headline);
    take(
      briefing,
      [...free].find(({ headline }) => key !== '' && normaliseTitle(headline) === key),
    );
  }
  const texts = new Map<StoredBriefing, Shingles>(
    [...free].map((stored) => {
      const body = readRevision(connection, stored.briefing, stored.revision);
      const text = body ? projectManuscript(body.manuscript).text : '';
      return [stored, shinglesOf(comparedText(stored.headline, text))];
    }),
  );
  for (const briefing of after) {
    if (matches.has(briefing)) continue;
    const own = shinglesOf(comparedText(briefing.headline, briefing.text));
    const nearest = [...free]
      .map((stored) => ({ stored, likeness: likenessOf(own, texts.get(stored) ?? new Set()) }))
      .filter(({ likeness }) => Math.max(likeness.ofOne, likeness.ofOther) >= SAME)
      .sort((one, other) => other.likeness.together - one.likeness.together);
    take(briefing, nearest[0]?.stored);
  }
  return matches;
}

/** A briefing that the file does not have any more. */
function takeAway(connection: Connection, stored: StoredBriefing, tally: Tally): void {
  if (stored.trashedAt !== null) return;
  if (isBriefingEdited(connection, stored.briefing)) {
    tally.kept.push(`“${stored.headline}”`);
    return;
  }
  setBriefingTrashed(connection, stored.briefing, new Date().toISOString());
  unlistBriefing(connection, stored.briefing);
  tally.gone += 1;
}

interface Brought {
  readonly position: number;
  readonly stored: StoredBriefing | undefined;
  readonly briefing: ReadyBriefing;
}

function bring(
  connection: Connection,
  issue: IssueKey,
  { position, stored, briefing }: Brought,
  tally: Tally,
): BriefingKey {
  if (!stored) {
    const now = new Date().toISOString();
    const place = { issue: readStoredIssue(connection, issue), position, origin: 'import', now };
    tally.come += 1;
    return storeBriefing(connection, { ...place, origin: 'import' }, briefing);
  }
  if (stored.trashedAt !== null) return stored.briefing;
  setBriefingPosition(connection, stored.briefing, position);
  if (isBriefingEdited(connection, stored.briefing)) tally.kept.push(`“${stored.headline}”`);
  else if (replaceText(connection, stored, briefing)) tally.changed += 1;
  else tally.same += 1;
  return stored.briefing;
}

/** Whether it says something else now. What was decided about its spans is brought along. */
function replaceText(
  connection: Connection,
  stored: StoredBriefing,
  briefing: ReadyBriefing,
): boolean {
  const body = readRevision(connection, stored.briefing, stored.revision);
  if (!body) return false;
  const decided = decidedSpans(body.manuscript);
  const manuscript = mapInlines(briefing.manuscript, (inlines) => bringDecisions(inlines, decided));
  const { headline, section, byline, dateline } = briefing;
  const details = { headline, section, byline, dateline };
  const { topics: _, ...earlier } = body.details;
  if (sameWords({ ...earlier }, body.manuscript) === sameWords(details, manuscript)) return false;
  const issue = readStoredIssue(connection, stored.issue);
  const index = indexManuscript(manuscript, readingContextOfIssue(connection, issue));
  const content: IndexedBriefing = { ...briefing, manuscript, ...index };
  writeBriefing(connection, stored, issue, content, 'import');
  return true;
}

/** Ids of spans are new at each reading; what they mark is not. */
const sameWords = (details: Record<string, unknown>, manuscript: Manuscript): string =>
  JSON.stringify([
    details.headline,
    details.section,
    details.byline,
    details.dateline,
    JSON.parse(JSON.stringify(manuscript), (name, value) => (name === 'id' ? undefined : value)),
  ]);

function wordsOf({ changed, same, come, gone, kept }: Tally): string {
  const counts = [
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(come > 0 ? [`${come} new`] : []),
    ...(gone > 0 ? [`${gone} put into the trash`] : []),
    ...(same > 0 ? [`${same} as before`] : []),
  ];
  const keeps = kept.length > 0 ? [`kept as edited by hand: ${kept.join(', ')}`] : [];
  return `Read again: ${[counts.join(', '), ...keeps].filter(Boolean).join('; ')}.`;
}
