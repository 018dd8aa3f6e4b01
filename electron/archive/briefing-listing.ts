import { sourceKey } from '../../shared/authority/source-key.ts';
import { invariant } from '../../shared/kernel/invariant.ts';
import { listMentions, unlistMentions } from './briefing-mentions.ts';
import type { BriefingKey } from './chronology.ts';
import type { Connection } from './connection.ts';
import { recountBriefing } from './queries/briefing-queries.ts';
import {
  deleteCitedNames,
  insertCitedName,
  namesInBriefing,
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
import { chosenName, type NameKey, nameMeant } from './queries/source-name-queries.ts';
import {
  deleteForgottenProposals,
  findSource,
  proposeSource,
  touchSource,
} from './queries/source-queries.ts';
import { listText, unlistText } from './queries/text-queries.ts';
import { resolveReferencesOf } from './reference-resolving.ts';
import { listReview } from './review-deriving.ts';

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
  const occurrences = occurrencesOfBriefing(connection, briefing);
  replaceSources(connection, briefing, issue, occurrences);
  deleteReferences(connection, briefing);
  resolveReferencesOf(connection, briefing, issue, occurrences);
  listMentions(connection, briefing);
  recountBriefing(connection, briefing);
  listText(connection, briefing, facetsOf(connection, briefing, issue));
  listReview(connection, briefing, issue, occurrences);
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
  deleteCitedNames(connection, briefing);
  if (issue) {
    const names = nameFinder(connection, briefing, issue);
    for (const occurrence of occurrences) {
      for (const [position, printed] of printedNames(occurrence).entries()) {
        const name = names(printed, occurrence);
        const place = { occurrence: occurrence.occurrence, position, briefing };
        insertCitedName(connection, { ...place, printed, name });
      }
    }
  }
  deleteForgottenProposals(connection, before);
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
  return (printed: string, { id, decision }: StoredOccurrence): NameKey => {
    const nameKey = sourceKey(printed);
    const decided = decision?.sources?.[printed] ?? choices.get(id)?.get(nameKey);
    const chosen = decided === undefined ? undefined : findSource(connection, decided);
    if (decided !== undefined && chosen) {
      touchSource(connection, chosen.source);
      return chosenName(connection, nameKey, { id: decided, source: chosen.source, printed });
    }
    const meant = nameMeant(connection, nameKey, issue.date);
    if (meant) return meant.name;
    proposeSource(connection, printed);
    const proposed = nameMeant(connection, nameKey, issue.date);
    invariant(proposed, `${printed} has a record now`);
    return proposed.name;
  };
}

const facetsOf = (connection: Connection, briefing: BriefingKey, issue: StoredIssue): string[] => [
  publicationFacet(issue.publication),
  ...namesInBriefing(connection, briefing).map(nameFacet),
  ...marksInBriefing(connection, briefing).map(({ mark }) => markFacet(mark)),
];
