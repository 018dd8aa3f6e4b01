import type { Handlers, OutcomeFor, RequestFor } from '../../../shared/contract/contract.ts';
import type { PlaceOfUse } from '../../../shared/contract/place-of-use.ts';
import { type Failure, failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { briefingOfTitle } from '../../../shared/references/fitting-briefing.ts';
import type { PointingPlace } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { correctionsOf, correctionsOfIssue, fittingBriefing } from '../corrections.ts';
import { noPublication } from '../no-publication.ts';
import { backlinksOfIssue, placeOfReference } from '../queries/backlink-queries.ts';
import { briefingsOfIssue, briefingWords } from '../queries/briefing-queries.ts';
import { putCorrectionDecision } from '../queries/correction-queries.ts';
import { readIssueSummary } from '../queries/issue-queries.ts';
import {
  countMissingIssues,
  missingIssuesOf,
  referencesMissing,
} from '../queries/missing-issue-queries.ts';
import { findPublicationKey } from '../queries/publication-queries.ts';
import { presentBriefing } from './briefing-operations.ts';
import { presentIssue } from './issue-operations.ts';

/** A place that prints the headline of another briefing of the issue is that briefing's alone. */
export function readReferencesOfBriefing(
  connection: Connection,
  { briefingId }: RequestFor<'references.ofBriefing'>,
): OutcomeFor<'references.ofBriefing'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing, issue } = found.value;
  const briefings = briefingWords(connection, issue);
  const toBriefing: PlaceOfUse[] = [];
  const toIssue: PlaceOfUse[] = [];
  for (const backlink of backlinksOfIssue(connection, issue)) {
    if (backlink.briefing === briefing) continue;
    const named = backlink.title === null ? null : briefingOfTitle(backlink.title, briefings);
    if (named?.briefing === briefing) toBriefing.push(backlink.place);
    else if (named === null) toIssue.push(backlink.place);
  }
  return ok({
    toBriefing: once(toBriefing),
    toIssue: once(toIssue),
    ...correctionsOfBriefing(connection, { briefing, issue }),
  });
}

/** What points to any part of an issue from other issues, each place with the briefing it names. */
export function readPointingTo(
  connection: Connection,
  issueId: Identifier,
): Result<readonly PointingPlace[], Failure<'not-found'>> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const { issue } = found.value;
  const briefings = briefingsOfIssue(connection, issue);
  const words = briefingWords(connection, issue);
  const elsewhere = backlinksOfIssue(connection, issue).filter(
    ({ place }) => place.issueId !== issueId,
  );
  const places = elsewhere.map(({ place, position, title }): PointingPlace => {
    const named = title === null ? null : briefingOfTitle(title, words);
    const to = briefings.find(({ briefing }) => briefing === named?.briefing)?.position ?? null;
    return { place, position, to };
  });
  const each = new Map(places.map((one) => [`${one.place.occurrenceId} ${one.to}`, one]));
  return ok([...each.values()]);
}

function correctionsOfBriefing(...parameters: Parameters<typeof correctionsOf>) {
  const { correctedIn, corrects } = correctionsOf(...parameters);
  return { correctedIn: [...correctedIn], corrects: [...corrects] };
}

/** One span may point to the same issue twice. */
const once = (places: readonly PlaceOfUse[]): PlaceOfUse[] => [
  ...new Map(places.map((place) => [place.occurrenceId, place])).values(),
];

export function previewReference(
  connection: Connection,
  { issueId, title, sentence }: Parameters<Handlers['references.preview']>[0],
): OutcomeFor<'references.preview'> {
  const found = presentIssue(connection, issueId);
  if (!found.ok) return found;
  const issue = found.value;
  const briefings = briefingWords(connection, issue.issue);
  const fitting = fittingBriefing(briefings, title ?? null, sentence);
  const corrections = fitting
    ? correctionsOf(connection, { briefing: fitting.briefing, issue: issue.issue }).correctedIn
    : correctionsOfIssue(connection, issue.issue);
  return ok({
    issue: readIssueSummary(connection, issue.issue),
    briefings: briefings.map(({ id, headline }) => ({ id, headline })),
    fitting: fitting && {
      id: fitting.id,
      headline: fitting.headline,
      opening: fitting.opening,
    },
    correctedIn: [...corrections],
  });
}

/** So many of the places that wait for one issue are shown. */
const PLACES = 20;

export function readMissingIssues(
  connection: Connection,
  { publicationId, limit }: Parameters<Handlers['references.missing']>[0],
): OutcomeFor<'references.missing'> {
  const publication = findPublicationKey(connection, publicationId);
  if (publication === undefined) return noPublication();
  const missing = missingIssuesOf(connection, publication, limit).map((one) => ({
    ...one,
    places: referencesMissing(connection, publication, one.key, PLACES).flatMap((reference) =>
      placeOfReference(connection, reference),
    ),
  }));
  return ok({ ...countMissingIssues(connection, publication), missing });
}

export function decideCorrection(
  connection: Connection,
  { correctingId, correctedId, verdict }: RequestFor<'corrections.decide'>,
): OutcomeFor<'corrections.decide'> {
  if (correctingId === correctedId) {
    return err(failure('conflict', 'A briefing cannot be a correction of itself.'));
  }
  const correcting = presentBriefing(connection, correctingId);
  if (!correcting.ok) return correcting;
  const corrected = presentBriefing(connection, correctedId);
  if (!corrected.ok) return corrected;
  const pair = { correcting: correcting.value.briefing, corrected: corrected.value.briefing };
  putCorrectionDecision(connection, pair, verdict, new Date().toISOString());
  return ok({});
}
