import type { Correction } from '../../shared/contract/reference-procedures.ts';
import { issueLabel } from '../../shared/issues/issue-label.ts';
import {
  type BriefingWords,
  briefingOfTitle,
  briefingOnTopic,
} from '../../shared/references/fitting-briefing.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import {
  type Backlink,
  correctingBacklinks,
  correctingReferences,
} from './queries/backlink-queries.ts';
import { briefingsOfIssue, briefingWords, issueOfBriefing } from './queries/briefing-queries.ts';
import { correctionDecisionsOf } from './queries/correction-queries.ts';
import { type IssueKey, readIssueSummary } from './queries/issue-queries.ts';

export interface CorrectionsOfBriefing {
  /** Where it is corrected. */
  readonly correctedIn: readonly Correction[];
  /** What it corrects itself. */
  readonly corrects: readonly Correction[];
}

/** One end of a correction: a briefing, or, where none of it is meant surely, an issue. */
interface End {
  readonly issue: IssueKey;
  readonly briefing: BriefingKey | null;
}

/**
 * The corrections on both sides of a briefing: what texts say, here or in the briefing that points
 * here, but for what a person has denied, and what a person has said.
 */
export function correctionsOf(
  connection: Connection,
  { briefing, issue }: { briefing: BriefingKey; issue: IssueKey },
): CorrectionsOfBriefing {
  const ends = { correctedIn: [] as End[], corrects: [] as End[] };
  for (const reference of correctingReferences(connection, briefing)) {
    const end = {
      issue: reference.target,
      briefing: meantIn(connection, reference.target, reference),
    };
    ends[reference.role === 'corrects' ? 'corrects' : 'correctedIn'].push(end);
  }
  for (const backlink of correctingBacklinks(connection, issue)) {
    if (meantIn(connection, issue, backlink) !== briefing) continue;
    const end = endOf(connection, backlink.briefing);
    ends[backlink.role === 'corrects' ? 'correctedIn' : 'corrects'].push(end);
  }
  const decisions = correctionDecisionsOf(connection, briefing);
  const decided = (side: 'correctedIn' | 'corrects', verdict: 'accepted' | 'rejected') =>
    decisions
      .filter((one) => one.verdict === verdict)
      .filter((one) => (side === 'corrects' ? one.correcting : one.corrected) === briefing)
      .map((one) => (side === 'corrects' ? one.corrected : one.correcting));
  const sideOf = (side: 'correctedIn' | 'corrects'): Correction[] => {
    const denied = decided(side, 'rejected');
    const said = decided(side, 'accepted');
    const read = ends[side].filter(
      (end) => end.briefing === null || ![...denied, ...said].includes(end.briefing),
    );
    return inOrder([
      ...once(read).map((end) => toCorrection(connection, end, 'read')),
      ...said.map((key) => toCorrection(connection, endOf(connection, key), 'person')),
    ]);
  };
  return { correctedIn: sideOf('correctedIn'), corrects: sideOf('corrects') };
}

/** Where an issue or any of its briefings is corrected. */
export function correctionsOfIssue(connection: Connection, issue: IssueKey): Correction[] {
  const ofBriefings = briefingsOfIssue(connection, issue).flatMap(
    ({ briefing }) => correctionsOf(connection, { briefing, issue }).correctedIn,
  );
  const ofWhole = correctingBacklinks(connection, issue)
    .filter(({ role }) => role === 'corrects')
    .filter((backlink) => meantIn(connection, issue, backlink) === null)
    .map((backlink) => toCorrection(connection, endOf(connection, backlink.briefing), 'read'));
  const all = [...ofBriefings, ...ofWhole];
  return inOrder([...new Map(all.map((one) => [one.briefingId ?? one.issueId, one])).values()]);
}

/** The briefing of an issue that a reference is about: an issue of one briefing leaves no choice. */
function meantIn(
  connection: Connection,
  issue: IssueKey,
  { title, place }: Pick<Backlink, 'title' | 'place'>,
): BriefingKey | null {
  const briefings = briefingWords(connection, issue);
  const [only, ...others] = briefings;
  if (only && others.length === 0) return only.briefing;
  return fittingBriefing(briefings, title, place.sentence)?.briefing ?? null;
}

/** By its title where one is printed, else by what its sentence speaks of. */
export function fittingBriefing<Briefing extends BriefingWords>(
  briefings: readonly Briefing[],
  title: string | null,
  sentence: string,
): Briefing | null {
  const titled = title === null ? null : briefingOfTitle(title, briefings);
  return titled ?? briefingOnTopic(sentence, briefings);
}

const endOf = (connection: Connection, briefing: BriefingKey): End => ({
  issue: issueOfBriefing(connection, briefing).issue,
  briefing,
});

const once = (ends: readonly End[]): End[] => [
  ...new Map(ends.map((end) => [`${end.briefing}/${end.issue}`, end])).values(),
];

function toCorrection(
  connection: Connection,
  { issue: key, briefing }: End,
  known: Correction['known'],
): Correction {
  const issue = readIssueSummary(connection, key);
  const meant = briefingWords(connection, key).find((one) => one.briefing === briefing);
  return {
    briefingId: meant?.id ?? null,
    headline: meant?.headline ?? '',
    issueId: issue.id,
    publicationTitle: issue.publicationTitle,
    issueLabel: issueLabel(issue),
    issueDate: issue.date,
    known,
  };
}

const inOrder = (corrections: readonly Correction[]): Correction[] =>
  corrections.toSorted((one, other) => (one.issueDate ?? '').localeCompare(other.issueDate ?? ''));
