import { randomUUID } from 'node:crypto';
import type { Handlers, OutcomeFor } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/kernel/failure.ts';
import type { Identifier } from '../../../shared/kernel/identifier.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { LanguageContext } from '../archive.ts';
import type { Connection } from '../connection.ts';
import { insertLeft, languageLeft } from '../queries/finding-queries.ts';
import { readStoredIssue } from '../queries/issue-queries.ts';
import { readStoredPublication } from '../queries/publication-queries.ts';
import { acceptedIn, allKnownNames, allRightWords } from '../queries/wording-queries.ts';
import { presentBriefing } from './briefing-operations.ts';

/** In which language a briefing is written, and what a person no longer wants to hear about it. */
export function languageContextOf(
  connection: Connection,
  briefingId: Identifier,
): Result<LanguageContext, Failure<'not-found'>> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { publication } = readStoredIssue(connection, found.value.issue);
  return ok({
    language: readStoredPublication(connection, publication).language,
    accepted: acceptedIn(connection, publication),
    left: new Set(languageLeft(connection, publication)),
  });
}

/** Fingerprints count in the whole publication, so that a text that comes again is known. */
export function leaveLanguageFinding(
  connection: Connection,
  { briefingId, rule, fingerprint }: Parameters<Handlers['language.leave']>[0],
): OutcomeFor<'language.leave'> {
  const found = presentBriefing(connection, briefingId);
  if (!found.ok) return found;
  const { briefing, issue } = found.value;
  const { publication } = readStoredIssue(connection, issue);
  const actId = randomUUID();
  insertLeft(connection, { act: actId, rule, publication, briefing, fingerprint });
  return ok({ actId });
}

/** Names of sources, records and publications, and words that are right for good. */
export const knownNames = (connection: Connection): readonly string[] => [
  ...allKnownNames(connection),
  ...allRightWords(connection),
];
