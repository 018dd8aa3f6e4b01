import { sourceKey } from '../../shared/authority/source-key.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import { listMentions, unlistMentions } from './briefing-mentions.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { recountBriefing } from './queries/briefing-queries.ts';
import {
  type CitedName,
  insertCitedNames,
  namesInBriefing,
  replaceCitedNames,
  sourcesOfBriefing,
} from './queries/citation-queries.ts';
import type { StoredIssue } from './queries/issue-queries.ts';
import { marksInBriefing } from './queries/mention-queries.ts';
import {
  isRejected,
  occurrencesOfBriefing,
  type StoredOccurrence,
} from './queries/occurrence-queries.ts';
import { deleteReferences } from './queries/reference-queries.ts';
import { deleteReviewItems } from './queries/review-item-queries.ts';
import { markFacet, nameFacet, publicationFacet } from './queries/search-queries.ts';
import { type Choices, choicesInBriefing } from './queries/source-choice-queries.ts';
import {
  chosenName,
  type NameKey,
  nameMeant,
  type SourceKey,
} from './queries/source-name-queries.ts';
import {
  deleteForgottenProposals,
  findSource,
  proposeSource,
  touchSource,
} from './queries/source-queries.ts';
import { listText, rewriteListedText, unlistText } from './queries/text-queries.ts';
import { resolveReferencesOf } from './reference-resolving.ts';
import { listReview, listReviewOfChange, type ReviewedChange } from './review-deriving.ts';

/**
 * Derives from the stored occurrences of a briefing all by which it is found: its sources, its
 * references, its place in the search index, and what of it waits for a person. Whatever was derived
 * before is replaced.
 */
export function listBriefing(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void {
  deleteReferences(connection, briefing);
  const occurrences = occurrencesOfBriefing(connection, briefing);
  replaceSources(connection, briefing, issue, occurrences);
  resolveReferencesOf(connection, briefing, issue, occurrences);
  listMentions(connection, briefing);
  recountBriefing(connection, briefing);
  listText(connection, briefing, facetsOf(connection, briefing, issue));
  listReview(connection, briefing, issue, occurrences);
}

/** What became of a text that was listed, as far as what is derived of it hangs on that. */
export interface ListedChange extends ReviewedChange {
  readonly headline: string;
  /** The records that were cited by what is gone. */
  readonly left: readonly SourceKey[];
}

/**
 * The same for a briefing that is listed and of which only the text is another, from what has
 * changed in it alone: whatever else was derived is what deriving it anew would give.
 */
export function listRewritten(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  change: ListedChange,
): void {
  insertCitedNames(connection, briefing, citedNames(connection, briefing, issue, change.fresh));
  deleteForgottenProposals(connection, change.left);
  resolveReferencesOf(connection, briefing, issue, change.fresh);
  listMentions(connection, briefing);
  recountBriefing(connection, briefing);
  rewriteListedText(connection, briefing, change, facetsOf(connection, briefing, issue));
  listReviewOfChange(connection, briefing, issue, change);
}

/** Takes away all by which a briefing is found; its text, history and occurrences stay. */
export function unlistBriefing(connection: Connection, briefing: BriefingKey): void {
  unlistText(connection, briefing);
  deleteReviewItems(connection, briefing);
  deleteReferences(connection, briefing);
  replaceSources(connection, briefing, null, []);
  unlistMentions(connection, briefing);
  recountBriefing(connection, briefing);
}

/** Finds the names and records of what is cited anew, after a person chose for single citations. */
export function listSourcesAnew(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void {
  replaceSources(connection, briefing, issue, occurrencesOfBriefing(connection, briefing));
  listFacetsAnew(connection, briefing, issue);
}

/** Puts a briefing under its names in the search index, after its citations went to others. */
export function listFacetsAnew(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
): void {
  listText(connection, briefing, facetsOf(connection, briefing, issue));
}

/** Proposed records that lose their last citation here are forgotten. */
function replaceSources(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue | null,
  occurrences: readonly StoredOccurrence[],
): void {
  const before = sourcesOfBriefing(connection, briefing);
  const cited = issue ? citedNames(connection, briefing, issue, occurrences) : [];
  replaceCitedNames(connection, briefing, cited);
  deleteForgottenProposals(connection, before);
}

function citedNames(
  connection: Connection,
  briefing: BriefingKey,
  issue: StoredIssue,
  occurrences: readonly StoredOccurrence[],
): CitedName[] {
  const nameOf = nameFinder(connection, briefing, issue);
  return occurrences.flatMap((occurrence) =>
    printedNames(occurrence).map((printed, position) => ({
      ...{ occurrence: occurrence.occurrence, position, printed },
      name: nameOf(printed, occurrence),
    })),
  );
}

const MAX_NAME = 200;

function printedNames(occurrence: StoredOccurrence): string[] {
  if (isRejected(occurrence)) return [];
  const groups = occurrence.reading?.groups ?? [];
  return groups
    .flatMap((group) => group.sources.map(({ name }) => name.trim().slice(0, MAX_NAME)))
    .filter((name) => name !== '');
}

/**
 * Which name each printed one is: what a person decided in the text comes first, then what they
 * chose in the authority file, then what issues of that day mean; the rest is proposed.
 */
function nameFinder(connection: Connection, briefing: BriefingKey, issue: StoredIssue) {
  const choices: Choices = choicesInBriefing(connection, briefing);
  const meant = new Map<string, NameKey>();
  return (printed: string, { id, decision }: StoredOccurrence): NameKey => {
    const nameKey = sourceKey(printed);
    const decided = decision?.sources?.[printed] ?? choices.get(id)?.get(nameKey);
    const chosen = decided === undefined ? undefined : findSource(connection, decided);
    if (decided !== undefined && chosen) {
      touchSource(connection, chosen.source);
      return chosenName(connection, nameKey, { id: decided, source: chosen.source, printed });
    }
    const name = meant.get(nameKey) ?? nameOrProposal(connection, printed, issue.date);
    meant.set(nameKey, name);
    return name;
  };
}

function nameOrProposal(connection: Connection, printed: string, date: string | null): NameKey {
  const nameKey = sourceKey(printed);
  const meant = nameMeant(connection, nameKey, date);
  if (meant) return meant.name;
  proposeSource(connection, printed);
  const proposed = nameMeant(connection, nameKey, date);
  invariant(proposed, `${printed} has a record now`);
  return proposed.name;
}

const facetsOf = (connection: Connection, briefing: BriefingKey, issue: StoredIssue): string[] => [
  publicationFacet(issue.publication),
  ...namesInBriefing(connection, briefing).map(nameFacet),
  ...marksInBriefing(connection, briefing).map(({ mark }) => markFacet(mark)),
];
